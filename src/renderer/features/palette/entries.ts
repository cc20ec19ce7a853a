import { ACTIONS } from '@contract/actions';
import type { DraftSummary } from '@domain/draft/draft';
import { FIELDS } from '@domain/fields/fields';
import { goToField } from '../../draft/go-to-field';
import { text } from '../../kernel/text';
import { shortcutOf } from '../../state/actions/shortcut-of';
import type { AppState } from '../../state/app-state.svelte';
import { BATCH_ACTIONS } from '../../state/draft-batches.svelte';
import { pillOf } from '../../state/pill';
import { savedViewsOf } from '../../state/saved-views.svelte';
import { SETTINGS_SECTIONS, showSettings } from '../../state/show-settings';
import type { Entry } from './entry';

/** What the page itself knows: actions that can run now, drafts, fields, connections, settings. */
export function localEntries(app: AppState): readonly Entry[] {
  return [
    ...batchEntries(app),
    ...actionEntries(app),
    ...app.drafts.all.map((draft) => draftEntry(app, draft)),
    ...viewEntries(app),
    ...fieldEntries(app),
    ...connectionEntries(app),
    ...settingsEntries(app),
    ...helpEntries(app),
  ];
}

function actionEntries(app: AppState): readonly Entry[] {
  return ACTIONS.filter(({ id, isHiddenInPalette }) => isHiddenInPalette !== true && app.actions.isEnabled(id)).map(
    ({ id, isCheck }) => ({
      id: `action:${id}`,
      group: 'actions',
      label: text.actions.names[id],
      detail:
        isCheck === true
          ? app.actions.isChecked(id)
            ? text.frame.on
            : text.frame.off
          : id.startsWith('go-')
            ? text.actions.groups.go
            : undefined,
      keywords: text.actions.keywords[id],
      keys: shortcutOf(id, app).label,
      run: () => void app.actions.run(id),
    }),
  );
}

/** What can be done with the drafts that are selected in the list. */
function batchEntries({ draftBatches }: AppState): readonly Entry[] {
  const { count } = draftBatches;
  if (count === 0) return [];
  return BATCH_ACTIONS.map((action) => ({
    id: `batch:${action}`,
    group: 'actions',
    label: text.organising.selected[action](count),
    detail: text.organising.selected.menu(count),
    run: () => draftBatches.ask(action),
  }));
}

function viewEntries(app: AppState): readonly Entry[] {
  return savedViewsOf(app).all.map((view) => ({
    id: `view:${view.id}`,
    group: 'views',
    label: text.organising.views.palette(view.name),
    keywords: [...view.tags, view.search].join(' '),
    run: () => void app.viewToShow.handOver(view),
  }));
}

/**
 * A draft under its name, or under its campaign's id if that is unknown; found by both, and by its
 * tags.
 */
export function draftEntry(app: AppState, draft: DraftSummary): Entry {
  const { tone, label } = pillOf(draft, text.drafts.pill);
  return {
    id: `draft:${draft.id}`,
    group: 'drafts',
    label: draft.title ?? draft.campaignId,
    detail: [label, ...draft.tags].join(' · '),
    tone,
    keywords: draft.title === null ? text.drafts.untitled : draft.campaignId,
    run: () => void app.openDraft(draft.id),
  };
}

function fieldEntries(app: AppState): readonly Entry[] {
  if (app.route !== 'drafts' || app.drafts.openId === null) return [];
  return FIELDS.map(({ name, section }) => ({
    id: `field:${name}`,
    group: 'fields',
    label: text.campaign.fields[name].label,
    detail: text.campaign.sections[section],
    keywords: name.replaceAll('_', ' '),
    run: () => void goToField(name),
  }));
}

function connectionEntries(app: AppState): readonly Entry[] {
  const use = async (id: string): Promise<void> => {
    const activated = await app.connections.activate(id);
    if (!activated.ok) app.reportError(activated.error);
  };
  return app.connections.all.map(({ id, name, baseUrl }) => ({
    id: `connection:${id}`,
    group: 'connections',
    label: text.palette.connectTo(name),
    detail: id === app.connections.active?.id ? text.palette.inUse : baseUrl,
    run: () => void use(id),
  }));
}

function helpEntries({ help }: AppState): readonly Entry[] {
  return help.sections.map(({ id, title }) => ({
    id: `help:${id.slice(0, 60)}`,
    group: 'help',
    label: title,
    detail: text.help.detail,
    run: () => void help.toShow.handOver({ document: 'guide', section: id }),
  }));
}

function settingsEntries(app: AppState): readonly Entry[] {
  return SETTINGS_SECTIONS.filter((section) => section !== 'sandbox' || app.connections.active?.kind === 'sandbox').map(
    (section) => ({
      id: `settings:${section}`,
      group: 'settings',
      label: text.settings.sectionNames[section],
      detail: text.settings.title,
      keywords: text.palette.settings[section],
      run: () => void showSettings(app, section),
    }),
  );
}

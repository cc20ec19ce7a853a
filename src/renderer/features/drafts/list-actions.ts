import type { DraftSummary } from '@domain/draft/draft';
import { MAX_PINNED_DRAFTS } from '@domain/settings/settings';
import { text } from '../../kernel/text';
import { dialogIsOpen } from '../../state/actions/shortcuts';
import type { AppState } from '../../state/app-state.svelte';
import { type ListOptions, nextForAttention } from './list-rows';

type App = Pick<AppState, 'actions' | 'drafts' | 'openDraft' | 'reportError' | 'settings' | 'toasts'>;

/** What the actions need of the list, read when an action runs. */
interface ShownList {
  /** In the order of the list. */
  readonly drafts: () => readonly DraftSummary[];
  readonly arrangement: () => Omit<ListOptions, 'filter' | 'search' | 'tags'>;
  /** The draft that is open on the screen; `null` if none is. */
  readonly shownId: () => string | null;
  readonly focusSearch: () => void;
}

/** Opens the draft that stands a step away from the open one in the list. */
function step(app: App, drafts: readonly DraftSummary[], by: 1 | -1): void {
  const now = drafts.findIndex((draft) => draft.id === app.drafts.openId);
  const next = drafts[now < 0 ? (by > 0 ? 0 : drafts.length - 1) : now + by];
  if (next) void app.openDraft(next.id);
}

function openNextForAttention(app: App, list: ShownList): void {
  const next = nextForAttention(app.drafts.all, list.shownId(), list.arrangement());
  if (next === null) app.toasts.show({ text: text.drafts.noneIn.attention });
  else void app.openDraft(next);
}

async function togglePin(app: App, draftId: string | null): Promise<void> {
  if (draftId === null) return;
  const { pinnedDrafts } = app.settings.current;
  const others = pinnedDrafts.filter((id) => id !== draftId);
  const next = others.length < pinnedDrafts.length ? others : [draftId, ...others].slice(0, MAX_PINNED_DRAFTS);
  const updated = await app.settings.update({ pinnedDrafts: next });
  if (!updated.ok) app.reportError(updated.error);
}

/**
 * Handles the actions on the list of drafts, such as the next draft or a pin, unless a dialog is
 * open. Returns how to stop.
 */
export function handleListActions(app: App, list: ShownList): () => void {
  const unlessDialog = (run: () => void) => (): void => {
    if (!dialogIsOpen()) run();
  };
  const stops = [
    app.actions.on('focus-search', unlessDialog(list.focusSearch)),
    app.actions.on(
      'next-draft',
      unlessDialog(() => step(app, list.drafts(), 1)),
    ),
    app.actions.on(
      'previous-draft',
      unlessDialog(() => step(app, list.drafts(), -1)),
    ),
    app.actions.on(
      'next-attention',
      unlessDialog(() => openNextForAttention(app, list)),
    ),
    app.actions.on(
      'pin-draft',
      unlessDialog(() => void togglePin(app, list.shownId())),
      {
        isEnabled: () => list.shownId() !== null,
        isChecked: () => app.settings.current.pinnedDrafts.includes(list.shownId() ?? ''),
      },
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

import { tick } from 'svelte';
import type { ActionId } from '@contract/action-ids';
import { DRAFT_MENU } from '@contract/actions';
import type { DraftSummary } from '@domain/draft/draft';
import { text } from '../../kernel/text';
import { shortcutOf } from '../../state/actions/shortcut-of';
import type { AppState } from '../../state/app-state.svelte';
import type { ContextEntry, ContextMenuContent } from '../../state/context-menu.svelte';
import { copyDraftLink } from '../../state/draft-link';

/** What can be done with a draft in the list. What needs its editor opens it first. */
export function draftMenu(app: AppState, draft: DraftSummary): ContextMenuContent {
  const isOpen = app.route === 'drafts' && app.drafts.openId === draft.id;
  const hasChanges = draft.changeCount > 0;
  const entryOf = (id: ActionId): ContextEntry => ({
    id,
    label: text.actions.names[id],
    // The keys act on the draft that is open.
    ...(isOpen && { keys: shortcutOf(id, app) }),
    isEnabled: (id !== 'push-now' && id !== 'queue-for-sync') || hasChanges,
    run: () => void runOn(app, draft.id, id),
  });
  return {
    label: text.contextMenus.draft(draft.title ?? draft.campaignId),
    sections: [
      isOpen ? [] : [{ id: 'open', label: text.contextMenus.open, run: () => void app.openDraft(draft.id) }],
      ...DRAFT_MENU.map((section) => section.map(entryOf)),
    ],
  };
}

/** Runs an action on a draft, which need not be open. */
export async function runOn(app: AppState, draftId: string, id: ActionId): Promise<void> {
  if (id === 'discard-draft') return app.discardDraft(draftId);
  if (id === 'copy-draft-link') return copyDraftLink(app, draftId);
  if (id === 'open-in-window') return app.openInWindow(draftId);
  await app.openDraft(draftId);
  // The editor of the draft that was open before is gone then, with what it handled.
  await tick();
  app.actions.runWhenHandled(id, () => app.route === 'drafts' && app.drafts.openId === draftId);
}

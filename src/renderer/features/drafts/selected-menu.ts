import { text } from '../../kernel/text';
import type { ContextMenuContent } from '../../state/context-menu.svelte';
import { BATCH_ACTIONS, type BatchAction } from '../../state/draft-batches.svelte';

/** What can be done with all selected drafts, as the context menu of one of them. */
export function selectedMenu(
  count: number,
  { ask, clear }: { readonly ask: (action: BatchAction) => void; readonly clear: () => void },
): ContextMenuContent {
  const strings = text.organising.selected;
  const entries = BATCH_ACTIONS.map((action) => ({
    id: action,
    label: strings[action](count),
    run: () => ask(action),
  }));
  return {
    label: strings.menu(count),
    sections: [
      entries.filter(({ id }) => id !== 'discard'),
      entries.filter(({ id }) => id === 'discard'),
      [{ id: 'clear', label: strings.clear, run: clear }],
    ],
  };
}

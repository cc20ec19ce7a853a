import type { DraftSummary } from '@domain/draft/draft';
import { fold } from '@kernel/fold';

export type ListRow =
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'draft'; readonly draft: DraftSummary; readonly position: number };

export interface ListRows {
  readonly rows: readonly ListRow[];
  readonly draftCount: number;
}

/** Whether every word of the search is in the draft's title or campaign id. */
function matchesSearch(draft: Pick<DraftSummary, 'title' | 'campaignId'>, search: string): boolean {
  const held = fold(`${draft.title ?? ''} ${draft.campaignId}`);
  return fold(search)
    .trim()
    .split(/\s+/)
    .every((word) => held.includes(word));
}

/**
 * The list's rows: drafts of the active connection first, then those without one under a heading of
 * their own.
 */
export function listRows(
  drafts: readonly DraftSummary[],
  options: { readonly connectionId: string | null; readonly search: string; readonly looseHeading: string },
): ListRows {
  const found = options.search.trim() === '' ? drafts : drafts.filter((draft) => matchesSearch(draft, options.search));
  const own = found.filter((draft) => draft.connectionId !== null && draft.connectionId === options.connectionId);
  const loose = found.filter((draft) => draft.connectionId === null);
  const rows: ListRow[] = own.map((draft, index) => ({ kind: 'draft', draft, position: index + 1 }));
  if (loose.length > 0) {
    rows.push({ kind: 'heading', label: options.looseHeading });
    for (const [index, draft] of loose.entries()) {
      rows.push({ kind: 'draft', draft, position: own.length + index + 1 });
    }
  }
  return { rows, draftCount: own.length + loose.length };
}

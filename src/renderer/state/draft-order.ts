import type { DraftSummary } from '@domain/draft/draft';

function inOrder(a: DraftSummary, b: DraftSummary): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt < b.updatedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** Sorts drafts: those edited last first. */
export const newestFirst = (drafts: readonly DraftSummary[]): readonly DraftSummary[] => drafts.toSorted(inOrder);

/** The list with a draft put into its place, or replaced there. */
export function withDraft(all: readonly DraftSummary[], summary: DraftSummary): readonly DraftSummary[] {
  // No sorting of the whole list: this runs with every pause in typing, among thousands of
  // drafts.
  const others = all.filter(({ id }) => id !== summary.id);
  const at = others.findIndex((other) => inOrder(summary, other) < 0);
  return others.toSpliced(at < 0 ? others.length : at, 0, summary);
}

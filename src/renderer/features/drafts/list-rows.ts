import { draftNeedsAttention } from '@domain/draft/attention';
import type { DraftSummary } from '@domain/draft/draft';
import { hasTag } from '@domain/draft/tags';
import type { DraftFilter, DraftOrder } from '@domain/settings/settings';
import { fold } from '@kernel/fold';
import { text } from '../../kernel/text';

export type ListRow =
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'draft'; readonly draft: DraftSummary; readonly position: number };

export interface ListRows {
  readonly rows: readonly ListRow[];
  readonly draftCount: number;
}

export interface ListOptions {
  readonly connectionId: string | null;
  readonly search: string;
  readonly filter: DraftFilter;
  /** Drafts must have all of these. */
  readonly tags: readonly string[];
  readonly order: DraftOrder;
  /** Ids of drafts that stand first. */
  readonly pinned: readonly string[];
  /** The heading above drafts without a connection. */
  readonly looseHeading: string;
}

/** Whether every word of the search is in the draft's title or campaign id. */
function matchesSearch(draft: Pick<DraftSummary, 'title' | 'campaignId'>, search: string): boolean {
  const held = fold(`${draft.title ?? ''} ${draft.campaignId}`);
  return fold(search)
    .trim()
    .split(/\s+/)
    .every((word) => held.includes(word));
}

function matchesFilter(draft: DraftSummary, filter: DraftFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'changed':
      return draft.changeCount > 0;
    case 'attention':
      return draftNeedsAttention(draft);
  }
}

/** What needs the user first, then what is on its way, then what has changes. */
function rankOf(draft: DraftSummary): number {
  if (draftNeedsAttention(draft)) return 0;
  if (draft.pushing || draft.outbox !== null) return 1;
  return draft.changeCount > 0 ? 2 : 3;
}

/**
 * Returns the draft after the open one that needs the user, in the order of the list and around its
 * end; `null` if there is none.
 */
export function nextForAttention(
  drafts: readonly DraftSummary[],
  openId: string | null,
  options: Omit<ListOptions, 'filter' | 'search' | 'tags'>,
): string | null {
  const { rows } = listRows(drafts, { ...options, filter: 'attention', search: '', tags: [] });
  const ids = rows.flatMap((row) => (row.kind === 'draft' ? [row.draft.id] : []));
  return ids[(ids.indexOf(openId ?? '') + 1) % ids.length] ?? null;
}

/** Sorts drafts, which come with the last edited first; equal ones keep that order. */
function inOrder(drafts: readonly DraftSummary[], order: DraftOrder): readonly DraftSummary[] {
  switch (order) {
    case 'edited':
      return drafts;
    case 'name': {
      const names = new Intl.Collator(text.common.locale, { numeric: true, sensitivity: 'base' });
      return drafts.toSorted((a, b) => names.compare(a.title ?? a.campaignId, b.title ?? b.campaignId));
    }
    case 'state':
      return drafts.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

/**
 * Returns the list's rows: drafts of the active connection first, then those without one under a
 * heading of their own.
 */
export function listRows(drafts: readonly DraftSummary[], options: ListOptions): ListRows {
  const { search, filter, tags, order, pinned, connectionId } = options;
  const isPinned = ({ id }: DraftSummary): boolean => pinned.includes(id);
  const arranged = (some: readonly DraftSummary[]): readonly DraftSummary[] => {
    const ordered = inOrder(some, order);
    if (pinned.length === 0) return ordered;
    return [...ordered.filter(isPinned), ...ordered.filter((draft) => !isPinned(draft))];
  };
  const found = drafts.filter(
    (draft) =>
      (search.trim() === '' || matchesSearch(draft, search)) &&
      matchesFilter(draft, filter) &&
      tags.every((tag) => hasTag(draft.tags, tag)),
  );
  const own = arranged(found.filter((draft) => draft.connectionId !== null && draft.connectionId === connectionId));
  const loose = arranged(found.filter((draft) => draft.connectionId === null));
  const rows: ListRow[] = own.map((draft, index) => ({ kind: 'draft', draft, position: index + 1 }));
  if (loose.length > 0) {
    rows.push({ kind: 'heading', label: options.looseHeading });
    for (const [index, draft] of loose.entries()) {
      rows.push({ kind: 'draft', draft, position: own.length + index + 1 });
    }
  }
  return { rows, draftCount: own.length + loose.length };
}

import { type Entry, type EntryGroup, entryScore, type Hit, LOCAL_GROUPS, markedHit } from './entry';

export interface Group {
  readonly id: EntryGroup | 'recent';
  readonly hits: readonly Hit[];
  /** How many there are; more than `hits` if the rest is one press away or was not read. */
  readonly total: number;
}

/** So many hits of a group are shown at most. */
export const MAX_ALL_FOUND = 200;
/** What was chosen lately comes before what matches alike. */
const RECENT_BONUS = 12;

interface Scored {
  readonly entry: Entry;
  readonly score: number;
}

/** The entries that match all words, in groups; that of the best match comes first. */
export function matchingGroups(
  entries: readonly Entry[],
  words: readonly string[],
  recent: readonly string[],
): readonly Group[] {
  const scored = new Map<EntryGroup, Scored[]>(LOCAL_GROUPS.map((id) => [id, []]));
  const bonus = new Set(recent);
  for (const entry of entries) {
    const score = entryScore(entry, words);
    if (score !== null)
      scored.get(entry.group)?.push({ entry, score: bonus.has(entry.id) ? score + RECENT_BONUS : score });
  }
  return Array.from(scored, ([id, unordered]) => {
    const best = bestFirst(unordered);
    // Only what may be shown is marked: a letter can be in each of thousands of drafts.
    const hits = best.slice(0, MAX_ALL_FOUND).map(({ entry, score }) => markedHit(entry, words, score));
    return groupOf(id, hits, best.length);
  })
    .filter(({ hits }) => hits.length > 0)
    .toSorted((one, other) => (other.hits[0]?.score ?? 0) - (one.hits[0]?.score ?? 0));
}

export function groupOf(id: Group['id'], hits: readonly Hit[], total: number = hits.length): Group {
  return { id, hits, total: Math.max(total, hits.length) };
}

export function bestFirst<T extends { readonly score: number }>(scored: readonly T[]): readonly T[] {
  return scored.toSorted((one, other) => other.score - one.score);
}

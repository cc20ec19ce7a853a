import { matchWords, scoreOf, type Searchable, searchable } from '@kernel/fuzzy';
import type { Range } from '@kernel/text-ranges';
import type { Tone } from '../../ui/control';

/** The groups of entries. Those from `texts` on are found by main and come a moment later. */
export const LOCAL_GROUPS = ['drafts', 'views', 'actions', 'fields', 'connections', 'settings', 'help'] as const;
export const FOUND_GROUPS = ['texts', 'recipients', 'numbers', 'receipts'] as const;
export type EntryGroup = (typeof LOCAL_GROUPS)[number] | (typeof FOUND_GROUPS)[number];

/** Something that the palette can do. */
export interface Entry {
  /** Its kind and the id of what it is about, never any content: recent entries are stored. */
  readonly id: `${string}:${string}`;
  readonly group: EntryGroup;
  readonly label: string;
  readonly detail?: string | undefined;
  /** The colour of a dot before the detail, which says the same in words. */
  readonly tone?: Tone | undefined;
  /** Further words by which it is found, which are not shown. */
  readonly keywords?: string | undefined;
  /** The keys that do the same, as a user reads them. */
  readonly keys?: string | undefined;
  readonly run: () => void;
}

/** An entry with what matched in it. */
export interface Hit {
  readonly entry: Entry;
  readonly score: number;
  readonly labelRanges: readonly Range[];
  readonly detailRanges: readonly Range[];
}

/** How much a match counts in the detail, or in further words, beside one in the label. */
const WEIGHTS = { detail: 0.6, keywords: 0.5 } as const;

const prepared = new WeakMap<Entry, Readonly<Record<'label' | 'detail' | 'keywords', Searchable>>>();

function partsOf(entry: Entry): Readonly<Record<'label' | 'detail' | 'keywords', Searchable>> {
  const known = prepared.get(entry);
  if (known !== undefined) return known;
  const parts = {
    label: searchable(entry.label),
    detail: searchable(entry.detail ?? ''),
    keywords: searchable(entry.keywords ?? ''),
  };
  prepared.set(entry, parts);
  return parts;
}

/** An entry without anything marked. */
export function plainHit(entry: Entry): Hit {
  return { entry, score: 0, labelRanges: [], detailRanges: [] };
}

/** How well an entry matches: each word is in its label, its detail or its further words. */
export function entryScore(entry: Entry, words: readonly string[]): number | null {
  const { label, detail, keywords } = partsOf(entry);
  let score = 0;
  for (const word of words) {
    const inLabel = scoreOf(word, label);
    const inDetail = scoreOf(word, detail);
    const inKeywords = scoreOf(word, keywords);
    if (inLabel === null && inDetail === null && inKeywords === null) return null;
    score += Math.max(inLabel ?? -1, (inDetail ?? -1) * WEIGHTS.detail, (inKeywords ?? -1) * WEIGHTS.keywords);
  }
  return score;
}

/** An entry that matches, with what did. */
export function markedHit(entry: Entry, words: readonly string[], score: number): Hit {
  const { label, detail } = partsOf(entry);
  const rangesIn = (text: Searchable): readonly Range[] =>
    ordered(words.flatMap((word) => matchWords([word], text)?.ranges ?? []));
  return { entry, score, labelRanges: rangesIn(label), detailRanges: rangesIn(detail) };
}

/** Without overlaps, in the order of the text. */
function ordered(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges.toSorted(([one], [other]) => one - other);
  return sorted.filter(([start], index) => index === 0 || start >= (sorted[index - 1]?.[1] ?? 0));
}

import { consentDay, consentToday } from '@domain/consent/consent-date';
import { wordOf } from '@domain/consent/consent-mark';
import {
  type ColumnValues,
  type ConsentColumns,
  type ConsentValueCounts,
  MAX_LISTED_LENGTH,
  MAX_LISTED_VALUES,
} from '@domain/consent/consent-values';
import { dateOf } from '@kernel/day-number';
import { audienceOf, chunksOf } from '../../store/audience/audience-rows';
import { type Chunk, Flag } from '../../store/audience/chunk';
import { readChunk } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import { valuesReader } from '../../store/audience/read-values';
import type { Database } from '../../store/core/database';
import type { Turn } from './turns';

/** More different values than this (texts of a note, say) are counted together. */
const MAX_DIFFERENT = 20_000;
const MAX_EXAMPLES = 5;

export interface ConsentValuesQuery {
  readonly draftId: string;
  readonly columns: ConsentColumns;
  readonly now: number;
}

/** Counts what columns hold; `null`: there is no such draft. */
export async function consentValues(
  db: Database,
  { draftId, columns, now }: ConsentValuesQuery,
  turn: Turn,
): Promise<ConsentValueCounts | null> {
  const draft = draftState(db, draftId);
  if (draft === null) return null;
  const { answer, date, source } = columns;
  const answers = answer === null ? null : new ValueCounts();
  const dates = date === null ? null : new DateCounts(columns.dateOrder, consentToday(now));
  const sources = source === null ? null : new ValueCounts();
  const values = valuesReader([answer, date, source]);
  let total = 0;
  const refs = chunksOf(db, audienceOf(db, draft.pk));
  for (const [at, { chunk, rows }] of refs.entries()) {
    for (const [answered = null, on = null, from = null] of valuesIn(readChunk(db, chunk), values)) {
      answers?.add(answered);
      dates?.add(on);
      sources?.add(from);
    }
    total += rows;
    await turn((at + 1) / refs.length);
  }
  return {
    total,
    answers: answers?.counts() ?? null,
    dates: dates?.counts() ?? null,
    sources: sources?.counts() ?? null,
  };
}

/** Unreadable metadata have no values. */
function* valuesIn(
  { ids, flags, metadata }: Chunk,
  values: ReturnType<typeof valuesReader>,
): Iterable<readonly (string | null)[]> {
  for (let at = 0; at < ids.length; at += 1) {
    yield ((flags[at] ?? 0) & Flag.badMetadata) !== 0 ? [] : values(metadata, at);
  }
}

const shortened = (value: string): string => value.trim().slice(0, MAX_LISTED_LENGTH);

class ValueCounts {
  #blank = 0;
  #others = 0;
  readonly #byText = new Map<string, { readonly example: string; rows: number }>();

  add(value: string | null): void {
    if (value === null || value.trim() === '') {
      this.#blank += 1;
      return;
    }
    const text = shortened(value);
    const known = this.#byText.get(text);
    if (known !== undefined) known.rows += 1;
    else if (this.#byText.size < MAX_DIFFERENT) this.#byText.set(text, { example: text, rows: 1 });
    else this.#others += 1;
  }

  counts(): ColumnValues {
    const byWord = new Map<string, { word: string; example: string; rows: number }>();
    for (const { example, rows } of this.#byText.values()) {
      const word = wordOf(example);
      const known = byWord.get(word);
      if (known === undefined) byWord.set(word, { word, example, rows });
      else known.rows += rows;
    }
    const sorted = [...byWord.values()].toSorted((a, b) => b.rows - a.rows || (a.word < b.word ? -1 : 1));
    const unlisted = sorted.slice(MAX_LISTED_VALUES).reduce((sum, { rows }) => sum + rows, 0);
    return { blank: this.#blank, values: sorted.slice(0, MAX_LISTED_VALUES), others: this.#others + unlisted };
  }
}

class DateCounts {
  readonly #order: ConsentColumns['dateOrder'];
  readonly #today: number;
  readonly #counts = { blank: 0, read: 0, ambiguous: 0, unread: 0, inFuture: 0 };
  readonly #ambiguous: string[] = [];
  readonly #unread: string[] = [];
  #first = Infinity;
  #last = -Infinity;

  constructor(order: ConsentColumns['dateOrder'], today: number) {
    this.#order = order;
    this.#today = today;
  }

  add(value: string | null): void {
    const text = value?.trim() ?? '';
    if (text === '') {
      this.#counts.blank += 1;
      return;
    }
    const day = consentDay(text, this.#order);
    if (day === 'ambiguous') this.#note('ambiguous', this.#ambiguous, text);
    else if (day === null) this.#note('unread', this.#unread, text);
    else {
      this.#counts[day > this.#today ? 'inFuture' : 'read'] += 1;
      this.#first = Math.min(this.#first, day);
      this.#last = Math.max(this.#last, day);
    }
  }

  #note(what: 'ambiguous' | 'unread', examples: string[], text: string): void {
    this.#counts[what] += 1;
    const example = shortened(text);
    if (examples.length < MAX_EXAMPLES && !examples.includes(example)) examples.push(example);
  }

  counts(): NonNullable<ConsentValueCounts['dates']> {
    return {
      ...this.#counts,
      examples: [...this.#ambiguous, ...this.#unread].slice(0, MAX_EXAMPLES),
      first: Number.isFinite(this.#first) ? dateOf(this.#first) : null,
      last: Number.isFinite(this.#last) ? dateOf(this.#last) : null,
    };
  }
}

import type { RecipientFacts } from '@domain/fields/recipients';
import { audienceOf, type ChunkRef, chunksOf, rowsIn } from '../audience/audience-rows';
import { readSummary } from '../audience/chunk-rows';
import { FIRST, type Summary } from '../audience/summary';
import type { Database } from '../core/database';

/**
 * More different metadata keys than any template asks for; beyond these the rarest are left out.
 */
const MAX_KEYS = 5000;

/** Summaries that are held in memory, each of some hundred bytes: those of a few million rows. */
const MAX_SUMMARIES = 4000;

/** These are read in about 2 ms. */
const SUMMARIES_A_STEP = 32;

/**
 * The facts about the rows of drafts (by `pk`), kept until `forget` says that a draft's rows have
 * changed.
 */
export interface FactsOf {
  of(draft: number): RecipientFacts;
  forget(draft: number): void;
  /**
   * Reads what the facts about an audience are made of, a piece a step, so that whoever asks for
   * them next need not wait.
   */
  prepare(audience: number): Iterable<void>;
  /**
   * Rows by country (ISO 3166), those of a number without one under the empty text; rows without a
   * valid number are left out.
   */
  countries(draft: number): ReadonlyMap<string, number>;
}

export function recipientFacts(db: Database): FactsOf {
  const known = new Map<number, { readonly facts: RecipientFacts; readonly rollbacks: number }>();
  // A chunk never changes; only one that was written in a transaction which was rolled back may
  // give its key to another.
  const summaries = new Map<number, Summary>();
  let rollbacks = db.rollbacks();

  function summaryOf(chunk: number): Summary {
    const found = summaries.get(chunk) ?? readSummary(db, chunk);
    if (summaries.size >= MAX_SUMMARIES) summaries.clear();
    summaries.set(chunk, found);
    return found;
  }

  function positionedSummaries(draft: number): readonly PositionedSummary[] {
    if (rollbacks !== db.rollbacks()) summaries.clear();
    rollbacks = db.rollbacks();
    let before = 0;
    return chunksOf(db, audienceOf(db, draft)).map(({ chunk, rows }) => {
      const positioned = { summary: summaryOf(chunk), before };
      before += rows;
      return positioned;
    });
  }

  return {
    of(draft) {
      const kept = known.get(draft);
      // Facts that were read inside a transaction which was rolled back are about rows that never
      // were.
      if (kept?.rollbacks === db.rollbacks()) return kept.facts;
      const refs = chunksOf(db, audienceOf(db, draft));
      const facts = join(refs, positionedSummaries(draft));
      known.set(draft, { facts, rollbacks: db.rollbacks() });
      return facts;
    },
    forget: (draft) => {
      known.delete(draft);
    },
    *prepare(audience) {
      for (const [index, { chunk }] of chunksOf(db, audience).entries()) {
        summaryOf(chunk);
        if (index % SUMMARIES_A_STEP === SUMMARIES_A_STEP - 1) yield;
      }
    },
    countries: (draft) => added(positionedSummaries(draft).map(({ summary }) => summary.countries)),
  };
}

/** A chunk's summary and how many rows stand before the chunk. */
interface PositionedSummary {
  readonly summary: Summary;
  readonly before: number;
}

function join(refs: readonly ChunkRef[], positioned: readonly PositionedSummary[]): RecipientFacts {
  const keys = [...added(positioned.map(({ summary }) => summary.keys))];
  return {
    count: rowsIn(refs),
    badNumbers: joined(positioned, ({ badNumbers }) => badNumbers),
    duplicates: joined(positioned, ({ repeated }) => repeated),
    badJson: joined(positioned, ({ badJson }) => badJson),
    keys: Object.fromEntries(keys.sort(byCount).slice(0, MAX_KEYS)),
  };
}

function joined<T extends { readonly index: number }>(
  positioned: readonly PositionedSummary[],
  problemIn: (summary: Summary) => { readonly count: number; readonly first: readonly T[] },
): { count: number; first: (Omit<T, 'index'> & { position: number })[] } {
  const first: (Omit<T, 'index'> & { position: number })[] = [];
  let count = 0;
  for (const { summary, before } of positioned) {
    const problem = problemIn(summary);
    count += problem.count;
    for (const { index, ...ref } of problem.first.slice(0, FIRST - first.length)) {
      first.push({ ...ref, position: before + index + 1 });
    }
  }
  return { count, first };
}

function added(counts: readonly Readonly<Record<string, number>>[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const each of counts) for (const [key, by] of Object.entries(each)) sums.set(key, (sums.get(key) ?? 0) + by);
  return sums;
}

const byCount = ([key, rows]: [string, number], [other, otherRows]: [string, number]): number =>
  otherRows - rows || (key < other ? -1 : 1);

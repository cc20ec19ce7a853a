import { createNumberCheck } from '@domain/number-rules/check-numbers';
import { NUMBER_RULES, type NumberRule } from '@domain/number-rules/number-rules';
import { hasExpired } from '@domain/suppression/expiry';
import type { HeldBack } from '@domain/suppression/held-back';
import { holdsFor, type SuppressionScope } from '@domain/suppression/list';
import { subscriberOf } from '@domain/suppression/subscriber';
import type { JudgedRows } from '../consent/consent-check';
import type { Database } from '../core/database';
import { createNumberTable, NOT_THERE, type NumberTable } from '../core/number-table';
import { chunkKeys, readListChunk } from './list-chunk';
import { storedLists } from './list-rows';
import { numberRulesOf } from './number-rules';

/** The numbers that lists hold back for one draft at one moment. */
export interface HeldNumbers {
  /**
   * The index in `lists` of the oldest list that has the number, or behind them that of the rule
   * that holds it back (`ruleOf`); -1 if it may be called.
   */
  listOf(number: number): number;
  readonly lists: readonly { readonly id: string; readonly name: string }[];
}

/** For which draft lists hold, and the time by which numbers expire (milliseconds since 1970). */
export interface HeldFor {
  readonly scope: SuppressionScope;
  readonly now: number;
}

/**
 * Reads the numbers that are held back. `only`: nothing else will be asked for, so that a large
 * list is read for a few recipients without holding it in memory. Throws what the database throws:
 * a list that cannot be read holds everything back.
 */
export function heldNumbers(db: Database, { scope, now }: HeldFor, only: Iterable<number> | null): HeldNumbers {
  const lists = storedLists(db).filter((list) => holdsFor(list.scope, scope));
  const wanted = only === null ? null : tableOf(only);
  const table = createNumberTable(wanted === null ? lists.reduce((sum, { rows }) => sum + rows, 0) + 1 : 64);
  if (wanted === null || wanted.size > 0) {
    for (const [index, { pk }] of lists.entries()) {
      for (const chunk of chunkKeys(db, pk)) {
        const { numbers, days } = readListChunk(db, chunk);
        for (let at = 0; at < numbers.length; at += 1) {
          const number = numbers[at] ?? 0;
          if (number === 0 || wanted?.get(number) === NOT_THERE) continue;
          if (hasExpired(days[at] ?? 0, now) || table.get(number) !== NOT_THERE) continue;
          table.set(number, index);
        }
      }
    }
  }
  const rules = createNumberCheck(numberRulesOf(db, scope.connectionId).rules);
  return {
    listOf(number) {
      if (number === 0) return -1;
      const list = table.get(subscriberOf(number));
      if (list !== NOT_THERE) return list;
      const rule = rules.heldBy(number);
      return rule < 0 ? -1 : lists.length + rule;
    },
    lists: lists.map(({ id, name }) => ({ id, name })),
  };
}

function tableOf(numbers: Iterable<number>): NumberTable {
  const table = createNumberTable();
  for (const number of numbers) if (number !== 0) table.set(subscriberOf(number), 1);
  return table;
}

/** The rule that an index of `listOf` stands for; `null`: it stands for a list, or for none. */
export function ruleOf({ lists }: Pick<HeldNumbers, 'lists'>, index: number): NumberRule | null {
  return NUMBER_RULES[index - lists.length] ?? null;
}

/** Counts recipients that are held back, by lists or by the rules on numbers and on consent. */
export class HeldBackCounter {
  readonly #held: HeldNumbers;
  /** By list, then by rule. */
  readonly #rows: Uint32Array;
  #total = 0;
  #byNumber = 0;
  #withoutConsent = 0;

  constructor(held: HeldNumbers) {
    this.#held = held;
    this.#rows = new Uint32Array(held.lists.length + NUMBER_RULES.length);
  }

  add({ numbers, reasons }: JudgedRows): void {
    this.#total += numbers.length;
    for (let at = 0; at < numbers.length; at += 1) {
      const list = this.#held.listOf(numbers[at] ?? 0);
      if (list >= 0) {
        this.#byNumber += 1;
        this.#rows[list] = (this.#rows[list] ?? 0) + 1;
      } else if (reasons !== null && reasons[at] !== 0) this.#withoutConsent += 1;
    }
  }

  counts(): HeldBack {
    const { lists } = this.#held;
    const withoutConsent = this.#withoutConsent;
    const counted = lists.map((list, index) => ({ ...list, rows: this.#rows[index] ?? 0 }));
    const byRule = NUMBER_RULES.map((rule, place) => ({ rule, rows: this.#rows[lists.length + place] ?? 0 }));
    const rules = byRule.filter((each) => each.rows > 0);
    return {
      total: this.#total,
      held: this.#byNumber + withoutConsent,
      lists: counted.filter((list) => list.rows > 0),
      ...(rules.length > 0 && { rules }),
      ...(withoutConsent > 0 && { withoutConsent }),
    };
  }
}

/** Counts those of some chunks in one go. */
export function countHeldBack(held: HeldNumbers, chunks: Iterable<JudgedRows>): HeldBack {
  const counter = new HeldBackCounter(held);
  for (const rows of chunks) counter.add(rows);
  return counter.counts();
}

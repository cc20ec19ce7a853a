import { consentToday } from '@domain/consent/consent-date';
import { type AssignedRows, assignGroups, assignRows } from '@domain/recipients/split/assign-rows';
import type { SplitBy, SplitPlan } from '@domain/recipients/split/split';
import { writeJson } from '@kernel/json/json-codec';
import { readNumbers, readSummary } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import { judgedRows } from '../../store/consent/consent-check';
import type { Database } from '../../store/core/database';
import { createNumberTable, NOT_THERE } from '../../store/core/number-table';
import { isCallable } from '../../wire/callable-rows';
import { type Base, baseOf } from './base-rows';
import type { Places } from './places';
import { groupRows } from './split-groups';
import type { HeldQuery, HeldRows, Suppression } from './suppression';
import { type Turn, turnsWithin } from './turns';

/** How the rows of a draft are to be split. */
export interface SplitQuery extends HeldQuery {
  readonly by: SplitBy;
}

/** A draft's rows, each with its part. */
export interface PlannedSplit {
  readonly base: Base;
  readonly revision: number;
  /** `null`: too many parts. */
  readonly assigned: AssignedRows | null;
  readonly acrossParts: number;
}

/** Assigns rows to parts, and keeps the last result. */
export interface Splits {
  /** `null`: there is no such draft. `db` shows one moment from the beginning to the end. */
  plan(db: Database, query: SplitQuery, turn: Turn): Promise<PlannedSplit | null>;
}

export interface SplitsParts {
  readonly places: Places;
  readonly suppression: Suppression;
}

export function createSplits({ places, suppression }: SplitsParts): Splits {
  let last: { readonly name: string; readonly found: Omit<PlannedSplit, 'base' | 'revision'> } | null = null;

  return {
    async plan(db, query, turn) {
      const base = baseOf(db, query.draftId);
      const draft = draftState(db, query.draftId);
      if (base === null || draft === null) return null;
      const held = suppression.of(db, query);
      const name = writeJson([
        base.refs.map(({ chunk }) => chunk),
        query.by,
        held.revision,
        today(query),
        query.draftId,
      ]);
      if (last?.name !== name) {
        const assigned = await assign(db, base, query.by, { held, turn });
        const acrossParts = assigned === null ? 0 : await countAcross(db, base, assigned.partOf, turn);
        last = { name, found: { assigned, acrossParts } };
      }
      return { base, revision: draft.revision, ...last.found };
    },
  };

  async function assign(
    db: Database,
    base: Base,
    by: SplitBy,
    { held, turn }: { readonly held: HeldRows; readonly turn: Turn },
  ): Promise<AssignedRows | null> {
    const rows = await readRows(db, base, held, turnsWithin(turn, 0, 0.5));
    if (by.kind === 'first' || by.kind === 'random' || by.kind === 'size') return assignRows(by, rows);
    const groups = await groupRows(db, base, by, { places, turn: turnsWithin(turn, 0.5, 1) });
    return groups === null ? null : assignGroups(groups, rows.held, 'largest-first');
  }
}

/** Consent ages from day to day. */
const today = ({ now }: HeldQuery): number => consentToday(now);

/** What the page is told of a split. */
export function shownPlan({ base, revision, assigned, acrossParts }: PlannedSplit): SplitPlan {
  return assigned === null
    ? { kind: 'too-many', revision }
    : { kind: 'parts', revision, total: base.rows, parts: [...assigned.parts], acrossParts };
}

async function readRows(
  db: Database,
  base: Base,
  rows: HeldRows,
  turn: Turn,
): Promise<{ readonly numbers: Float64Array; readonly held: Uint8Array }> {
  const numbers = new Float64Array(base.rows);
  const held = new Uint8Array(base.rows);
  let before = 0;
  for (const { numbers: read, reasons } of judgedRows(db, base.refs, rows.consent)) {
    numbers.set(read, before);
    for (const [at, number] of read.entries()) {
      if (!isCallable({ number, lacksConsent: (reasons?.[at] ?? 0) !== 0 }, rows)) held[before + at] = 1;
    }
    before += read.length;
    await turn(before / base.rows);
  }
  return { numbers, held };
}

async function countAcross(db: Database, base: Base, partOf: Uint8Array, turn: Turn): Promise<number> {
  if (base.refs.every(({ chunk }) => readSummary(db, chunk).repeated.count === 0)) return 0;
  const firstPart = createNumberTable(base.rows);
  let [across, before] = [0, 0];
  for (const { chunk } of base.refs) {
    const numbers = readNumbers(db, chunk);
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      if (number === 0) continue;
      const part = partOf[before + at] ?? 0;
      const first = firstPart.get(number);
      if (first === NOT_THERE) firstPart.set(number, part);
      else if (first !== part) across += 1;
    }
    before += numbers.length;
    await turn();
  }
  return across;
}

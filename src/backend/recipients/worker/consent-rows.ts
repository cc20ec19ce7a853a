import { type ConsentCounts, countReasons, reasonOfNumber } from '@domain/consent/consent-counts';
import type { AudienceFilter, AudienceRow } from '@domain/recipients/audience';
import type { ChunkRef } from '../../store/audience/audience-rows';
import { readNumbers } from '../../store/audience/chunk-rows';
import type { ConsentCheck } from '../../store/consent/consent-check';
import type { Database } from '../../store/core/database';
import type { HeldRows } from './suppression';
import type { Turn } from './turns';

/** Counts the reasons of all rows. */
export async function countConsent(
  refs: readonly ChunkRef[],
  consent: ConsentCheck,
  turn: Turn,
): Promise<ConsentCounts> {
  const lists: Uint8Array[] = [];
  for (const ref of refs) {
    lists.push(consent.reasonsIn(ref));
    await turn(lists.length / refs.length);
  }
  return countReasons(lists);
}

/** Counts the rows that have a reason, by the id of their place. `places`: that of each row. */
export async function countByPlace(
  refs: readonly ChunkRef[],
  consent: ConsentCheck,
  places: Uint16Array,
  turn: Turn,
): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  let before = 0;
  for (const ref of refs) {
    for (const [at, reason] of consent.reasonsIn(ref).entries()) {
      const place = places[before + at];
      if (reasonOfNumber(reason) !== null && place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    before += ref.rows;
    await turn(before / places.length);
  }
  return counts;
}

/** Those of some rows (ascending) that have a reason, or any. */
export function rowsWithReason(
  refs: readonly ChunkRef[],
  rows: Uint32Array,
  consent: ConsentCheck,
  wanted: NonNullable<AudienceFilter['consent']>,
  turn: Turn,
): Promise<Uint32Array> {
  return rowsWhere(refs, rows, turn, (ref) => {
    const reasons = consent.reasonsIn(ref);
    return (at) => {
      const reason = reasonOfNumber(reasons[at] ?? 0);
      return reason !== null && (wanted === 'any' || reason === wanted);
    };
  });
}

/** Those of some rows (ascending) that are held back, by their numbers or for want of consent. */
export function rowsHeldBack(
  db: Database,
  refs: readonly ChunkRef[],
  rows: Uint32Array,
  held: HeldRows,
  turn: Turn,
): Promise<Uint32Array> {
  return rowsWhere(refs, rows, turn, (ref) => {
    const numbers = readNumbers(db, ref.chunk);
    const reasons = held.consent.reasonsIn(ref);
    return (at) => (reasons[at] ?? 0) !== 0 || held.listOf(numbers[at] ?? 0) >= 0;
  });
}

/** `testOf`: what tells the rows of a chunk, by their place in it. Other chunks stay unread. */
async function rowsWhere(
  refs: readonly ChunkRef[],
  rows: Uint32Array,
  turn: Turn,
  testOf: (ref: ChunkRef) => (at: number) => boolean,
): Promise<Uint32Array> {
  const kept = new Uint32Array(rows.length);
  let [length, at, before] = [0, 0, 0];
  for (const ref of refs) {
    const end = before + ref.rows;
    const fits = (rows[at] ?? Infinity) < end ? testOf(ref) : null;
    for (let row = rows[at]; row !== undefined && row < end; row = rows[(at += 1)]) {
      if (fits?.(row - before) === true) kept[length++] = row;
    }
    before = end;
    await turn();
  }
  return kept.slice(0, length);
}

/** What the table says about the consent of a row, if the house rule demands consent. */
export function shownConsent(consent: ConsentCheck, ref: ChunkRef, at: number): Pick<AudienceRow, 'consent'> {
  if (consent.rule.mode === 'off') return {};
  const reason = reasonOfNumber(consent.reasonsIn(ref)[at] ?? 0);
  return reason === null ? {} : { consent: { reason, isHeldBack: consent.holds } };
}

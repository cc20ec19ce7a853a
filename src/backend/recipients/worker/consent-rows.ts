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
export async function rowsWithReason(
  refs: readonly ChunkRef[],
  rows: Uint32Array,
  consent: ConsentCheck,
  wanted: NonNullable<AudienceFilter['consent']>,
  turn: Turn,
): Promise<Uint32Array> {
  const kept = new Uint32Array(rows.length);
  let [length, at, before] = [0, 0, 0];
  for (const ref of refs) {
    const end = before + ref.rows;
    const reasons = (rows[at] ?? Infinity) < end ? consent.reasonsIn(ref) : new Uint8Array();
    for (let row = rows[at]; row !== undefined && row < end; row = rows[(at += 1)]) {
      const reason = reasonOfNumber(reasons[row - before] ?? 0);
      if (reason !== null && (wanted === 'any' || reason === wanted)) kept[length++] = row;
    }
    before = end;
    await turn();
  }
  return kept.slice(0, length);
}

/** Those of some rows (ascending) that are held back, by their numbers or for want of consent. */
export async function rowsHeldBack(
  db: Database,
  refs: readonly ChunkRef[],
  rows: Uint32Array,
  held: HeldRows,
  turn: Turn,
): Promise<Uint32Array> {
  const kept = new Uint32Array(rows.length);
  let [length, at, before] = [0, 0, 0];
  for (const ref of refs) {
    const end = before + ref.rows;
    const isHere = (rows[at] ?? Infinity) < end;
    const numbers = isHere ? readNumbers(db, ref.chunk) : new Float64Array();
    const reasons = isHere ? held.consent.reasonsIn(ref) : new Uint8Array();
    for (let row = rows[at]; row !== undefined && row < end; row = rows[(at += 1)]) {
      const place = row - before;
      if ((reasons[place] ?? 0) !== 0 || held.listOf(numbers[place] ?? 0) >= 0) kept[length++] = row;
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

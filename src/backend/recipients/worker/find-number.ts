import { searchedDigits } from '@domain/suppression/number-search';
import { subscriberOf } from '@domain/suppression/subscriber';
import { chunksOf, draftsWithRows } from '../../store/audience/audience-rows';
import { readNumbers } from '../../store/audience/chunk-rows';
import type { Database } from '../../store/core/database';
import type { Turn } from './turns';

export interface NumberQuery {
  /** What is searched, as it was typed. */
  readonly text: string;
  readonly except: string | null;
  readonly limit: number;
}

/** The drafts that have a number, last changed first, each with its first row that has it. */
export interface NumberPlaces {
  readonly total: number;
  readonly found: { readonly draftId: string; readonly phone: string; readonly position: number }[];
}

/** Fewer digits at the end of a number are in many numbers. */
const MIN_DIGITS = 7;

/** Looks for a number among the recipients of all drafts. */
export async function findNumber(
  db: Database,
  { text, except, limit }: NumberQuery,
  turn: Turn,
): Promise<NumberPlaces> {
  const digits = searchedDigits(text) ?? '';
  if (digits.length < MIN_DIGITS) return { total: 0, found: [] };
  const places: NumberPlaces['found'] = [];
  for (const { id, audience } of draftsWithRows(db)) {
    if (id === except) continue;
    const place = await placeIn(db, audience, digits, turn);
    if (place !== null) places.push({ draftId: id, ...place });
  }
  return { total: places.length, found: places.slice(0, limit) };
}

async function placeIn(
  db: Database,
  audience: number,
  digits: string,
  turn: Turn,
): Promise<{ readonly phone: string; readonly position: number } | null> {
  const wanted = Number(digits);
  const shift = 10 ** digits.length;
  let before = 0;
  for (const { chunk, rows } of chunksOf(db, audience)) {
    await turn();
    const numbers = readNumbers(db, chunk);
    const at = numbers.findIndex((number) => number >= wanted && subscriberOf(number) % shift === wanted);
    if (at >= 0) return { phone: `+${String(numbers[at] ?? 0)}`, position: before + at + 1 };
    before += rows;
  }
  return null;
}

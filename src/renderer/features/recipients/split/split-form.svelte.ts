import { MAX_SEED, type SplitBy } from '@domain/recipients/split/split';
import type { PlaceColumns } from '@domain/zones/place-columns';
import { wholeNumber } from '../../../ui/step-number';

export const SPLIT_WAYS = ['first', 'random', 'size', 'country', 'zone', 'column'] as const;
export type SplitWay = (typeof SPLIT_WAYS)[number];

const MAX_ROWS = 100_000_000;

/** A seed by chance. */
export const newSeed = (): number => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % (MAX_SEED + 1);

/** What the user says of how recipients are split. Numbers are texts, as they are typed. */
export class SplitForm {
  readonly #columns: () => PlaceColumns;
  way = $state.raw<SplitWay>('first');
  pilot = $state.raw('20');
  seed = $state.raw(String(newSeed()));
  size = $state.raw('1000');
  key = $state.raw<string | null>(null);

  readonly isBadPilot = $derived.by(() => rowsIn(this.pilot) === null);
  readonly isBadSeed = $derived.by(() => seedIn(this.seed) === null);
  readonly isBadSize = $derived.by(() => rowsIn(this.size) === null);

  /** `null` while something is missing. */
  readonly by: SplitBy | null = $derived.by(() => {
    const [count, seed, rows] = [rowsIn(this.pilot), seedIn(this.seed), rowsIn(this.size)];
    switch (this.way) {
      case 'first':
        return count === null ? null : { kind: 'first', count };
      case 'random':
        return count === null || seed === null ? null : { kind: 'random', count, seed };
      case 'size':
        return rows === null ? null : { kind: 'size', rows };
      case 'country':
        return { kind: 'country' };
      case 'zone':
        return { kind: 'zone', columns: this.#columns() };
      case 'column':
        return this.key === null ? null : { kind: 'column', key: this.key };
    }
  });

  /** `columns`: those that say where recipients are. */
  constructor(columns: () => PlaceColumns) {
    this.#columns = columns;
  }
}

function rowsIn(typed: string): number | null {
  const number = wholeNumber(typed);
  return number !== null && number >= 1 && number <= MAX_ROWS ? number : null;
}

function seedIn(typed: string): number | null {
  const number = wholeNumber(typed);
  return number !== null && number >= 0 && number <= MAX_SEED ? number : null;
}

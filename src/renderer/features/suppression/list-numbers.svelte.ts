import type { AppError } from '@domain/errors/errors';
import type { NumbersPage } from '@domain/suppression/list';
import type { Bridge } from '../../kernel/bridge';

/** A number of a list, with its last day. */
export type ListedNumber = NumbersPage['numbers'][number];

/** How many numbers are read at once. */
const PAGE = 100;

/**
 * The numbers of a suppression list that match a search, read page by page. One that was removed
 * stays in its place, so that nothing moves and it can be put back.
 */
export class ListNumbers {
  readonly #bridge: Bridge;
  readonly #listId: string;
  /** Grows with each search, so that late responses are dropped. */
  #turn = 0;
  #text = '';

  shown = $state.raw<readonly ListedNumber[]>([]);
  /** How many match, and how many the list has, with those that were removed here. */
  counts = $state.raw<{ readonly matching: number; readonly total: number } | null>(null);
  removed = $state.raw<readonly string[]>([]);
  isReading = $state.raw(false);
  error = $state.raw<AppError | null>(null);

  constructor(bridge: Bridge, listId: string) {
    this.#bridge = bridge;
    this.#listId = listId;
  }

  /** Shows the first numbers that contain what is typed; an empty text: all. */
  async search(text: string): Promise<void> {
    this.#text = text;
    await this.#read(0);
  }

  /** Shows the next numbers behind those that are shown. */
  async more(): Promise<void> {
    if (this.isReading) return;
    // Those that were removed are no longer among the numbers that main counts.
    await this.#read(this.shown.filter(({ number }) => !this.removed.includes(number)).length);
  }

  async remove({ number }: ListedNumber): Promise<void> {
    const response = await this.#bridge.call('suppression.removeNumbers', { listId: this.#listId, numbers: [number] });
    this.error = response.ok ? null : response.error;
    if (response.ok) this.removed = [...this.removed, number];
  }

  /** Adds a number again that was removed, with the last day that it had. */
  async restore({ number, lastDay }: ListedNumber): Promise<void> {
    const into = { kind: 'list', listId: this.#listId } as const;
    const response = await this.#bridge.call('suppression.add', { into, text: number, country: null, lastDay });
    this.error = response.ok ? null : response.error;
    if (response.ok) this.removed = this.removed.filter((other) => other !== number);
  }

  async #read(offset: number): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.isReading = true;
    const query = { listId: this.#listId, text: this.#text, offset, limit: PAGE };
    const response = await this.#bridge.call('suppression.numbers', query);
    if (turn !== this.#turn) return;
    this.isReading = false;
    this.error = response.ok ? null : response.error;
    if (!response.ok) return;
    const { numbers, matching, total } = response.value;
    if (offset === 0) this.removed = [];
    const before = offset === 0 ? [] : this.shown;
    this.shown = [...before, ...numbers.filter(({ number }) => before.every((known) => known.number !== number))];
    this.counts = { matching: matching + this.removed.length, total: total + this.removed.length };
  }
}

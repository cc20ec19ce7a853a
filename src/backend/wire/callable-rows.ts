import type { HeldNumbers } from '../store/suppression/held-numbers';

/** A recipient with the digits of its number, 0 if it has none that is valid. */
interface Numbered {
  readonly number: number;
}

/**
 * Recipients without those that are held back. What leaves the app accepts nothing else, so that
 * the compiler finds a path without the check.
 */
export class CallableRows<Row> implements Iterable<Row> {
  readonly #rows: () => Iterator<Row>;

  private constructor(rows: () => Iterator<Row>) {
    this.#rows = rows;
  }

  static of<Source extends Numbered, Row>(
    sources: () => Iterable<Source>,
    held: Pick<HeldNumbers, 'listOf'>,
    rowOf: (source: Source) => Row,
  ): CallableRows<Row> {
    return new CallableRows(function* () {
      for (const source of sources()) if (held.listOf(source.number) < 0) yield rowOf(source);
    });
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.#rows();
  }
}

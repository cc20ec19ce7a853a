import type { HeldNumbers } from '../store/suppression/held-numbers';

/** A recipient with what decides whether it is held back. */
interface Judged {
  /** The digits of its number, 0 if it has none that is valid. */
  readonly number: number;
  /** Whether the house rule on consent holds it back. */
  readonly lacksConsent: boolean;
}

/** Whether neither a list nor the house rule on consent holds a recipient back. */
export function isCallable({ number, lacksConsent }: Judged, { listOf }: Pick<HeldNumbers, 'listOf'>): boolean {
  return !lacksConsent && listOf(number) < 0;
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

  static of<Source extends Judged, Row>(
    sources: () => Iterable<Source>,
    held: Pick<HeldNumbers, 'listOf'>,
    rowOf: (source: Source) => Row,
  ): CallableRows<Row> {
    return new CallableRows(function* () {
      for (const source of sources()) if (isCallable(source, held)) yield rowOf(source);
    });
  }

  [Symbol.iterator](): Iterator<Row> {
    return this.#rows();
  }
}

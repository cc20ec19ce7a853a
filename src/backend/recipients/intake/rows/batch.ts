import type { Rejection } from '@domain/recipients/import-reasons';

/** How many accepted rows a batch has at most. */
export const BATCH_ROWS = 4096;

/** Concatenated UTF-8 texts: text `i` is `bytes` from `offsets[i]` to `offsets[i + 1]`. */
export interface Texts {
  readonly bytes: Uint8Array;
  readonly offsets: Uint32Array;
}

/**
 * A row that was rejected. `cells` are its texts as far as they could be separated, at most 1,000.
 */
export interface RejectedRow {
  readonly line: number;
  readonly reason: Rejection;
  readonly cells: readonly string[];
}

/** Rejected rows in file order. `reasons`: indexes into `REJECTIONS`. */
export interface RejectedRows {
  readonly lines: Uint32Array;
  readonly reasons: Uint8Array;
  /** Each row (`RejectedRow`) as one line of JSON, in UTF-8. */
  readonly json: Uint8Array;
}

/** How many of a batch's rows have a value for a metadata key that is neither null nor empty. */
export interface FilledKey {
  readonly name: string;
  readonly filled: number;
}

/**
 * Checked rows in file order, by columns, duplicates included. The receiver may transfer the
 * buffers.
 */
export interface IntakeBatch {
  readonly count: number;
  /** Where each row begins in the file, counted from 1. */
  readonly lines: Uint32Array;
  /** The digits of the E.164 number as an integer in two halves: `[2i]` low, `[2i + 1]` high. */
  readonly numbers: Uint32Array;
  /** Index into `allCountries` of `@shared/phone/plans`. */
  readonly countries: Uint16Array;
  /** What each number can be (`TypeSet`). */
  readonly types: Uint16Array;
  /** Bit `n` is `REPAIRS[n]`. */
  readonly repairs: Uint32Array;
  /** JSON objects, or the empty text where a row has none. */
  readonly metadata: Texts;
  readonly overrides: Texts;
  readonly keys: readonly FilledKey[];
  /**
   * Bit `n` of a row: it counts for `keys[n]`. `null` if the keys are too many or depend on the
   * rows; each row's metadata say it then.
   */
  readonly filled: Uint32Array | null;
  readonly rejected: RejectedRows;
  /** Bytes of the source that have been read so far. */
  readonly bytesRead: number;
}

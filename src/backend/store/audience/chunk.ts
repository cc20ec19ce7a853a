/**
 * A chunk: a few thousand rows of an audience in their order, as columns. It never changes once it
 * is stored; what edits rows writes another chunk in its place, so that versions of an audience
 * share all chunks that are the same.
 */
export interface Chunk {
  /** Ascending, and unique within a draft: the order of rows is that of their ids. */
  readonly ids: Float64Array;
  /**
   * The digits of the E.164 number; 0 where the text is no valid number. 15 digits at most, so they
   * fit.
   */
  readonly numbers: Float64Array;
  /** Two letters each, see `packCountry`; 0 where it is not known. */
  readonly countries: Uint16Array;
  /** Bits, see `Flag`. */
  readonly flags: Uint8Array;
  /** The phone number as typed; empty where it is the number with its plus sign. */
  readonly phones: Texts;
  /** The JSON text as it was typed or made by an import. */
  readonly metadata: Texts;
  readonly overrides: Texts;
}

/** Texts in UTF-8, one behind the other; `ends[n]` is where the n-th ends. */
export interface Texts {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/** `repeated`: an earlier row has the same number. `bad…`: a text that is no JSON object. */
export const Flag = { repeated: 1, badMetadata: 2, badOverrides: 4 } as const;

/** How many rows a chunk is made with. It may grow to twice as many before it is split. */
export const ROWS_PER_CHUNK = 2048;

/** The n-th text's bytes, not copied. */
export function textAt({ bytes, ends }: Texts, at: number): Uint8Array {
  return bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);
}

export function packCountry(country: string | undefined): number {
  return country?.length === 2 ? (country.charCodeAt(0) << 8) | country.charCodeAt(1) : 0;
}

export function unpackCountry(packed: number): string | null {
  return packed === 0 ? null : String.fromCharCode(packed >> 8, packed & 0xff);
}

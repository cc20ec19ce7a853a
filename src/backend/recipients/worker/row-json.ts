import { Flag } from '../../store/audience/chunk';
import { walkFlat } from '../../store/audience/flat-json';
import { createKeyIndex } from '../../store/audience/key-index';
import { type ChunkRow, decode, phoneOf } from '../../store/audience/row';

/** More keys are left to the parser. */
const MAX_KEYS = 31;

const BACKSLASH = 0x5c;
const ZERO = 0x30;
const NINE = 0x39;
/** `__proto__` is no ordinary key. */
const UNDERSCORE = 0x5f;

/** The escapes that JSON writes itself: of a quote, a backslash and five control characters. */
const WRITTEN_ESCAPES = new Uint8Array(256);
for (const letter of '"\\bfnrt') WRITTEN_ESCAPES[letter.charCodeAt(0)] = 1;

/** Writes rows as `recipientToWire` and `writeJson` do, without parsing what imports made. */
export interface RowJson {
  /** The row's JSON; `null` if it must be parsed and written. */
  of(row: ChunkRow): string | null;
}

export function createRowJson(): RowJson {
  const keys = createKeyIndex();

  /** Whether parsing an object and writing it again would give the same bytes. */
  function isAsWritten(bytes: Uint8Array): boolean {
    let seen = 0;
    let isSame = true;
    const hasEscapes = bytes.includes(BACKSLASH);
    keys.beginRow();
    const isFlat = walkFlat(bytes, 0, bytes.byteLength, (keyFrom, keyTo, valueFrom, valueTo) => {
      if (!isSame) return;
      const first = bytes[keyFrom] ?? 0;
      // Keys that are whole numbers come first when they are written.
      if ((first >= ZERO && first <= NINE) || first === UNDERSCORE) {
        isSame = false;
        return;
      }
      const index = keys.at(bytes, keyFrom, keyTo);
      // Of a repeated key the last value counts.
      if (index >= MAX_KEYS || (seen & (1 << index)) !== 0) isSame = false;
      else seen |= 1 << index;
      if (!hasEscapes || !isSame) return;
      isSame = !hasBackslash(bytes, keyFrom, keyTo) && hasWrittenEscapes(bytes, valueFrom, valueTo);
    });
    return isFlat && isSame;
  }

  function objectOf(bytes: Uint8Array): string | null {
    if (bytes.byteLength === 0) return '{}';
    return isAsWritten(bytes) ? decode(bytes) : null;
  }

  return {
    of(row) {
      if (row.number === 0 || row.phone.byteLength > 0 || (row.flags & (Flag.badMetadata | Flag.badOverrides)) !== 0) {
        return null;
      }
      const metadata = objectOf(row.metadata);
      const overrides = metadata === null ? null : objectOf(row.overrides);
      return metadata === null || overrides === null
        ? null
        : `{"phone_number":"${phoneOf(row)}","metadata":${metadata},"assistant_overrides":${overrides}}`;
    },
  };
}

function hasBackslash(bytes: Uint8Array, from: number, to: number): boolean {
  const at = bytes.indexOf(BACKSLASH, from);
  return at >= 0 && at < to;
}

function hasWrittenEscapes(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = bytes.indexOf(BACKSLASH, from); at >= 0 && at < to; at = bytes.indexOf(BACKSLASH, at + 2)) {
    if (WRITTEN_ESCAPES[bytes[at + 1] ?? 0] !== 1) return false;
  }
  return true;
}

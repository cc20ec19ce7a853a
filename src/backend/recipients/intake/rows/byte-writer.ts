/**
 * Bytes that grow as they are written. The array may be exchanged by any write, so take `bytes`
 * again after each.
 */
export interface ByteWriter {
  bytes: Uint8Array;
  length: number;
}

export const byteWriter = (capacity: number): ByteWriter => ({ bytes: new Uint8Array(capacity), length: 0 });

/** Makes room for `more` bytes behind those that are written. */
export function reserve(writer: ByteWriter, more: number): void {
  const needed = writer.length + more;
  if (needed <= writer.bytes.length) return;
  const larger = new Uint8Array(Math.max(needed, writer.bytes.length * 2));
  larger.set(writer.bytes.subarray(0, writer.length));
  writer.bytes = larger;
}

const encoder = new TextEncoder();

export function writeText(writer: ByteWriter, text: string): void {
  // A code unit of UTF-16 takes at most three bytes.
  reserve(writer, text.length * 3);
  writer.length += encoder.encodeInto(text, writer.bytes.subarray(writer.length)).written;
}

/** A copy of what was written, in a buffer of its own. */
export const written = (writer: ByteWriter): Uint8Array => writer.bytes.slice(0, writer.length);

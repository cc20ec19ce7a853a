import type { FetchResponse } from './transport';

/** The largest response body that is read, in bytes. A bound of ours: none is documented. */
export const MAX_RESPONSE_BYTES = 8 * 1024 * 1024;

/** A transport stopped reading a body that is larger than that. */
export class ResponseTooLarge extends Error {
  override readonly name = 'ResponseTooLarge';
}

/** Reads a body, unless it has more than `maxBytes`. Rejects if the stream does. */
export async function readBody(body: FetchResponse['body'], maxBytes: number): Promise<Uint8Array | 'too-large'> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, bytes);
    if (value === undefined) continue;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      // Neither the rest nor an error in cancelling it matters.
      reader.cancel().catch(() => undefined);
      return 'too-large';
    }
    chunks.push(value);
  }
}

function joined(chunks: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

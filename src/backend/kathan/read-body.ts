import type { FetchAnswer } from './transport';

/** A body's bytes, or that there were more than allowed. Rejects as the stream does. */
export async function readBody(body: FetchAnswer['body'], maxBytes: number): Promise<Uint8Array | 'too-large'> {
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
      // The rest is of no interest, and neither is how the connection takes that.
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

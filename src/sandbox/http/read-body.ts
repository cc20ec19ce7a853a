import type { IncomingMessage } from 'node:http';

export type ReceivedBody =
  | { readonly kind: 'whole'; readonly raw: Buffer }
  | { readonly kind: 'too-large' }
  /** The other side went away before its body was complete. */
  | { readonly kind: 'broken' };

/**
 * Reads a request's body of at most `maxBytes`. A longer one is read to its end all the same, and
 * thrown away as it comes: a client that is cut off while it still sends never gets to see the 413.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<ReceivedBody> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on('end', () => {
      resolve(size <= maxBytes ? { kind: 'whole', raw: Buffer.concat(chunks) } : { kind: 'too-large' });
    });
    request.on('close', () => {
      resolve({ kind: 'broken' });
    });
  });
}

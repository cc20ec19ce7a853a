import { failed, ok, type Result } from '@domain/errors/errors';
import type { RecipientInput } from '@domain/fields/recipients';
import { recipientToWire } from '@domain/wire/recipient-wire';
import type { Update } from '@domain/wire/update';
import { writeJson } from '@kernel/json/json-codec';
import type { CallableRows } from './callable-rows';

/** The largest body that is sent. A bound of ours: no limit is documented. */
export const MAX_BODY_BYTES = 64 * 1024 * 1024;

const BATCH_LENGTH = 64 * 1024;

/** A request's body as it goes out. */
export interface RequestBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: () => string;
  /** The first so many UTF-16 code units of the text, without reading all of it. */
  readonly beginning: (length: number) => string;
}

export function writtenBody(bytes: Uint8Array<ArrayBuffer>): RequestBody {
  return {
    bytes,
    text: () => new TextDecoder().decode(bytes),
    // A code unit takes three bytes at most; one that is cut at the end is left out.
    beginning: (length) => new TextDecoder().decode(bytes.subarray(0, length * 3), { stream: true }).slice(0, length),
  };
}

/**
 * Writes the update as JSON that a user can read as well: what is shown is what is sent, byte for
 * byte. Recipients follow one to a line; bytes are a row's JSON already. Error: `too-large`.
 */
export function requestBody(
  update: Update,
  recipients: CallableRows<RecipientInput | Uint8Array>,
  maxBytes = MAX_BODY_BYTES,
): Result<RequestBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const chunk of inBatches(partsOf(update, recipients))) {
    size += chunk.byteLength;
    if (size > maxBytes) return failed({ kind: 'too-large', limitBytes: maxBytes });
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return ok(writtenBody(bytes));
}

function* partsOf(
  update: Update,
  recipients: CallableRows<RecipientInput | Uint8Array>,
): Generator<string | Uint8Array> {
  const fields = writeJson(update.body, 2);
  if (!update.withRecipients) {
    yield fields;
    return;
  }
  // An object with nothing in it is written as "{}", so there is nothing to put a comma behind.
  yield fields === '{}' ? '{' : `${fields.slice(0, -2)},`;
  yield '\n  "recipients": [';
  let first = true;
  for (const row of recipients) {
    const before = `${first ? '' : ','}\n    `;
    if (row instanceof Uint8Array) {
      yield before;
      yield row;
    } else yield before + writeJson(recipientToWire(row));
    first = false;
  }
  yield `${first ? '' : '\n  '}]\n}`;
}

/** Joins small parts, so that a million rows do not become a million buffers. */
function* inBatches(parts: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  let batch = Buffer.allocUnsafeSlow(BATCH_LENGTH);
  let length = 0;
  for (const part of parts) {
    const size = typeof part === 'string' ? Buffer.byteLength(part, 'utf8') : part.byteLength;
    if (length + size > batch.byteLength) {
      yield batch.subarray(0, length);
      batch = Buffer.allocUnsafeSlow(Math.max(BATCH_LENGTH, size));
      length = 0;
    }
    if (typeof part === 'string') batch.write(part, length, 'utf8');
    else batch.set(part, length);
    length += size;
  }
  yield batch.subarray(0, length);
}

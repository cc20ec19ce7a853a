import { closeSync, openSync, writeFileSync } from 'node:fs';
import type { HeldBack } from '@domain/suppression/held-back';
import { audienceOf, chunksOf } from '../../store/audience/audience-rows';
import { readChunk } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import type { Database } from '../../store/core/database';
import { listAsCsv } from '../export/list-csv';
import { callableRowsOfDraft, heldAmong } from './body';
import type { Jobs } from './jobs';
import type { Suppression } from './suppression';

/** Texts are turned into bytes in pieces of about so many characters. */
const PIECE = 64 * 1024;

/** `too-large`: the bytes would be more than allowed. `rowsRevision` says which rows are in it. */
export type ListBody =
  | {
      readonly kind: 'written';
      readonly size: number;
      readonly rowsRevision: number;
      readonly heldBack: HeldBack;
      /** The revision of what is held back that it was written by. */
      readonly suppression: number;
    }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'cancelled' };

/**
 * Writes the multipart body of an upload to a new file: its fields, and the draft's rows that may
 * be called as one file. Its caller removes it.
 */
export async function listBody(
  db: Database,
  input: Jobs['list']['input'],
  isCancelled: () => boolean,
  suppression: Suppression,
): Promise<ListBody> {
  const { draftId, keys, boundary, fields, maxBytes } = input;
  const file = openSync(input.path, 'wx', 0o600);
  let size = 0;
  try {
    for (const text of gathered(parts())) {
      const piece = Buffer.from(text, 'utf8');
      size += piece.byteLength;
      if (size > maxBytes) return { kind: 'too-large' };
      writeFileSync(file, piece);
      await new Promise(setImmediate);
      if (isCancelled()) return { kind: 'cancelled' };
    }
  } finally {
    closeSync(file);
  }
  const held = suppression.of(db, input);
  return {
    kind: 'written',
    size,
    rowsRevision: draftState(db, draftId)?.rowsRevision ?? -1,
    heldBack: heldAmong(db, draftId, held),
    suppression: held.revision,
  };

  function* parts(): Iterable<string> {
    for (const [name, value] of Object.entries(fields)) {
      yield `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    }
    yield `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="recipients.csv"\r\nContent-Type: text/csv\r\n\r\n`;
    yield* listAsCsv(callableRowsOfDraft(db, input, suppression), keys, hasOverrides(db, draftId));
    yield `\r\n--${boundary}--\r\n`;
  }
}

function* gathered(texts: Iterable<string>): Iterable<string> {
  let text = '';
  for (const each of texts) {
    text += each;
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text;
}

function hasOverrides(db: Database, draftId: string): boolean {
  const draft = draftState(db, draftId);
  const refs = draft === null ? [] : chunksOf(db, audienceOf(db, draft.pk));
  return refs.some(({ chunk }) => readChunk(db, chunk).overrides.bytes.byteLength > 0);
}

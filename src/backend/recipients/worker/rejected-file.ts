import { closeSync, createReadStream, openSync, writeFileSync } from 'node:fs';
import { spoolCipher, type SpoolFile } from '../../files/spool-cipher';
import type { RejectedRows } from '../intake/rows/batch';

/** Takes rejected rows as they come, so that a million of them need no memory. */
export interface RejectedSink {
  write(rows: RejectedRows): void;
  close(): void;
}

/** One line of JSON for each row, encrypted. The file is made with the first row. */
export function rejectedFile({ path, key }: SpoolFile): RejectedSink {
  let file: number | null = null;
  let position = 0;
  return {
    write({ json }) {
      if (json.length === 0) return;
      file ??= openSync(path, 'w', 0o600);
      writeFileSync(file, spoolCipher(key, position, json));
      position += json.length;
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

/** The lines that a sink has written. */
export async function* rejectedLines({ path, key }: SpoolFile): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let position = 0;
  let rest = '';
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const lines = (rest + decoder.decode(spoolCipher(key, position, piece), { stream: true })).split('\n');
    position += piece.length;
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

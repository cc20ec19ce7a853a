import { closeSync, openSync, writeSync } from 'node:fs';
import type { RejectedRow } from '../intake/batch';
import { writeJson } from '@shared/json-codec';

/** Takes rejected rows as they come, so that a million of them need no memory. */
export interface RejectedSink {
  write(rows: readonly RejectedRow[]): void;
  close(): void;
}

/** One line of JSON for each row, in a file that only the person can read. It is made with the first row. */
export function rejectedFile(path: string): RejectedSink {
  let file: number | null = null;
  return {
    write(rows) {
      if (rows.length === 0) return;
      file ??= openSync(path, 'w', 0o600);
      writeSync(file, rows.map((row) => `${writeJson(row)}\n`).join(''));
    },
    close() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

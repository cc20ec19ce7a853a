import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * Returns a function that writes a file into a folder of this test file, which goes when the tests
 * have ended.
 */
export function temporaryFiles(): (bytes: Uint8Array, name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-workbooks-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let count = 0;
  return (bytes, name = `${(count += 1)}.xlsx`) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };
}

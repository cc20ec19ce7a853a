import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { HOSTILE_WORKBOOKS } from '../../../../../fixtures/imports/hostile-workbooks';
import { compiledProgram } from '../../../../../support/compiled-program';
import { temporaryFiles } from './temporary-file';

const write = temporaryFiles();
const run = promisify(execFile);
const child = await compiledProgram(join(import.meta.dirname, 'read-child.ts'));

/** The most memory in MB that reading may take, with what the process needs on its own. */
const MAX_MEMORY = 900;

describe('a hostile workbook is rejected or read with little memory', () => {
  test.each(HOSTILE_WORKBOOKS)(
    '%s',
    async (_name, bytes) => {
      const { stdout } = await run(process.execPath, ['--max-old-space-size=256', child, write(bytes())]);
      const [summary = '', memory] = stdout.split('\n');
      expect(summary).toMatch(/^(?:\d+ rows|[a-z-]+)$/);
      expect(Number(memory)).toBeLessThan(MAX_MEMORY);
    },
    120_000,
  );
});

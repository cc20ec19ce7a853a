import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compiledProgram } from '../../support/compiled-program';
import { open, temporaryFolder, withFile } from './support';

const line = z.object({ id: z.string(), revision: z.number(), rows: z.number() });

const child = await compiledProgram(join(import.meta.dirname, 'typing-child.ts'));

/**
 * Kills a typing process the moment it has output so often that something is saved; returns what it
 * output last.
 */
function killWhileTyping(folder: string, after: number): Promise<z.infer<typeof line>> {
  return new Promise((resolve, reject) => {
    const typing = spawn(process.execPath, [child, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let last: z.infer<typeof line> | null = null;
    let heard = 0;
    createInterface({ input: typing.stdout }).on('line', (text) => {
      last = line.parse(JSON.parse(text));
      heard += 1;
      if (heard === after) typing.kill('SIGKILL');
    });
    typing.on('close', () => {
      if (last === null) reject(new Error('the process saved nothing'));
      else resolve(last);
    });
  });
}

describe('a process killed while the user types', () => {
  it.each([1, 7, 40, 333])('keeps everything that it reported as saved, after %i edits', async (after) => {
    const folder = temporaryFolder();
    const output = await killWhileTyping(folder, after);
    const store = open(folder);
    const draft = store.drafts.get(output.id);
    expect(draft?.revision).toBeGreaterThanOrEqual(output.revision);
    expect(draft?.recipients.count).toBeGreaterThanOrEqual(output.rows);
    const typed = draft?.edits.campaign_context;
    const newest = typed?.kind === 'value' ? Number(typed.value) : 0;
    // The tag and the note before the last reported edit were stored before it.
    for (const stored of [draft?.tags[0], draft?.note]) {
      expect(Number(/^after (\d+)$/.exec(stored ?? '')?.[1])).toBeGreaterThanOrEqual(output.revision - 1);
    }
    // Each fifth revision is a row, so the text may be one behind.
    expect(newest).toBeGreaterThanOrEqual((draft?.revision ?? 0) - 1);
    expect(withFile(folder, (db): unknown => db.prepare('PRAGMA integrity_check').get())).toEqual({
      integrity_check: 'ok',
    });
  });
});

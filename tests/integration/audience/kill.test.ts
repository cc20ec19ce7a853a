import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { compiledProgram } from '../../support/compiled-program';
import { RECIPIENTS_PROGRAMS } from '../../support/recipients-thread';
import { close, newDraft, open, temporaryFolder, withFile } from '../store/support';
import { contacts, createRecipientsBackend, manyRows } from './recipients-backend';

const program = await compiledProgram(join(import.meta.dirname, 'importing-child.ts'));

/** Kills a process that imports, so long after the second of its imports has begun. */
async function killWhileImporting(folder: string, files: readonly string[], afterMs: number): Promise<void> {
  const { recipients, reader } = RECIPIENTS_PROGRAMS;
  const child = spawn(process.execPath, [program, folder, recipients, reader, ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let begun = 0;
  for await (const _line of createInterface({ input: child.stdout })) {
    begun += 1;
    if (begun === 2) break;
  }
  await setTimeout(afterMs);
  child.kill('SIGKILL');
  await ended;
  expect(begun).toBe(2);
}

describe('an import that is killed', () => {
  it.each([0, 150, 700])('after %i ms leaves either the old or the new recipients complete', async (afterMs) => {
    const folder = temporaryFolder();
    const store = open(folder);
    const { id } = store.drafts.create(newDraft());
    close(store);
    // The second one is large enough to be read in a thread of its own.
    const sizes = [5_000, 100_000];
    const files = sizes.map((size) => join(folder, `${String(size)}.csv`));
    for (const [at, file] of files.entries()) writeFileSync(file, contacts(manyRows(sizes[at] ?? 0)));
    await killWhileImporting(folder, files, afterMs);

    const made = await createRecipientsBackend({ folder });
    const count = made.store.recipients.facts(id).count;
    expect(sizes).toContain(count);
    expect(made.store.drafts.get(id)?.edits.recipients).toEqual({ kind: 'recipients' });
    const numbers = [...made.store.recipients.each(id)].map(({ phone }) => phone);
    expect(numbers).toEqual(manyRows(count).map(([phone]) => phone));
    await made.worker.run('collect', null);
    expect(made.store.recipients.hasGarbage('')).toBe(false);
    expect(withFile(folder, (db): unknown => db.prepare('PRAGMA integrity_check').get())).toEqual({
      integrity_check: 'ok',
    });
    expect(withFile(folder, (db): unknown => db.prepare('PRAGMA foreign_key_check').get())).toBeUndefined();
    while (made.store.drafts.undo(id)?.kind === 'done');
    expect(made.store.recipients.facts(id).count).toBe(0);
  });
});

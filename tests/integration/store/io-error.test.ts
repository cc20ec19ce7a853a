import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guarded } from '@backend/store';
import { close, databaseOf, newDraft, open, temporaryFolder, withFile } from './support';

const failedWrite = { ok: false, error: { kind: 'storage', reason: 'failed' } } as const;
const value = (text: string) => ({ kind: 'value', value: text }) as const;

/**
 * Runs `work` while the system refuses to let any file of this process grow beyond a size, in
 * bytes. What SQLite is told then is no full disk but an error of input and output, as a failing
 * disk gives it.
 */
function whileFilesCannotGrow<T>(bytes: number, work: () => T): T {
  const limit = (soft: string): void => {
    execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${soft}:`]);
  };
  limit(String(bytes));
  try {
    return work();
  } finally {
    limit('unlimited');
  }
}

describe('a disk that fails during a write', () => {
  it('loses nothing stored, and reports nothing as saved that was not', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const { id } = store.drafts.create(newDraft({ edits: { name: value('Before') } }));
    const { size } = statSync(`${databaseOf(folder)}-wal`);
    const refused = whileFilesCannotGrow(size, () => [
      guarded(() => store.drafts.edit(id, 'name', value('Into a failing disk'))),
      guarded(() => store.drafts.create(newDraft({ campaignId: 'camp-2' }))),
      guarded(() => store.drafts.discard(id)),
    ]);
    expect(refused).toEqual([failedWrite, failedWrite, failedWrite]);
    expect(store.drafts.get(id)?.edits.name).toEqual(value('Before'));
    expect(store.drafts.list()).toHaveLength(1);

    expect(guarded(() => store.drafts.edit(id, 'name', value('It works again')))).toMatchObject({ ok: true });
    close(store);
    const check = withFile(folder, (db): unknown => db.prepare('PRAGMA integrity_check').get());
    expect(check).toEqual({ integrity_check: 'ok' });
    const again = open(folder);
    expect(again.drafts.get(id)?.edits.name).toEqual(value('It works again'));
    expect(again.drafts.undo(id)).toMatchObject({ draft: { edits: { name: value('Before') } } });
  });
});

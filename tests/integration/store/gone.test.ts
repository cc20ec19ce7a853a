import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guarded, openStore } from '@backend/store';
import { canMount } from './disk';
import { close, newDraft, open, temporaryFolder } from './support';

const gone = { ok: false, error: { kind: 'storage', reason: 'gone' } } as const;
const value = (text: string) => ({ kind: 'value', value: text }) as const;

describe('a data folder that vanishes while the app runs', () => {
  it('is not recreated: nothing is reported as saved until it is back', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const { id } = store.drafts.create(newDraft({ edits: { name: value('Before') } }));
    renameSync(folder, `${folder}-away`);
    expect(guarded(() => store.drafts.edit(id, 'name', value('Into the void')))).toEqual(gone);
    expect(guarded(() => store.drafts.discard(id))).toEqual(gone);
    expect(guarded(() => store.drafts.create(newDraft()))).toEqual(gone);
    // Another folder in its place is not the one that was opened.
    cpSync(`${folder}-away`, folder, { recursive: true });
    expect(guarded(() => store.drafts.edit(id, 'name', value('Into a copy')))).toEqual(gone);
    rmSync(folder, { recursive: true });
    renameSync(`${folder}-away`, folder);
    expect(store.drafts.get(id)?.edits.name).toEqual(value('Before'));
    expect(guarded(() => store.drafts.edit(id, 'name', value('Back again')))).toMatchObject({ ok: true });
    close(store);
    expect(open(folder).drafts.get(id)?.edits.name).toEqual(value('Back again'));
  });

  it.runIf(canMount())('is reported when its drive is removed', () => {
    const folder = temporaryFolder();
    const drive = `${folder}/drive`;
    mkdirSync(drive);
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', drive]);
    const opened = openStore({ folder: drive, now: () => new Date() });
    if (opened.kind !== 'open') throw new Error('did not open');
    const { id } = opened.store.drafts.create(newDraft());
    execFileSync('umount', ['-l', drive]);
    expect(guarded(() => opened.store.drafts.edit(id, 'name', value('Lost?')))).toEqual(gone);
    opened.store.close();
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { guarded } from '@backend/store';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY } from '../../support/test-backend';
import { close, newDraft, open, recipient, snapshot, temporaryFolder, withFile } from './support';

const deep = (levels: number): string => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
const wide = (keys: number): string => `{${Array.from({ length: keys }, (_, key) => `"k${String(key)}":1`).join(',')}}`;
const copyWith = (part: string): string =>
  `{"campaign":{"id":"camp-1","name":"Spring","x":${part}},"takenAt":"2027-03-01T08:00:00.000Z","source":"pasted"}`;
const valueOf = (json: string): string => `{"kind":"value","value":${json}}`;

const POISON = [
  ['a name of 30 MB', 'name', valueOf(`"${'x'.repeat(30_000_000)}"`)],
  ['a text just beyond the bound', 'campaign_context', valueOf(`"${'x'.repeat(200_001)}"`)],
  ['typed JSON beyond the bound', 'retry_policy', JSON.stringify({ kind: 'text', text: 'x'.repeat(200_001) })],
  ['1,200 levels', 'retry_policy', valueOf(`{"a":${deep(1200)}}`)],
  ['201 levels', 'retry_policy', valueOf(`{"a":${deep(201)}}`)],
  ['100,000 levels', 'retry_policy', valueOf(`{"a":${deep(100_000)}}`)],
  ['400,000 keys', 'retry_policy', valueOf(wide(400_000))],
  ['a copy with 1,200 levels', null, copyWith(deep(1200))],
  ['a copy with 6,000 keys', null, copyWith(wide(6_000))],
  ['a copy of 7 MB', null, copyWith(`"${'x'.repeat(7_000_000)}"`)],
] as const;

/**
 * A stored draft with one part that was written by something that knew no bound, and one without.
 */
async function createPoisonedBackend(field: string | null, column: string) {
  const folder = temporaryFolder();
  const store = open(folder);
  const parts = newDraft({
    snapshot: snapshot(),
    edits: { max_concurrency: { kind: 'value', value: 7 } },
    recipients: [recipient('+14155550100')],
  });
  const { id } = store.drafts.create(parts);
  const { id: other } = store.drafts.create(newDraft());
  withFile(folder, (db) => {
    if (field === null) db.prepare('UPDATE drafts SET snapshot = ? WHERE id = ?').run(column, id);
    else {
      db.prepare('INSERT INTO edits (draft, field, edit) SELECT pk, ?, ? FROM drafts WHERE id = ?').run(
        field,
        column,
        id,
      );
    }
  });
  close(store);
  const test = await createTestBackend({ folder }, 'modules');
  return { test, folder, store: test.store, id, other };
}

describe('a stored draft part beyond the limit', () => {
  it.each(POISON)('%s makes the draft not showable, and loses nothing of it', async (_, field, column) => {
    const { test, store, folder, id, other } = await createPoisonedBackend(field, column);
    const error = { kind: 'draft-not-showable', field };
    expect(guarded(() => store.drafts.get(id))).toEqual({ ok: false, error });
    // What would change it is refused and undone as a whole.
    expect(guarded(() => store.drafts.setTimeZone(id, 'Asia/Kolkata'))).toEqual({ ok: false, error });
    expect(store.drafts.raw(id)?.draft.time_zone).toBe('America/Los_Angeles');
    expect(guarded(() => store.drafts.get(other))).toMatchObject({ ok: true, value: { id: other } });
    expect(
      store.drafts
        .list()
        .map((draft) => draft.id)
        .toSorted(),
    ).toEqual([id, other].toSorted());

    expect(await test.call('drafts.export', { draftId: id })).toEqual({ ok: false, error });
    test.dialogs.target = join(folder, 'raw.json');
    expect(await test.call('drafts.exportRaw', { draftId: id })).toEqual({
      ok: true,
      value: { file: 'raw.json', holdsUserId: false },
    });
    const raw = JSON.parse(readFileSync(join(folder, 'raw.json'), 'utf8')) as {
      draft: { id: string; snapshot: string };
      edits: { field: string; edit: string }[];
      recipients: { phone: string }[];
    };
    expect(raw.draft.id).toBe(id);
    expect(raw.recipients).toMatchObject([{ phone: '+14155550100' }]);
    const written = field === null ? raw.draft.snapshot : raw.edits.find((edit) => edit.field === field)?.edit;
    expect(written === column).toBe(true);

    expect(store.drafts.discard(id)).toBe(true);
    expect(store.drafts.list().map((draft) => draft.id)).toEqual([other]);
    expect(store.drafts.raw(id)?.edits.length).toBe(field === null ? 1 : 2);
  });

  it.each(['400,000 keys', '100,000 levels', 'a name of 30 MB'])('is rejected without parsing: %s', async (name) => {
    const [, field, column] = POISON.find(([what]) => what === name) ?? ['', null, ''];
    const { store, id } = await createPoisonedBackend(field, column);
    const parse = vi.spyOn(JSON, 'parse');
    onTestFinished(() => {
      parse.mockRestore();
    });
    expect(guarded(() => store.drafts.get(id))).toMatchObject({ ok: false });
    expect(Math.max(...parse.mock.calls.map(([text]) => text.length))).toBeLessThan(1_000);
  });

  it('is told apart from a damaged one, which counts as missing', async () => {
    const { store, id } = await createPoisonedBackend('name', '{"kind":"value","value":');
    expect(guarded(() => store.drafts.get(id))).toMatchObject({ ok: true, value: { edits: { max_concurrency: {} } } });
  });

  it('does not affect values at the limit', async () => {
    const { store, id } = await createPoisonedBackend('campaign_context', valueOf(`"${'x'.repeat(200_000)}"`));
    expect(guarded(() => store.drafts.get(id))).toMatchObject({ ok: true, value: { edits: { campaign_context: {} } } });
  });

  it('is not written to a file if it contains a stored secret', async () => {
    const { test, id } = await createPoisonedBackend('retry_policy', valueOf(`{"key":"${KEY}","a":${deep(300)}}`));
    await test.connect('https://api.example.test');
    const files = temporaryFolder();
    test.dialogs.target = join(files, 'raw.json');
    expect(await test.call('drafts.exportRaw', { draftId: id })).toMatchObject({ error: { reason: 'holds-secret' } });
    expect(readdirSync(files)).toEqual([]);
  });

  it('is not loaded for the list: a name of megabytes is shown by its beginning', async () => {
    const { store, folder, id } = await createPoisonedBackend('name', valueOf('"x"'));
    withFile(folder, (db) => db.prepare('UPDATE drafts SET title = ? WHERE id = ?').run('x'.repeat(30_000_000), id));
    expect(store.drafts.list().find((draft) => draft.id === id)?.title).toBe('x'.repeat(1_000));
  });
});

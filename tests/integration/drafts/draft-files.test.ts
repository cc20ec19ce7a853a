import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '@backend/store';
import { systemClock } from '@backend/system/clock';
import { type ConsentMark, consentMarkSchema } from '@domain/consent/consent-mark';
import { tidyTag, withTags } from '@domain/draft/tags';
import type { RecipientInput } from '@domain/fields/recipients';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY } from '../../support/test-backend';
import { anyDraft } from '../../unit/domain/wire/arbitraries';
import { clock, newDraft, open, recipient, snapshot, temporaryFolder, testId, withFile } from '../store/support';

/** A backend, and a folder whose files its dialogs choose. */
async function createDraftFilesBackend() {
  const files = temporaryFolder();
  const test = await createTestBackend({ clock: { ...systemClock, now: clock() } }, 'modules');
  const { store, dialogs } = test;
  dialogs.target = join(files, 'a.campaigndraft');
  return {
    test,
    store,
    files,
    dialogs,
    exportDraft: (draftId: string) => test.call('drafts.export', { draftId }),
    /** As a double click on the files does. */
    openFiles: (...paths: string[]) => test.running.importFiles({ paths, leftOut: 0 }),
    put: (name: string, text: string | Uint8Array) => {
      writeFileSync(join(files, name), text);
    },
  };
}

const rowsOf = (store: Store, id: string): readonly RecipientInput[] => [...store.recipients.each(id)];

const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const anyTags = fc
  .array(text, { maxLength: 4 })
  .map((typed) => withTags([], { add: typed.flatMap((one) => tidyTag(one) ?? []) }));
const rows = fc.array(fc.record({ phone: text, metadata: text, assistantOverrides: text }), { maxLength: 5 });

const column = fc.option(fc.string({ minLength: 1, maxLength: 30 }));
const words = fc.array(fc.string({ minLength: 1, maxLength: 10 }), { maxLength: 4 });
/** What a draft says about consent; none if it would say nothing, or one value would mean both. */
const anyMark = fc
  .record({
    ...{ answer: column, date: column, source: column, yes: words, no: words },
    dateOrder: fc.constantFrom('day-first' as const, 'month-first' as const, null),
  })
  .map((mark): ConsentMark | null => consentMarkSchema.safeParse(mark).data ?? null);

describe('export, then import', () => {
  it('gives the same draft, whatever it contains', async () => {
    const { store, exportDraft, openFiles, files } = await createDraftFilesBackend();
    await fc.assert(
      fc.asyncProperty(anyDraft, rows, anyTags, text, anyMark, async (draft, recipients, tags, note, consent) => {
        const { snapshot, edits } = draft;
        const original = store.drafts.create(
          newDraft({
            campaignId: 'cmp?1 ä',
            timeZone: 'Asia/Kolkata',
            snapshot,
            edits,
            recipients,
            tags,
            note,
            consent,
          }),
        );
        expect(await exportDraft(original.id)).toEqual({
          ok: true,
          value: { file: 'a.campaigndraft', holdsUserId: false },
        });
        const imported = await openFiles(join(files, 'a.campaigndraft'));
        expect(imported.failed).toEqual([]);
        const copy = store.drafts.get(imported.drafts[0]?.id ?? '');
        const { campaignId, timeZone, recipients: facts } = original;
        expect(copy).toMatchObject({ campaignId, timeZone, connectionId: null });
        expect(copy).toMatchObject({ tags: original.tags, note });
        expect(store.consent.of(copy?.id ?? '')?.mark).toEqual(consent);
        expect(copy?.edits).toEqual(original.edits);
        expect(copy?.snapshot).toEqual(original.snapshot);
        expect(copy?.recipients.count).toBe(facts.count);
        expect(rowsOf(store, copy?.id ?? '')).toEqual(rowsOf(store, original.id));
      }),
      { numRuns: 60 },
    );
  });

  it('writes a file readable only by its owner, and nothing else', async () => {
    const { store, exportDraft, files } = await createDraftFilesBackend();
    const { id } = store.drafts.create(newDraft());
    await exportDraft(id);
    expect(readdirSync(files)).toEqual(['a.campaigndraft']);
    if (process.platform !== 'win32') expect(statSync(join(files, 'a.campaigndraft')).mode & 0o777).toBe(0o600);
  });

  it('uses the connection with the same address if there is exactly one, and never credentials', async () => {
    const { store, exportDraft, openFiles, files } = await createDraftFilesBackend();
    const connection = {
      id: testId(1),
      name: 'A',
      baseUrl: 'https://a.test',
      kind: 'server',
      scheduleKeys: 'camelCase',
      createdAt: '2027-01-01T00:00:00.000Z',
    } as const;
    store.connections.insert(connection);
    const { id } = store.drafts.create(newDraft({ connectionId: connection.id }));
    await exportDraft(id);
    const path = join(files, 'a.campaigndraft');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      connection: { name: 'A', baseUrl: 'https://a.test' },
    });
    const first = await openFiles(path);
    expect(store.drafts.get(first.drafts[0]?.id ?? '')?.connectionId).toBe(connection.id);
    store.connections.insert({ ...connection, id: testId(2), name: 'B' });
    const second = await openFiles(path);
    expect(store.drafts.get(second.drafts[0]?.id ?? '')?.connectionId).toBeNull();
  });
});

describe('an export', () => {
  it('of a text that contains a stored secret writes no file', async () => {
    const { test, store, exportDraft, files } = await createDraftFilesBackend();
    await test.connect('https://api.example.test');
    const { id } = store.drafts.create(newDraft({ recipients: [recipient('+14155550100', `{"k": "${KEY}"}`)] }));
    expect(await exportDraft(id)).toEqual({
      ok: false,
      error: { kind: 'draft-file', reason: 'holds-secret' },
    });
    expect(readdirSync(files)).toEqual([]);
  });

  it('of a text that contains the user ID is written, and reports that', async () => {
    const { test, store, exportDraft, files } = await createDraftFilesBackend();
    await test.connect('https://api.example.test', 'Production', { apiKey: KEY, userId: 'marketing' });
    const { id } = store.drafts.create(newDraft({ edits: { name: { kind: 'value', value: 'Ask marketing' } } }));
    expect(await exportDraft(id)).toEqual({
      ok: true,
      value: { file: 'a.campaigndraft', holdsUserId: true },
    });
    expect(readFileSync(join(files, 'a.campaigndraft'), 'utf8')).toContain('Ask marketing');
  });

  it('that can’t be written reports it and leaves an existing file unchanged', async () => {
    const { store, exportDraft, files, dialogs, put } = await createDraftFilesBackend();
    const { id } = store.drafts.create(newDraft());
    put('there', 'as it was');
    mkdirSync(join(files, 'folder'));
    dialogs.target = join(files, 'folder');
    const notWritten = { ok: false, error: { kind: 'draft-file', reason: 'not-written' } };
    expect(await exportDraft(id)).toEqual(notWritten);
    dialogs.target = join(files, 'there', 'below a file');
    expect(await exportDraft(id)).toEqual(notWritten);
    expect(readFileSync(join(files, 'there'), 'utf8')).toBe('as it was');
    expect(readdirSync(files).sort()).toEqual(['folder', 'there']);
    dialogs.target = null;
    expect(await exportDraft(id)).toEqual({
      ok: true,
      value: { file: null, holdsUserId: false },
    });
  });
});

describe('an import', () => {
  const whole = {
    format: 'campaign-desk/draft',
    version: 1,
    exportedAt: '2027-01-01T00:00:00.000Z',
    campaignId: 'c',
    connection: null,
    timeZone: 'UTC',
    snapshot: null,
    edits: {},
    recipients: [],
  };
  const cut = JSON.stringify(whole, null, 2).slice(0, 60);

  it.each([
    ['cut short', cut, { reason: 'not-json', line: 4 }],
    ['empty', '', { reason: 'not-json', line: 1 }],
    ['of something else', '{"format": "other"}', { reason: 'not-a-draft' }],
    ['a list', '[]', { reason: 'not-a-draft' }],
    ['of a newer version', JSON.stringify({ ...whole, version: 2, more: 1 }), { reason: 'newer' }],
    ['with an unknown part', JSON.stringify({ ...whole, apiKey: 'x' }), { reason: 'wrong-part', path: 'apiKey' }],
    [
      'with a wrong field',
      JSON.stringify({ ...whole, edits: { status: { kind: 'clear' } } }),
      { reason: 'wrong-part', path: 'edits.status' },
    ],
    [
      'with a wrong row',
      JSON.stringify({ ...whole, recipients: [{ phone: 1 }] }),
      { reason: 'wrong-part', path: 'recipients.0.phone' },
    ],
    [
      'with text in place of a zone',
      JSON.stringify({ ...whole, timeZone: 'Mars Base\n' }),
      { reason: 'wrong-part', path: 'timeZone' },
    ],
    [
      'with a repeated part',
      '{\n"format": "campaign-desk/draft", "version": 1,\n"edits": {}, "edits": {}}',
      { reason: 'repeated-key', key: 'edits', line: 3, column: 14 },
    ],
    [
      'with a repeated key in a value',
      JSON.stringify({ ...whole, edits: { retry_policy: { kind: 'value', value: 'VALUE' } } }).replace(
        '"VALUE"',
        '{"a": [{"x": 1, "x": 2}]}',
      ),
      { reason: 'repeated-key', key: 'x', line: 1 },
    ],
    ['no text at all', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), { reason: 'not-a-draft' }],
  ])('of a file %s reports what is wrong and changes nothing', async (_, content, error) => {
    const { store, openFiles, files, put } = await createDraftFilesBackend();
    put('odd.campaigndraft', content);
    const imported = await openFiles(join(files, 'odd.campaigndraft'));
    expect(imported).toMatchObject({ drafts: [], failed: [{ file: 'odd.campaigndraft', error }] });
    expect(store.drafts.list()).toEqual([]);
  });

  it('keeps an unknown time zone, and writes it again', async () => {
    const { store, openFiles, files, put, exportDraft, dialogs } = await createDraftFilesBackend();
    const edits = { schedule_end_time: { kind: 'time', local: '2027-03-02T06:00', zone: 'Mars/Base' } };
    put('far.campaigndraft', JSON.stringify({ ...whole, timeZone: 'Mars/Base', edits }));
    const imported = await openFiles(join(files, 'far.campaigndraft'));
    expect(imported).toMatchObject({ failed: [] });
    const [draft] = store.drafts.list();
    expect(store.drafts.get(draft?.id ?? '')).toMatchObject({ timeZone: 'UTC', unknownTimeZone: 'Mars/Base', edits });
    dialogs.target = join(files, 'again');
    await exportDraft(draft?.id ?? '');
    expect(JSON.parse(readFileSync(join(files, 'again'), 'utf8'))).toMatchObject({ timeZone: 'Mars/Base', edits });
  });

  it('of several files imports the valid ones and names the others', async () => {
    const { test, store, files, dialogs, put } = await createDraftFilesBackend();
    put('a', JSON.stringify(whole));
    put('b', 'no');
    put('c', `\uFEFF${JSON.stringify({ ...whole, campaignId: 'third' })}`);
    dialogs.files = ['a', 'b', 'gone', 'c'].map((name) => join(files, name));
    const imported = await test.call('drafts.import', {});
    expect(imported).toMatchObject({
      value: {
        drafts: [{ title: 'c' }, { title: 'third' }],
        failed: [
          { file: 'b', error: { reason: 'not-json' } },
          { file: 'gone', error: { reason: 'unreadable' } },
        ],
      },
    });
    expect(store.drafts.list()).toHaveLength(2);
  });

  it.each([
    ['a UTF-8 mark', Buffer.from(`\uFEFF${JSON.stringify(whole)}`)],
    ['UTF-16 LE', Buffer.from(`\uFEFF${JSON.stringify(whole)}`, 'utf16le')],
    ['UTF-16 BE', Buffer.from(`\uFEFF${JSON.stringify(whole)}`, 'utf16le').swap16()],
  ])('reads a file with %s', async (_, content) => {
    const { openFiles, files, put } = await createDraftFilesBackend();
    put('encoded.campaigndraft', content);
    expect(await openFiles(join(files, 'encoded.campaigndraft'))).toMatchObject({
      drafts: [{ title: 'c' }],
      failed: [],
    });
  });

  it.each(['../assistants/x', '..', '\u202Ec'])('rejects a file whose campaign ID is %j', async (campaignId) => {
    const { store, openFiles, files, put } = await createDraftFilesBackend();
    put('odd.campaigndraft', JSON.stringify({ ...whole, campaignId }));
    expect(await openFiles(join(files, 'odd.campaigndraft'))).toMatchObject({
      failed: [{ error: { reason: 'wrong-part', path: 'campaignId' } }],
    });
    expect(store.drafts.list()).toEqual([]);
  });

  it('reads no devices and no folders', async () => {
    const { openFiles, files } = await createDraftFilesBackend();
    expect(await openFiles('/dev/zero', files)).toMatchObject({
      failed: [{ error: { reason: 'unreadable' } }, { error: { reason: 'unreadable' } }],
    });
  });

  it('of a dropped text works the same', async () => {
    const { test, store } = await createDraftFilesBackend();
    expect(await test.call('drafts.importText', { name: 'x', text: JSON.stringify(whole) })).toMatchObject({
      value: { drafts: [{ title: 'c' }] },
    });
    expect(store.drafts.list()).toHaveLength(1);
  });
});

describe('a duplicate', () => {
  it('copies the edits and rows of the original, and is independent of it', () => {
    const store = open(temporaryFolder());
    const original = store.drafts.create(
      newDraft({
        snapshot: snapshot(),
        edits: { name: { kind: 'value', value: 'Autumn' }, recipients: { kind: 'recipients' } },
        recipients: [recipient('+14155550100', '{"a": 1}'), recipient('+14155550100'), recipient('odd', '{')],
      }),
    );
    const copy = store.drafts.duplicate(original.id, { campaignId: 'camp-2', connectionId: null });
    expect(copy).toMatchObject({
      campaignId: 'camp-2',
      edits: original.edits,
      snapshot: null,
      timeZone: original.timeZone,
      revision: 0,
      canUndo: false,
    });
    const { badNumbers, duplicates, badJson, keys, count } = original.recipients;
    expect(copy?.recipients).toMatchObject({ keys, count });
    expect([
      copy?.recipients.badNumbers.count,
      copy?.recipients.duplicates.count,
      copy?.recipients.badJson.count,
    ]).toEqual([badNumbers.count, duplicates.count, badJson.count]);
    expect(rowsOf(store, copy?.id ?? '')).toEqual(rowsOf(store, original.id));
    store.drafts.edit(copy?.id ?? '', 'name', null);
    expect(store.drafts.get(original.id)?.edits.name).toEqual({ kind: 'value', value: 'Autumn' });
  });

  it('of the same campaign also copies the server’s values', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const original = store.drafts.create(newDraft({ snapshot: snapshot() }));
    const copy = store.drafts.duplicate(original.id, { campaignId: 'camp-1', connectionId: null });
    expect(copy?.snapshot).toEqual(original.snapshot);
    expect(store.drafts.duplicate(testId(9), { campaignId: 'x', connectionId: null })).toBeNull();
    expect(withFile<unknown>(folder, (db) => db.prepare('PRAGMA foreign_key_check').get())).toBeUndefined();
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { schemasOf } from '@contract/index';
import { fillDatabase } from '../../fixtures/databases/fill';
import { createTestBackend } from '../../support/create-test-backend';
import { TestBackend } from '../../support/test-backend';
import { OURS } from '../../support/test-ports';
import { close, newReceipt, open, temporaryFolder, testId, withFile } from '../store/support';

const ASKED = { command: 'app.bootstrap', input: {} };

/** The app's start on a folder, up to its first response. */
const start = (folder: string): Promise<TestBackend> => createTestBackend({ folder }, 'store');
const bootstrap = (test: TestBackend) => test.backend.respond(OURS, ASKED);

/** The draft that the last start noted as not shown yet. */
function notedDraft(folder: string): string | null {
  const path = join(folder, 'opening-draft');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** A folder with one open draft, whose push nobody saw the end of. */
function interruptedFolder(): { readonly folder: string; readonly draftId: string } {
  const folder = temporaryFolder();
  const store = open(folder);
  const { id } = store.drafts.create({
    connectionId: null,
    campaignId: 'cmp_1',
    timeZone: 'Europe/Berlin',
    snapshot: null,
    edits: { name: { kind: 'value', value: 'Spring' } },
    recipients: [],
  });
  store.drafts.setOpen(id);
  store.receipts.begin(newReceipt(testId(1), id));
  close(store);
  return { folder, draftId: id };
}

describe('the first response of a start', () => {
  it('is the whole first screen, as the contract has it, before any module is loaded', async () => {
    const { folder, draftId } = interruptedFolder();
    const test = await start(folder);
    const answer = await bootstrap(test);
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    expect(test.backend.running).toBeNull();
    const { output } = await schemasOf('app.bootstrap');
    expect(output.parse(answer.value)).toMatchObject({
      version: '1.2.3',
      dataFolder: folder,
      openDraftId: draftId,
      openDraft: { id: draftId, edits: { name: { kind: 'value', value: 'Spring' } }, pushing: false },
      drafts: [{ id: draftId, title: 'Spring', lastPush: { outcome: { kind: 'interrupted' } } }],
      notices: [{ kind: 'pushes-interrupted', count: 1 }],
    });
  });

  it('says whether there is a network when it is asked for', async () => {
    const test = await start(temporaryFolder());
    for (const isOnline of [false, true]) {
      test.network.isOnline = isOnline;
      expect(await bootstrap(test)).toMatchObject({ ok: true, value: { online: isOnline } });
    }
  });

  it('is given to the window’s own page alone, and any other message has the modules loaded', async () => {
    const test = await start(temporaryFolder());
    const { backend } = test;
    const foreign = { ...OURS, origin: 'https://example.com' };
    expect(await backend.respond(foreign, ASKED)).toEqual({ ok: false, error: { kind: 'foreign-sender' } });
    expect(await backend.respond(OURS, { ...ASKED, input: { more: 1 } })).toMatchObject({
      error: { kind: 'invalid-input' },
    });
    expect(backend.running).toBeNull();
    expect(await backend.respond(OURS, { command: 'backups.list', input: {} })).toMatchObject({ ok: true });
    expect(backend.running).not.toBeNull();
    for (const message of [null, 'app.bootstrap', {}]) {
      expect(await backend.respond(OURS, message)).toMatchObject({ ok: false });
    }
  });

  it('waits for the store to be open', async () => {
    const test = new TestBackend({ folder: temporaryFolder() });
    const response = bootstrap(test);
    await test.backend.openStore();
    expect(await response).toMatchObject({ ok: true });
    await test.crash();
  });

  it('reports an unexpected error with its reference, and the start goes on', async () => {
    const test = new TestBackend({ folder: temporaryFolder() });
    onTestFinished(test.crash);
    const isOnline = vi.spyOn(test.network, 'isOnline', 'get').mockImplementation(() => {
      throw new Error('unexpected');
    });
    await test.backend.openStore();
    expect(await bootstrap(test)).toEqual({ ok: false, error: { kind: 'internal', reference: 'reference' } });
    expect(test.unexpectedErrors).toEqual([new Error('unexpected')]);
    isOnline.mockRestore();
    expect(await bootstrap(test)).toMatchObject({ ok: true });
  });
});

describe('a start after one whose page never showed the open draft', () => {
  it('opens no draft and names the missing one; the start after that is a normal one', async () => {
    const { folder, draftId } = interruptedFolder();
    const first = await start(folder);
    expect(await bootstrap(first)).toMatchObject({ value: { openDraftId: draftId } });
    await first.crash();
    const second = await start(folder);
    expect(await bootstrap(second)).toMatchObject({
      ok: true,
      value: {
        openDraftId: null,
        openDraft: null,
        drafts: [{ id: draftId }],
        notices: [{ kind: 'draft-not-shown', draftId, title: 'Spring' }],
      },
    });
    expect(second.store.drafts.get(draftId)).toMatchObject({ edits: { name: { kind: 'value', value: 'Spring' } } });
    await second.crash();
    expect(await bootstrap(await start(folder))).toMatchObject({ value: { openDraftId: null, notices: [] } });
  });

  it('is a normal one if the page never asked, or has shown the draft', async () => {
    const { folder, draftId } = interruptedFolder();
    await (await start(folder)).crash();
    const ordinary = { value: { openDraftId: draftId, openDraft: { id: draftId } } };
    const second = await start(folder);
    expect(await bootstrap(second)).toMatchObject(ordinary);
    expect(notedDraft(folder)).toBe(draftId);
    await second.crash();
    const third = await start(folder);
    third.store.drafts.setOpen(draftId);
    await third.crash();
    expect(notedDraft(folder)).toBe(draftId);
    const fourth = await start(folder);
    expect(await fourth.backend.respond(OURS, { command: 'app.shown', input: {} })).toEqual({ ok: true, value: null });
    expect(notedDraft(folder)).toBeNull();
    await fourth.crash();
    expect(await bootstrap(await start(folder))).toMatchObject(ordinary);
  });

  it('opens another draft that was opened meanwhile', async () => {
    const { folder } = interruptedFolder();
    const first = await start(folder);
    await bootstrap(first);
    const other = first.store.drafts.create({
      ...{ connectionId: null, campaignId: 'cmp_2', timeZone: 'UTC', snapshot: null, edits: {}, recipients: [] },
    });
    first.store.drafts.setOpen(other.id);
    await first.crash();
    expect(await bootstrap(await start(folder))).toMatchObject({ value: { openDraftId: other.id } });
  });
});

/** Found by made-up rows: with each of them every start failed before. */
const DAMAGES = [
  ['a connection of a draft that is no id', `UPDATE drafts SET connection_id = 'x'`],
  ['a connection whose id is no id', `UPDATE connections SET id = 'x'`],
  ['a summary of recipients that is no JSON', `UPDATE chunks SET summary = ''`],
  ['recipients whose rows are gone', 'DELETE FROM chunks'],
  ['an update in the outbox whose id is no id', `UPDATE outbox SET id = 'x'`],
  ['a number that JavaScript cannot hold', 'UPDATE drafts SET change_count = -9007199254740993'],
  ['an audience that begins out of range', 'UPDATE audience_chunks SET first = -9007199254740993'],
] as const;

describe('a start with an unreadable row', () => {
  it.each(DAMAGES)('%s shows the drafts anyway', async (_, sql) => {
    const folder = temporaryFolder();
    fillDatabase(folder).close();
    withFile(folder, (db) => {
      db.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    });
    for (let starts = 0; starts < 2; starts += 1) {
      const test = await start(folder);
      const answer = await bootstrap(test);
      if (!answer.ok) throw new Error(JSON.stringify(answer));
      const screen = (await schemasOf('app.bootstrap')).output.parse(answer.value);
      expect(screen.drafts.length).toBeGreaterThanOrEqual(2);
      await test.backend.respond(OURS, { command: 'app.shown', input: {} });
      expect(test.unexpectedErrors).toEqual([]);
      await test.crash();
    }
  });
});

describe('a page that cannot use the first response', () => {
  it('gets one without the draft when it asks again, with a notice about it', async () => {
    const { folder, draftId } = interruptedFolder();
    const test = await start(folder);
    expect(await bootstrap(test)).toMatchObject({ ok: true, value: { openDraftId: draftId } });
    expect(await bootstrap(test)).toMatchObject({
      ok: true,
      value: {
        openDraftId: null,
        openDraft: null,
        drafts: [{ id: draftId }],
        notices: [{ kind: 'pushes-interrupted' }, { kind: 'draft-not-shown', draftId }],
      },
    });
  });
});

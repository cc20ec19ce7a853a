import { afterEach, describe, expect, it } from 'vitest';
import type { Sender } from '@backend/ipc/sender';
import { type FirstAnswers, firstAnswers, openDesk, withFirstAnswers } from '@backend/start/first-answer';
import { openingNote } from '@backend/start/opening-note';
import type { Store } from '@backend/store';
import { schemasOf } from '@contract/index';
import { fillDatabase } from '../../fixtures/databases/fill';
import { close, newReceipt, open, temporaryFolder, testId, withFile } from '../store/support';

const ORIGIN = 'app://campaign-desk';
const OURS: Sender = { isOurWindow: true, isTopFrame: true, origin: ORIGIN };
const ASKED = { command: 'app.bootstrap', input: {} };

let isOnline = true;
let running: Store | null = null;
afterEach(() => {
  running?.close();
  running = null;
});

/** The app's start on a folder, up to its first answer. */
function start(folder: string): FirstAnswers {
  const opened = openDesk(folder, []);
  if (opened.kind !== 'open') throw new Error(`the store did not open: ${JSON.stringify(opened)}`);
  running = opened.store;
  const about = {
    version: '1.2.3',
    platform: 'linux',
    folder,
    origin: ORIGIN,
    online: () => isOnline,
    opening: openingNote(folder),
  } as const;
  return firstAnswers({
    ...about,
    ...opened,
    onMistake: (command, error) => {
      throw new Error(command, { cause: error });
    },
  });
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

describe('the first answer of a start', () => {
  it('is all of the first picture, as the contract has it, before there are rooms', async () => {
    const { folder, draftId } = interruptedFolder();
    const answer = await start(folder).answer(OURS, ASKED);
    if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
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

  it('says of the network what is true when it is asked for', async () => {
    const { answer } = start(temporaryFolder());
    isOnline = false;
    expect(await answer(OURS, ASKED)).toMatchObject({ ok: true, value: { online: false } });
    isOnline = true;
    expect(await answer(OURS, ASKED)).toMatchObject({ ok: true, value: { online: true } });
  });

  it('is given to the window’s own page alone, and leaves every other message to the desk', async () => {
    const { answer } = start(temporaryFolder());
    const foreign = { ...OURS, origin: 'https://example.com' };
    expect(await answer(foreign, ASKED)).toEqual({ ok: false, error: { kind: 'foreign-sender' } });
    expect(await answer(OURS, { ...ASKED, input: { more: 1 } })).toMatchObject({ error: { kind: 'invalid-input' } });
    for (const message of [{ command: 'drafts.list', input: {} }, null, 'app.bootstrap', {}]) {
      expect(answer(OURS, message)).toBeNull();
    }
  });

  it('says a mistake of ours with its reference, and the start goes on', async () => {
    const store = open(temporaryFolder());
    const settings = {
      ...store.settings,
      read: () => {
        throw new Error('a mistake');
      },
    };
    const { answer } = firstAnswers({
      ...{ version: '1', platform: 'linux', folder: '', origin: ORIGIN, online: () => true, notices: [] },
      opening: openingNote(temporaryFolder()),
      store: { ...store, settings },
      onMistake: () => 'ref',
    });
    expect(await answer(OURS, ASKED)).toEqual({ ok: false, error: { kind: 'internal', reference: 'ref' } });
  });
});

describe('a start after one whose page never showed the open draft', () => {
  const ended = (): void => {
    running?.close();
    running = null;
  };

  it('opens no draft and names the one that was not shown; the start after that is an ordinary one', async () => {
    const { folder, draftId } = interruptedFolder();
    expect(await start(folder).answer(OURS, ASKED)).toMatchObject({ value: { openDraftId: draftId } });
    ended();
    expect(await start(folder).answer(OURS, ASKED)).toMatchObject({
      ok: true,
      value: {
        openDraftId: null,
        openDraft: null,
        drafts: [{ id: draftId }],
        notices: [{ kind: 'draft-not-shown', draftId, title: 'Spring' }],
      },
    });
    expect(running?.drafts.get(draftId)).toMatchObject({ edits: { name: { kind: 'value', value: 'Spring' } } });
    ended();
    expect(await start(folder).answer(OURS, ASKED)).toMatchObject({ value: { openDraftId: null, notices: [] } });
  });

  it('is an ordinary one if the page never asked, or has shown the draft', async () => {
    const { folder, draftId } = interruptedFolder();
    start(folder);
    ended();
    const ordinary = { value: { openDraftId: draftId, openDraft: { id: draftId } } };
    expect(await start(folder).answer(OURS, ASKED)).toMatchObject(ordinary);
    const { unshown } = openingNote(folder);
    expect(unshown()).toBe(draftId);
    ended();
    const { answer } = start(folder);
    running?.drafts.setOpen(draftId);
    ended();
    expect(unshown()).toBe(draftId);
    expect(await answer(OURS, { command: 'app.shown', input: {} })).toEqual({ ok: true, value: null });
    expect(unshown()).toBeNull();
    expect(await start(folder).answer(OURS, ASKED)).toMatchObject(ordinary);
  });

  it('opens another draft that was opened meanwhile', async () => {
    const { folder } = interruptedFolder();
    await start(folder).answer(OURS, ASKED);
    const other = running?.drafts.create({
      ...{ connectionId: null, campaignId: 'cmp_2', timeZone: 'UTC', snapshot: null, edits: {}, recipients: [] },
    });
    running?.drafts.setOpen(other?.id ?? null);
    ended();
    expect(await start(folder).answer(OURS, ASKED)).toMatchObject({ value: { openDraftId: other?.id } });
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

describe('a start with a row that cannot be read', () => {
  it.each(DAMAGES)('%s shows the drafts all the same', async (_, sql) => {
    const folder = temporaryFolder();
    fillDatabase(folder).close();
    withFile(folder, (db) => {
      db.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    });
    const mistakes: unknown[] = [];
    for (let starts = 0; starts < 2; starts += 1) {
      const found = openDesk(folder, []);
      if (found.kind !== 'open') throw new Error(found.kind);
      const deps = {
        version: '1.2.3',
        platform: 'linux',
        folder,
        origin: ORIGIN,
        online: () => true,
        opening: openingNote(folder),
        onMistake: (command: string, error: unknown) => {
          mistakes.push(error);
          return command;
        },
      } as const;
      const started = withFirstAnswers(deps, found, () => openDesk(folder, []));
      if (started.kind !== 'open') throw new Error(started.kind);
      running = started.store;
      const answer = await started.first.answer(OURS, ASKED);
      if (answer?.ok !== true) throw new Error(JSON.stringify(answer));
      const screen = (await schemasOf('app.bootstrap')).output.parse(answer.value);
      expect(screen.drafts.length).toBeGreaterThanOrEqual(2);
      await started.first.answer(OURS, { command: 'app.shown', input: {} });
      started.store.close();
      running = null;
    }
    expect(mistakes).toEqual([]);
  });
});

describe('a page that cannot use the first answer', () => {
  it('gets one without the draft when it asks again, with a notice about it', async () => {
    const { folder, draftId } = interruptedFolder();
    const { answer } = start(folder);
    expect(await answer(OURS, ASKED)).toMatchObject({ ok: true, value: { openDraftId: draftId } });
    expect(await answer(OURS, ASKED)).toMatchObject({
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

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createGate } from '@backend/backups/gate';
import { createKeeper } from '@backend/backups/keeper';
import { createEraser, type Erased } from '@backend/erasure/eraser';
import type { EraseEnd } from '@backend/erasure/run-eraser';
import type { Log } from '@backend/log/log';
import { openStore, placesIn, type Store } from '@backend/store';
import { copyDatabase } from '@backend/store/backups/copy';
import { eraseFiles } from '@backend/store/erasure/erase-files';
import { ok, type Result } from '@domain/errors/errors';
import { clock, newDraft, newReceipt, recipient, snapshot, temporaryFolder, testId } from '../store/support';

/**
 * A real store with an eraser around it. The copies are written in this process, and the keychain
 * is a list of what was forgotten.
 */
export function createErasureBackend(folder = temporaryFolder(), known: readonly Uint8Array[] = []) {
  const now = clock();
  const places = placesIn(folder);
  const state: { pushing: boolean; flushed: boolean; forgets: Result<null>; written: EraseEnd | null } = {
    pushing: false,
    flushed: true,
    forgets: ok(null),
    /** How the erasing process ends instead of doing its work. */
    written: null,
  };
  const reopened: (Erased | null)[] = [];
  const forgotten: string[] = [];
  const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

  function openAgain(): Store {
    const opened = openStore({ folder, now, keys: known });
    if (opened.kind !== 'open') throw new Error(`did not open: ${JSON.stringify(opened)}`);
    return opened.store;
  }
  let store = openAgain();
  let isOpen = true;
  const close = (): void => {
    if (isOpen) store.close();
    isOpen = false;
  };
  onTestFinished(close);
  const gate = createGate();
  const keeper = createKeeper({
    places,
    copier: { copy: (job) => Promise.resolve(copyDatabase(job)), stop: () => undefined },
    now,
    emit: () => undefined,
    log,
    keepDaily: () => store.settings.read().keepDailyBackups,
  });
  const eraser = createEraser({
    places,
    keys: () => Promise.resolve({ own: known[0] ?? null, known: [...known] }),
    gate,
    log,
    now,
    copier: { alone: (work) => work() },
    vault: {
      forget: (id) => {
        if (state.forgets.ok) forgotten.push(id);
        return Promise.resolve(state.forgets);
      },
    },
    run: (job) => Promise.resolve(state.written ?? eraseFiles(job)),
    flush: () => Promise.resolve(state.flushed),
    isPushing: () => state.pushing,
    quiet: () => Promise.resolve(() => undefined),
    close,
    reopen: (erased) => {
      isOpen = true;
      reopened.push(erased);
      store = openAgain();
    },
    backupsChanged: () => undefined,
  });
  return { folder, places, state, reopened, forgotten, gate, keeper, eraser, close, store: () => store };
}

export const ERASED_PHONE = '+4917212345678';
export const KEPT_PHONE = '+4917287654321';

/**
 * Words that stand in every part of a draft that `fillDraft` makes, so that a search for them finds
 * each place.
 */
interface Marks {
  readonly word: string;
  readonly phone: string;
  readonly connectionId: string;
  /** Ids of receipts and updates follow from it. */
  readonly n: number;
}

export function addConnection(store: Store, id: string, name: string): void {
  store.connections.insert({
    id,
    name,
    baseUrl: 'https://api.example.test',
    kind: 'server',
    scheduleKeys: 'camelCase',
    createdAt: '2027-01-01T00:00:00.000Z',
  });
}

/**
 * A draft with rows in several versions, undo steps, a server copy, drift, a receipt, a queued
 * update and an upload.
 */
export function fillDraft(store: Store, { word, phone, connectionId, n }: Marks): string {
  const text = (where: string) => ({ kind: 'value' as const, value: `${word}-${where}` });
  const { id } = store.drafts.create(
    newDraft({
      connectionId,
      campaignId: `camp-${String(n)}`,
      snapshot: snapshot({ name: `${word}-snapshot` }),
      edits: { name: text('name') },
      recipients: [
        recipient(phone, `{"first_name":"${word}-person"}`),
        recipient('+14155550100', '{"first_name":"Ann"}'),
      ],
    }),
  );
  store.drafts.edit(id, 'campaign_context', text('step'));
  store.drafts.edit(id, 'campaign_context', text('context'));
  store.recipients.add(id, [recipient(phone, `{"note":"${word}-second"}`)]);
  store.drafts.refresh(id, snapshot({ name: `${word}-drift` }));
  const receiptId = testId(n * 16 + 1);
  store.receipts.begin(
    newReceipt(receiptId, id, {
      connectionId,
      request: {
        method: 'PATCH',
        url: 'https://api.example.test/campaign/camp-1',
        headers: {},
        body: `{"name":"${word}-sent","recipients":[{"phone_number":"${phone}"}]}`,
        bytes: 90,
      },
      before: { name: `${word}-before` },
    }),
  );
  store.receipts.finish({
    id: receiptId,
    draftId: id,
    durationMs: 5,
    outcome: { kind: 'interrupted' },
    checks: [],
    answer: { status: 200, headers: {}, body: `{"name":"${word}-answer"}`, bytes: 20 },
    snapshot: null,
    drop: [],
  });
  store.outbox.enqueue({ newId: testId(n * 16 + 2), draftId: id, runningConfirmed: false, offline: false });
  store.uploads.note(id, {
    at: '2027-03-01T10:00:00.000Z',
    target: { kind: 'new', name: `${word}-list` },
    rows: 2,
    connectionName: 'Production',
  });
  return id;
}

/** Every file below a folder whose raw bytes hold one of the needles. */
export function filesHolding(folder: string, needles: readonly Buffer[]): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = join(folder, name);
    if (!statSync(file).isFile()) return false;
    const bytes = readFileSync(file);
    return needles.some((needle) => bytes.includes(needle));
  });
}

export const word = (text: string): Buffer => Buffer.from(text, 'utf8');

/** A number as texts hold it, and as chunks do: eight bytes of a float. */
export function phoneBytes(phone: string): readonly Buffer[] {
  const digits = phone.slice(1);
  const column = Buffer.alloc(8);
  column.writeDoubleLE(Number(digits));
  return [word(digits), column];
}

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import { connectionWith, markOf } from '../consent/support';
import { newDraft, temporaryFolder, testId } from '../store/support';
import { recipient } from '../suppression/support';
import { createRecipientsBackend, manyRows } from './recipients-backend';

const ROWS = 30_000;
const REQUEST = testId(0xa1);
const COLUMNS = { answer: 'consent', date: null, source: null, dateOrder: null };

/** A draft with many recipients, and all that is counted of them; `null`: it was cancelled. */
async function withChecks() {
  const { draftId, get, importFile, store } = await createRecipientsBackend();
  const rows = manyRows(ROWS).map(([phone], at) => `${phone},${at % 3 === 0 ? 'no' : 'yes'}\n`);
  await importFile(`phone,consent\n${rows.join('')}`);
  const connectionId = connectionWith(store, { ...NO_CONSENT_RULE, mode: 'warn' });
  store.drafts.assign(draftId, connectionId);
  store.consent.setMark(draftId, markOf('consent'));
  store.drafts.create(
    newDraft({ connectionId, edits: { recipients: { kind: 'recipients' } }, recipients: [recipient(1)] }),
  );
  const ways = {
    consent: async (request?: string) => (await get('consent.counts', { draftId, request })).counts,
    'values of columns': (request?: string) => get('consent.values', { draftId, columns: COLUMNS, request }),
    numbers: async (request?: string) => (await get('numberRules.count', { draftId, request })).counted,
    contact: async (request?: string) => (await get('recipients.recentContact', { draftId, request })).contact,
    'who is held back': async (request?: string) => (await get('suppression.heldBack', { draftId, request })).heldBack,
    'calling hours': async (request?: string) =>
      (await get('callingHours.groups', { draftId, columns: {}, request })).groups,
    'the parts of a split': (request?: string) =>
      get('recipients.planSplit', { draftId, by: { kind: 'size', rows: 1000 }, request }),
  };
  return { ways, cancel: (request: string) => get('recipients.cancel', { request }) };
}

const NAMES = [
  ...(['consent', 'values of columns', 'numbers', 'contact', 'who is held back', 'calling hours'] as const),
  'the parts of a split',
] as const;

describe('a count of recipients', () => {
  it('is there for each of two windows that ask at once', async () => {
    const { ways } = await withChecks();
    for (const name of NAMES) {
      const [first, second] = await Promise.all([ways[name](REQUEST), ways[name](testId(0xa2))]);
      expect(first, name).not.toBeNull();
      expect(first).toEqual(second);
    }
  });

  it.each(NAMES)('is cancelled by its own request alone: %s', async (name) => {
    const { ways, cancel } = await withChecks();
    const [first, other, unnamed] = [ways[name](REQUEST), ways[name](testId(0xa2)), ways[name]()];
    await cancel(REQUEST);
    expect(await first).toBeNull();
    expect(await other).not.toBeNull();
    expect(await unnamed).toEqual(await other);
    // What has ended, or was never asked for, is no error to cancel.
    await cancel(REQUEST);
    await cancel(testId(0xa3));
    expect(await ways[name](REQUEST)).toEqual(await other);
  });
});

/** Many recipients, every third of whom has no consent, and what is said of progress. */
async function withRows(rows = ROWS) {
  const shares: { readonly request: string; readonly share: number }[] = [];
  const backend = await createRecipientsBackend({
    onEvent: ({ name, ...payload }) => {
      if (name === 'progress') shares.push(payload as (typeof shares)[number]);
    },
  });
  const { draftId, get, importFile, store } = backend;
  const lines = manyRows(rows).map(([phone], at) => `${phone},${at % 3 === 0 ? 'no' : 'yes'},${String(at)}\n`);
  await importFile(`phone,consent,number\n${lines.join('')}`);
  const revision = store.drafts.get(draftId)?.revision ?? 0;
  return { ...backend, shares, revision, cancel: () => get('recipients.cancel', { request: REQUEST }) };
}

const CANCELLED = { ok: false, error: { kind: 'cancelled' } };
const IN_ORDER = { by: { kind: 'position' }, descending: false } as const;

describe('work on many recipients that is cancelled', () => {
  it('leaves no file of an export, and another one is whole', async () => {
    const { draftId, call, get, dialogs, cancel, shares } = await withRows(60_000);
    const folder = temporaryFolder();
    dialogs.target = join(folder, 'rows.csv');
    const exporting = call('recipients.export', { draftId, format: 'csv', request: REQUEST });
    await vi.waitFor(() => {
      expect(shares.length).toBeGreaterThan(0);
    });
    await cancel();
    expect(await exporting).toMatchObject(CANCELLED);
    expect(readdirSync(folder)).toEqual([]);
    expect(shares.every(({ request, share }) => request === REQUEST && share >= 0 && share <= 1)).toBe(true);
    expect(await get('recipients.export', { draftId, format: 'csv' })).toMatchObject({ rows: 60_000 });
  });

  it('leaves all rows of a removal', async () => {
    const { draftId, call, get, cancel, revision, store } = await withRows();
    const input = { draftId, revision, filter: { text: '7' } };
    const removing = call('recipients.removeMatching', { ...input, request: REQUEST });
    await cancel();
    expect(await removing).toMatchObject(CANCELLED);
    expect(store.drafts.get(draftId)).toMatchObject({ revision, recipients: { count: ROWS } });
    expect((await get('recipients.removeMatching', input)).removed).toBeGreaterThan(1000);
  });

  it('is no result of a query, and another one finds all', async () => {
    const { draftId, call, cancel } = await withRows();
    const query = { draftId, filter: { text: '7' }, order: IN_ORDER, offset: 0, limit: 10 };
    const [first, other] = [call('recipients.query', { ...query, request: REQUEST }), call('recipients.query', query)];
    await cancel();
    expect(await first).toMatchObject(CANCELLED);
    expect(await other).toMatchObject({ ok: true, value: { total: ROWS } });
    expect(await call('recipients.query', { ...query, request: REQUEST })).toEqual(await other);
  });
});

it('consent is counted in all places of rules by one pass, as filters find it in each', async () => {
  const { draftId, get, store, cancel } = await withRows(9_000);
  const connectionId = connectionWith(store, { ...NO_CONSENT_RULE, mode: 'warn' });
  store.drafts.assign(draftId, connectionId);
  store.consent.setMark(draftId, markOf('consent'));
  const { groups } = await get('callingHours.groups', { draftId, columns: {} });
  const keys = (groups ?? []).map(({ key }) => key);
  const among = [keys, keys.slice(0, 1), []];
  const { lacking } = await get('consent.inPlaces', { draftId, columns: {}, among });
  const found = await Promise.all(
    among.map((of) =>
      get('recipients.query', {
        ...{ draftId, order: IN_ORDER, offset: 0, limit: 1 },
        filter: { places: { keys: of, columns: {} }, consent: 'any' },
      }),
    ),
  );
  expect(lacking).toEqual(found.map(({ matching }) => matching));
  expect(lacking?.[0]).toBe(3_000);
  const counting = get('consent.inPlaces', { draftId, columns: {}, among, request: REQUEST });
  await cancel();
  expect((await counting).lacking).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import { connectionWith, markOf } from '../consent/support';
import { newDraft, testId } from '../store/support';
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

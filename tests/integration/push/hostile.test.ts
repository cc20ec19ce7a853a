import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Edits } from '@domain/fields/edits';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY, type TestBackend, USER } from '../../support/test-backend';
import { httpServer } from '../kathan/servers';
import { CONNECTION, openSendingBackend } from '../outbox/support/sending-backend';
import { newDraft, temporaryFolder } from '../store/support';

interface Says {
  readonly status?: number;
  readonly body: string;
}

/** A server that says what a test wants to each method, and counts the updates. */
async function hostileServer(says: { patch: Says; get?: Says }) {
  const updates: string[] = [];
  const baseUrl = await httpServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      if (request.method === 'PATCH') updates.push(body);
      const { status = 200, body: text } =
        request.method === 'PATCH' ? says.patch : (says.get ?? { status: 405, body: '' });
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(status === 204 ? undefined : text);
    });
  });
  return { baseUrl, updates };
}

const deep = (levels: number): string => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
const campaign = (extra: string): string => `{"id":"c1","name":"Mine","retry_policy":${extra}}`;
const wide = (keys: number): string => `{${Array.from({ length: keys }, (_, key) => `"k${String(key)}":1`).join(',')}}`;
const EDITS: Edits = { name: { kind: 'value', value: 'Mine' } };

/**
 * The draft can be shown, pushed and refreshed: what the app needs in order to start and to go on.
 */
async function expectUsable(backend: TestBackend, draftId: string): Promise<void> {
  expect(backend.running.modules.campaignLocks.isDraftLocked(draftId)).toBe(false);
  backend.store.drafts.setOpen(draftId);
  // Each start forgets that the one before has shown nothing.
  await backend.get('app.shown', {});
  expect(await backend.call('app.bootstrap', {})).toMatchObject({ ok: true, value: { openDraft: { id: draftId } } });
}

describe('an unreadable response to an update', () => {
  it.each([
    ['994 levels', campaign(deep(994))],
    ['1,200 levels', campaign(deep(1200))],
    ['100,000 levels', campaign(deep(100_000))],
    ['300,000 keys', campaign(wide(300_000))],
    ['a text of 7 MB', campaign(`"${'x'.repeat(7_000_000)}"`)],
  ])('of %s ends the receipt, and the draft stays usable', async (_, body) => {
    const { baseUrl, updates } = await hostileServer({ patch: { body }, get: { body } });
    const backend = await createTestBackend();
    const connectionId = await backend.connect(baseUrl);
    const draft = backend.draft({ connectionId, campaignId: 'c1', edits: EDITS });
    const outcome = { kind: 'unreadable', reason: 'too-much' };
    expect(await backend.pushNow(draft.id)).toMatchObject({ ok: true, value: { outcome } });
    expect(updates).toHaveLength(1);
    const after = backend.store.drafts.get(draft.id);
    expect(after).toMatchObject({ edits: EDITS, snapshot: null, lastReceipt: { outcome } });
    expect(await backend.call('drafts.refresh', { draftId: draft.id })).toMatchObject({
      ok: true,
      value: { kind: 'not-read', why: { reason: 'unreadable' } },
    });
    await expectUsable(backend, draft.id);
  });

  it.each([400, 422, 500])('with the status %i and 5,000 levels is a rejection', async (status) => {
    const { baseUrl } = await hostileServer({ patch: { status, body: `{"detail":${deep(5000)}}` } });
    const backend = await createTestBackend();
    const draft = backend.draft({ connectionId: await backend.connect(baseUrl), campaignId: 'c1', edits: EDITS });
    expect(await backend.pushNow(draft.id)).toMatchObject({
      ok: true,
      value: { outcome: { kind: 'refused', status } },
    });
    await expectUsable(backend, draft.id);
  });

  it('always has an outcome, whatever JSON the server returns', async () => {
    const says = { patch: { body: '' } };
    const { baseUrl, updates } = await hostileServer(says);
    const backend = await createTestBackend();
    const draft = backend.draft({ connectionId: await backend.connect(baseUrl), campaignId: 'c1', edits: EDITS });
    const odd = fc.oneof(
      fc.json({ maxDepth: 6 }),
      fc.integer({ min: 0, max: 3000 }).map(deep),
      fc.integer({ min: 0, max: 9000 }).map(wide),
      fc.integer({ min: 0, max: 400_000 }).map((length) => `"${'y'.repeat(length)}"`),
      fc.constantFrom(
        '1e400',
        '-0',
        '12345678901234567890',
        '"\\ud800"',
        '{"__proto__":{"a":1}}',
        '{"a":1,"a":2}',
        '{',
        '',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        odd,
        fc.constantFrom('id', 'name', 'retry_policy', 'counts', '__proto__'),
        async (value, key) => {
          says.patch.body = `{"id":"c1","${key}":${value}}`;
          updates.length = 0;
          backend.store.drafts.edit(draft.id, 'name', { kind: 'value', value: randomUUID() });
          const pushed = await backend.pushNow(draft.id);
          expect(pushed.ok && pushed.value.outcome !== null).toBe(true);
          expect(updates).toHaveLength(1);
          await expectUsable(backend, draft.id);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has its own text for 204 No Content', async () => {
    const { baseUrl } = await hostileServer({ patch: { status: 204, body: '' } });
    const backend = await createTestBackend();
    const draft = backend.draft({ connectionId: await backend.connect(baseUrl), campaignId: 'c1', edits: EDITS });
    const outcome = { kind: 'unreadable', reason: 'no-content' };
    expect(await backend.pushNow(draft.id)).toMatchObject({ ok: true, value: { outcome } });
  });
});

describe('a queued update', () => {
  async function queued(says: Parameters<typeof hostileServer>[0]) {
    const { baseUrl, updates } = await hostileServer(says);
    const backend = await openSendingBackend({ folder: temporaryFolder(), baseUrl });
    onTestFinished(() => backend.stop());
    const { id } = backend.store.drafts.create(newDraft({ connectionId: CONNECTION, campaignId: 'c1', edits: EDITS }));
    const item = backend.store.outbox.enqueue({
      newId: randomUUID(),
      draftId: id,
      runningConfirmed: false,
      offline: false,
    });
    backend.queue.start();
    const status = () => backend.store.outbox.item(item?.id ?? '')?.status;
    return { backend, updates, status, draftId: id };
  }

  it.each([
    ['about another campaign', '{"id":"c2","name":"Mine"}', 'other-campaign'],
    ['nested too deep to be read', campaign(deep(5000)), 'unreadable-response'],
  ] as const)('whose response is %s is held for the user and sent once', async (_, body, why) => {
    const { backend, updates, status, draftId } = await queued({ patch: { body } });
    await vi.waitFor(() => {
      expect(status()).toEqual({ state: 'held', why });
    }, 20_000);
    // A restart of the engine takes up what is left over: nothing is.
    await backend.queue.stop();
    backend.queue.start();
    await backend.queue.stop();
    expect(updates).toHaveLength(1);
    expect(backend.store.drafts.get(draftId)).toMatchObject({ edits: EDITS, snapshot: null });
  });
});

describe('what the editor shows', () => {
  const context = `Escalate to ${USER} at the backend.`;

  it('is what the server has, even if it contains the user ID', async () => {
    const body = JSON.stringify({ id: 'c1', campaign_context: context, retry_policy: { owner: USER } });
    const { baseUrl } = await hostileServer({ patch: { body }, get: { body } });
    const backend = await createTestBackend();
    const draft = backend.draft({ connectionId: await backend.connect(baseUrl), campaignId: 'c1', edits: {} });
    await backend.call('drafts.refresh', { draftId: draft.id });
    expect(backend.store.drafts.get(draft.id)?.snapshot?.campaign).toMatchObject({
      campaign_context: context,
      retry_policy: { owner: USER },
    });
  });

  it('never sends the placeholder for the API key, typed or merged', async () => {
    const body = JSON.stringify({ id: 'c1', campaign_context: `Use ${KEY}.`, retry_policy: { key: KEY, n: 1 } });
    const { baseUrl, updates } = await hostileServer({ patch: { body }, get: { body } });
    const backend = await createTestBackend();
    const connectionId = await backend.connect(baseUrl);
    const draft = backend.draft({
      connectionId,
      campaignId: 'c1',
      edits: { campaign_context: { kind: 'value', value: 'Use <redacted>. Be kind.' } },
    });
    expect(await backend.pushNow(draft.id)).toEqual({ ok: false, error: { kind: 'has-errors', count: 1 } });
    const merged = backend.draft({
      connectionId,
      campaignId: 'c1',
      campaign: { id: 'c1', retry_policy: { n: 1 } },
      edits: { retry_policy: { kind: 'text', text: '{"n":2}' } },
    });
    expect(await backend.pushNow(merged.id)).toEqual({ ok: false, error: { kind: 'has-errors', count: 1 } });
    expect(updates).toEqual([]);
    expect(backend.bytesOnDisk()).not.toContain(KEY);
  });
});

describe('a response that repeats a key', () => {
  const body = '{"id":"c1","name":"Old","name":"Mine","retry_policy":{"a":1,"a":2,"a":3}}';

  it('uses the last values, and the receipt and Refresh report it', async () => {
    const { baseUrl } = await hostileServer({ patch: { body }, get: { body } });
    const backend = await createTestBackend();
    const connectionId = await backend.connect(baseUrl);
    const draft = backend.draft({ connectionId, campaignId: 'c1', edits: { name: { kind: 'value', value: 'Other' } } });
    const repeatedKeys = ['name', 'a'];
    expect(await backend.call('drafts.refresh', { draftId: draft.id })).toMatchObject({
      ok: true,
      value: { kind: 'refreshed', repeatedKeys, draft: { snapshot: { campaign: { name: 'Mine' } } } },
    });
    expect(await backend.pushNow(draft.id)).toMatchObject({ ok: true, value: { repeatedKeys } });
    const receipt = backend.store.drafts.get(draft.id)?.lastReceipt;
    expect(receipt).toMatchObject({ outcome: { kind: 'discrepancy' }, repeatedKeys });
    expect(backend.store.receipts.get(receipt?.id ?? '')).toMatchObject({ repeatedKeys });
  });

  it('names no secrets and only a readable number of keys', async () => {
    const pair = (key: string): string => `"${key}":1,"${key}":2`;
    const keys = [KEY, 'x'.repeat(5000), ...Array.from({ length: 100 }, (_, key) => `k${String(key)}`)];
    const patch = { body: `{"id":"c1","name":"Mine","metadata":{${keys.map(pair).join(',')}}}` };
    const { baseUrl } = await hostileServer({ patch });
    const backend = await createTestBackend();
    const draft = backend.draft({ connectionId: await backend.connect(baseUrl), campaignId: 'c1', edits: EDITS });
    await backend.pushNow(draft.id);
    const named = backend.store.drafts.get(draft.id)?.lastReceipt?.repeatedKeys ?? [];
    expect(named).toHaveLength(20);
    expect(named.slice(0, 2)).toEqual(['<redacted>', 'x'.repeat(200)]);
    expect(backend.bytesOnDisk()).not.toContain(KEY);
  });

  it('is read without delay, however often it repeats a key', async () => {
    const patch = { body: `{"id":"c1","name":"Mine","metadata":{${'"a":1,'.repeat(150_000)}"a":1}}` };
    const { baseUrl } = await hostileServer({ patch });
    const backend = await createTestBackend();
    const draft = backend.draft({ connectionId: await backend.connect(baseUrl), campaignId: 'c1', edits: EDITS });
    expect(await backend.pushNow(draft.id)).toMatchObject({
      value: { outcome: { kind: 'verified' }, repeatedKeys: ['a'] },
    });
  });
});

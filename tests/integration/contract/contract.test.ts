import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Edits } from '@domain/fields/edits';
import { FIELDS } from '@domain/fields/fields';
import type { RecipientInput } from '@domain/fields/recipients';
import type { FaultInput } from '@sandbox/faults/faults';
import { type Sandbox, startSandbox } from '@sandbox/server/server';
import { everyField } from '../../fixtures/every-field';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY, USER } from '../../support/test-backend';
import { createUploadBackend } from '../audience/upload-backend';
import { type Proxy, startProxy, watchedFetch } from './proxy';

const CAMPAIGN = 'cmp_march_renewals';

let sandbox: Sandbox;
let proxy: Proxy;
/** What the proxy found in the exchanges of one test. */
const found: string[] = [];

beforeAll(async () => {
  sandbox = await startSandbox({ apiKey: KEY, userId: USER, rateLimit: 10_000 });
  proxy = await startProxy(sandbox.baseUrl);
});
afterAll(async () => {
  await proxy.close();
  await sandbox.close();
});
afterEach(async () => {
  await fetch(`${sandbox.baseUrl}/__sandbox/faults`, { method: 'DELETE', headers: signed });
  found.length = 0;
});

const signed = { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER, 'Content-Type': 'application/json' };

async function fault(...faults: FaultInput[]): Promise<void> {
  const reply = await fetch(`${sandbox.baseUrl}/__sandbox/faults`, {
    method: 'POST',
    headers: signed,
    body: JSON.stringify(faults),
  });
  if (!reply.ok) throw new Error(await reply.text());
}

/** Pushes a draft with these edits through the app's own client; how it ended. */
async function push(
  edits: Edits,
  { recipients = [], campaignId = CAMPAIGN }: { recipients?: readonly RecipientInput[]; campaignId?: string } = {},
) {
  const backend = await createTestBackend({ fetch: watchedFetch(found) });
  const connectionId = await backend.connect(proxy.baseUrl);
  const draft = backend.draft({ connectionId, campaignId, edits, recipients });
  const pushed = await backend.pushNow(draft.id);
  if (!pushed.ok) throw new Error(JSON.stringify(pushed.error));
  return pushed.value.outcome;
}

/** One request outside of the app's client. */
async function send(method: string, path: string, body?: unknown): Promise<number> {
  const answer = await watchedFetch(found)(proxy.baseUrl + path, {
    method,
    headers: signed,
    ...(body !== undefined && { body: new TextEncoder().encode(JSON.stringify(body)) }),
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(10_000),
  });
  return answer.status;
}

const value = <T>(of: T) => ({ kind: 'value', value: of }) as const;
const clear = { kind: 'clear' } as const;

const recipients: readonly RecipientInput[] = [
  { phone: '+1 415 555 2671', metadata: '{"first_name": "Ada", "visits": 3}', assistantOverrides: '' },
  { phone: '+49 30 901820', metadata: '', assistantOverrides: '{"voice": {"speed": 1.1}}' },
];

describe('the client and the sandbox follow the contract', () => {
  it('in a push of all fields', async () => {
    expect(await push(everyField, { recipients })).toMatchObject({ kind: 'verified' });
    expect(found).toEqual([]);
  });

  it.each(FIELDS.filter(({ name }) => name !== 'recipients').map(({ name }) => name))(
    'in a push of %s alone',
    async (name) => {
      expect(await push({ [name]: everyField[name] })).toMatchObject({ kind: 'verified' });
      expect(found).toEqual([]);
    },
  );

  it.each(FIELDS.filter(({ clearing }) => clearing === 'inferred').map(({ name }) => name))(
    'in a push that clears %s',
    async (name) => {
      expect((await push({ [name]: clear }))?.kind).toMatch(/^(verified|discrepancy)$/);
      expect(found).toEqual([]);
    },
  );

  it.each([400, 401, 403, 404, 409, 413, 422, 429])('in a push that is refused with %i', async (status) => {
    await fault({ kind: 'status', status, ...(status === 429 && { retryAfter: 7 }) });
    const outcome = await push({ name: value('Refused') });
    expect(outcome).toMatchObject({ kind: 'refused', status });
    expect(found).toEqual([]);
  });

  it.each([500, 502, 503, 504])('in a push that gets a server error, %i', async (status) => {
    await fault({ kind: 'html', status });
    const outcome = await push({ name: value('In trouble') });
    expect(outcome?.kind).not.toBe('verified');
    expect(found).toEqual([]);
  });

  it('in a push to a missing campaign, and in one with invalid credentials', async () => {
    expect(await push({ name: value('Nowhere') }, { campaignId: 'cmp nowhere at all' })).toMatchObject({
      kind: 'refused',
      status: 404,
    });
    const backend = await createTestBackend({ fetch: watchedFetch(found) });
    const credentials = { apiKey: 'sk_live_of_somebody_else_123', userId: 'user_of_somebody_else' };
    const connectionId = await backend.connect(proxy.baseUrl, 'Wrong key', credentials);
    const draft = backend.draft({ connectionId, campaignId: CAMPAIGN, edits: { name: value('Not allowed') } });
    expect(await backend.pushNow(draft.id)).toMatchObject({ value: { outcome: { kind: 'refused', status: 401 } } });
    expect(found).toEqual([]);
  });

  it('in a credentials check', async () => {
    const backend = await createTestBackend({ fetch: watchedFetch(found) });
    const id = await backend.connect(proxy.baseUrl);
    expect(await backend.call('connections.test', { kind: 'stored', connectionId: id })).toMatchObject({
      value: { kind: 'accepted' },
    });
    expect(found).toEqual([]);
  });

  it('in reading and starting a campaign, and if reading is not supported', async () => {
    expect(await send('GET', `/campaign/${CAMPAIGN}`)).toBe(200);
    expect(await send('GET', '/campaign/cmp_nowhere')).toBe(404);
    expect(await send('POST', `/campaign/${CAMPAIGN}/start`)).toBe(200);
    await fault({ kind: 'no-get' });
    expect(await send('GET', `/campaign/${CAMPAIGN}`)).toBe(405);
    expect(found).toEqual([]);
  });

  it('in uploads of recipient lists, new and existing', async () => {
    const { upload } = await createUploadBackend({ baseUrl: proxy.baseUrl, fetch: watchedFetch(found) });
    for (const target of [
      { kind: 'new', name: 'March: “renewals”' },
      { kind: 'existing', listId: 'list_empty', replace: false },
      { kind: 'existing', listId: 'list_empty', replace: true },
    ] as const) {
      expect(await upload(target)).toMatchObject({ ok: true, value: { kind: 'attached' } });
    }
    expect(found).toEqual([]);
  });
});

describe('the contract check catches', () => {
  it('a request with an unknown key', async () => {
    expect(await send('PATCH', `/campaign/${CAMPAIGN}`, { name: 'x', status: 'running' })).toBe(200);
    expect(found).toEqual([expect.stringContaining("found 'status'")]);
  });

  it.each([
    [{ max_concurrency: '8' }, 'request.body.max_concurrency'],
    [{ max_concurrency: 201 }, 'request.body.max_concurrency'],
    [{ machine_detection_timeout_seconds: 2 }, 'request.body.machine_detection_timeout_seconds'],
    [{ scheduleStartTime: 'tomorrow' }, 'request.body.scheduleStartTime'],
    [{ speech_settings: { style: 'neutral' } }, 'request.body.speech_settings'],
    [{ recipients: [{ metadata: {} }] }, 'request.body.recipients.0'],
    [{}, 'request.body'],
  ])('a request with the body %j', async (body, where) => {
    await send('PATCH', `/campaign/${CAMPAIGN}`, body);
    expect(found.join('\n')).toContain(`${where}: `);
  });

  it('a response without a required key', async () => {
    await fault({ kind: 'garbage', body: JSON.stringify({ id: CAMPAIGN, name: 'Half of it' }) });
    await push({ name: value('Half of it') });
    expect(found.join('\n')).toContain("must have required property 'assistant_id'");
  });

  it('a response with an undocumented status', async () => {
    await fault({ kind: 'status', status: 418, method: 'PATCH' });
    // The other campaign was started above, and a push of a running one asks first.
    await push({ name: value('Tea') }, { campaignId: 'cmp_store_opening' });
    expect(found).toEqual([expect.stringContaining('status code')]);
  });

  it('an undocumented path', async () => {
    await send('GET', '/campaigns');
    expect(found).not.toEqual([]);
  });
});

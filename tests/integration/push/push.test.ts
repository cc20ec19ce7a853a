import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Outcome } from '@domain/sync/outcome';
import { type SandboxOptions, startSandbox } from '@sandbox/server/server';
import { createTestBackend } from '../../support/create-test-backend';
import { startRecipients } from '../../support/recipients-thread';
import { KEY, type TestBackend, USER } from '../../support/test-backend';
import type { TestBackendOptions } from '../../support/test-ports';
import { closedPort, httpServer, rawServer, untrustedServer } from '../kathan/servers';

const logSchema = z.object({ requests: z.array(z.looseObject({ method: z.string() })) });

const CAMPAIGN = 'cmp_march_renewals';

async function sandbox(options: Partial<SandboxOptions> = {}) {
  const server = await startSandbox({ apiKey: KEY, userId: USER, ...options });
  onTestFinished(() => server.close());
  const control = async (path: string): Promise<unknown> => {
    const headers = { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER };
    const answer: unknown = await (await fetch(`${server.baseUrl}/__sandbox/${path}`, { headers })).json();
    const log = logSchema.safeParse(answer);
    // A campaign that can be read is read before each push: what is looked at here is what was
    // sent.
    return log.success ? { requests: log.data.requests.filter(({ method }) => method === 'PATCH') } : answer;
  };
  return { baseUrl: server.baseUrl, control };
}

const renamed = { name: { kind: 'value', value: 'March renewals, wave 3' } } as const;

/** A draft that renames a campaign, on a server of the given address. */
async function renaming(baseUrl: string, backend: TestBackend) {
  const connectionId = await backend.connect(baseUrl);
  return backend.draft({ connectionId, campaignId: CAMPAIGN, edits: renamed });
}

async function outcomeAt(baseUrl: string, options: TestBackendOptions = {}): Promise<Outcome | null> {
  const backend = await createTestBackend(options);
  const draft = await renaming(baseUrl, backend);
  const pushed = await backend.pushNow(draft.id);
  if (!pushed.ok) throw new Error(JSON.stringify(pushed.error));
  // Whatever came back: nothing of the draft is lost, unless the server has it.
  if (pushed.value.outcome?.kind !== 'verified') expect(backend.store.drafts.get(draft.id)?.edits).toEqual(renamed);
  expect(backend.running.modules.campaignLocks.isDraftLocked(draft.id)).toBe(false);
  expect(backend.store.drafts.get(draft.id)?.lastReceipt).toEqual(pushed.value);
  return pushed.value.outcome;
}

describe('an accepted push', () => {
  it('sends only the changes, and confirmed values are no longer changes', async () => {
    const { baseUrl, control } = await sandbox();
    const backend = await createTestBackend();
    const connectionId = await backend.connect(baseUrl);
    const draft = backend.draft({
      connectionId,
      campaignId: CAMPAIGN,
      edits: {
        ...renamed,
        schedule_start_time: { kind: 'time', local: '2027-03-02T06:00', zone: 'America/Los_Angeles' },
        speech_settings: { kind: 'value', value: { style: 'warm' } },
        recipients: { kind: 'recipients' },
      },
      recipients: [{ phone: '+1 415 555 2671', metadata: '{"first_name": "Ada"}', assistantOverrides: '' }],
    });
    const pushed = await backend.pushNow(draft.id);
    expect(pushed).toMatchObject({
      ok: true,
      value: {
        outcome: { kind: 'verified' },
        campaignId: CAMPAIGN,
        connectionName: 'Test server',
        fields: ['name', 'schedule_start_time', 'speech_settings', 'recipients'],
        checks: [
          { field: 'name', kind: 'echoed' },
          { field: 'schedule_start_time', kind: 'echoed' },
          { field: 'speech_settings', kind: 'echoed' },
          { field: 'recipients', kind: 'not-returned' },
        ],
      },
    });

    expect(await control('log')).toMatchObject({
      requests: [
        {
          method: 'PATCH',
          path: `/campaign/${CAMPAIGN}`,
          status: 200,
          body: {
            name: 'March renewals, wave 3',
            scheduleStartTime: '2027-03-02T14:00:00Z',
            speech_settings: {
              style: 'warm',
              responsiveness: 'balanced',
              interruptions: 'on',
              emotions: 'natural',
            },
            recipients: [{ phone_number: '+14155552671', metadata: { first_name: 'Ada' }, assistant_overrides: {} }],
          },
        },
      ],
    });

    const after = backend.store.drafts.get(draft.id);
    expect(after?.edits).toEqual({});
    expect(after?.snapshot).toMatchObject({
      source: 'answer',
      campaign: { id: CAMPAIGN, name: 'March renewals, wave 3' },
    });
    const names = backend.events.map((event) => JSON.stringify(event));
    expect(names).toContain(JSON.stringify({ name: 'changed', what: 'receipts' }));
    expect(names).toContain(JSON.stringify({ name: 'changed', what: 'draft', draftId: draft.id }));
    expect(backend.running.modules.rates.of(connectionId)).toMatchObject({ limit: 100, remaining: 98 });
  });

  it('sends exactly the bytes shown in the review', async () => {
    const { baseUrl, control } = await sandbox();
    const backend = await createTestBackend();
    const draft = await renaming(baseUrl, backend);
    const shown = await backend.call('review.request', { draftId: draft.id });
    await backend.pushNow(draft.id);
    const { requests } = (await control('log')) as { requests: { rawBody: string }[] };
    expect(shown).toMatchObject({
      ok: true,
      value: { method: 'PATCH', url: `${baseUrl}/campaign/${CAMPAIGN}`, body: requests[0]?.rawBody, truncated: false },
    });
  });

  it('uses the connection’s schedule field names', async () => {
    const { baseUrl, control } = await sandbox({ faults: [{ kind: 'snake-case-only' }] });
    const backend = await createTestBackend();
    const connectionId = await backend.connect(baseUrl);
    const edits = { schedule_end_time: { kind: 'time', local: '2099-03-06T22:00', zone: 'UTC' } } as const;
    const draft = backend.draft({ connectionId, campaignId: CAMPAIGN, edits });

    expect(await backend.pushNow(draft.id)).toMatchObject({ value: { outcome: { kind: 'discrepancy' } } });
    expect(backend.store.drafts.get(draft.id)?.edits).toEqual(edits);

    await backend.call('connections.update', { connectionId, scheduleKeys: 'snake_case' });
    expect(await backend.pushNow(draft.id)).toMatchObject({ value: { outcome: { kind: 'verified' } } });
    const { requests } = (await control('log')) as { requests: { body: unknown }[] };
    expect(requests.map(({ body }) => body)).toEqual([
      { scheduleEndTime: '2099-03-06T22:00:00Z' },
      { schedule_end_time: '2099-03-06T22:00:00Z' },
    ]);
  });

  it('keeps as a change what the server did not apply, with both values in the receipt', async () => {
    const { baseUrl } = await sandbox({ faults: [{ kind: 'ignore', fields: ['name'] }] });
    const backend = await createTestBackend();
    const connectionId = await backend.connect(baseUrl);
    const draft = backend.draft({
      connectionId,
      campaignId: CAMPAIGN,
      edits: { ...renamed, max_concurrency: { kind: 'value', value: 17 } },
    });
    expect(await backend.pushNow(draft.id)).toMatchObject({
      value: {
        outcome: { kind: 'discrepancy' },
        checks: [
          { field: 'name', kind: 'differs', sent: 'March renewals, wave 3' },
          { field: 'max_concurrency', kind: 'echoed' },
        ],
      },
    });
    expect(backend.store.drafts.get(draft.id)?.edits).toEqual(renamed);
  });

  it('keeps an edit made during the push', async () => {
    const { baseUrl } = await sandbox({ faults: [{ kind: 'latency', ms: 300 }] });
    const backend = await createTestBackend();
    const draft = await renaming(baseUrl, backend);
    const pushing = backend.pushNow(draft.id);
    await expect.poll(() => backend.store.receipts.list({}, 10).length).toBe(1);
    backend.store.drafts.edit(draft.id, 'name', { kind: 'value', value: 'Later' });
    expect(await pushing).toMatchObject({ value: { outcome: { kind: 'verified' } } });
    expect(backend.store.drafts.get(draft.id)?.edits).toEqual({ name: { kind: 'value', value: 'Later' } });
  });
});

describe('every response', () => {
  const refused = (status: number, reason: string) => ({ kind: 'refused', status, reason });
  for (const [status, reason] of [
    [400, 'bad-request'],
    [401, 'sign-in'],
    [403, 'sign-in'],
    [404, 'not-found'],
    [409, 'conflict'],
    [413, 'too-large'],
    [422, 'invalid'],
    [429, 'rate-limit'],
    [500, 'server-error'],
    [503, 'server-error'],
  ] as const) {
    it(`is stored and reported: ${String(status)}`, async () => {
      const { baseUrl } = await sandbox({ faults: [{ kind: 'status', status, retryAfter: 5 }] });
      const outcome = await outcomeAt(baseUrl);
      expect(outcome).toMatchObject(refused(status, reason));
      expect(outcome).toHaveProperty('retryAt', expect.stringMatching(/^20/));
    });
  }

  it('is stored and reported: FastAPI’s 422, item by item', async () => {
    const detail = [
      { loc: ['body', 'name'], msg: 'String should have at most 10 characters', type: 'string_too_long' },
    ];
    const { baseUrl } = await sandbox({ faults: [{ kind: 'status', status: 422, detail }] });
    expect(await outcomeAt(baseUrl)).toMatchObject({
      ...refused(422, 'invalid'),
      issues: [{ field: 'name', path: '', message: 'String should have at most 10 characters' }],
    });
  });

  it('is stored and reported: a wrong key', async () => {
    const { baseUrl } = await sandbox({ apiKey: 'sk_live_another' });
    expect(await outcomeAt(baseUrl)).toMatchObject(refused(401, 'sign-in'));
  });

  it('is stored and reported: HTML with 502', async () => {
    const { baseUrl } = await sandbox({ faults: [{ kind: 'html' }] });
    expect(await outcomeAt(baseUrl)).toMatchObject({ ...refused(502, 'server-error'), detail: '502 Bad Gateway' });
  });

  for (const [fault, reason] of [
    [{ kind: 'html', status: 200 }, 'html'],
    [{ kind: 'garbage' }, 'not-json'],
    [{ kind: 'garbage', body: '{"ok":true}' }, 'not-a-campaign'],
    [{ kind: 'garbage', body: '{"id":"cmp_other"}' }, 'other-campaign'],
    [{ kind: 'empty' }, 'empty'],
  ] as const) {
    it(`is stored and reported: 200 that is ${reason}`, async () => {
      const { baseUrl } = await sandbox({ faults: [fault] });
      expect(await outcomeAt(baseUrl)).toEqual({ kind: 'unreadable', reason });
    });
  }

  const none = (reason: string, sent: string) => ({ kind: 'no-answer', reason, sent });

  it('is stored and reported: a redirect', async () => {
    const { baseUrl, control } = await sandbox({ faults: [{ kind: 'redirect' }] });
    expect(await outcomeAt(baseUrl)).toEqual(none('redirect', 'maybe'));
    expect(await control('log')).toMatchObject({ requests: [{ path: `/campaign/${CAMPAIGN}` }] });
  });

  it('is stored and reported: a response that is too large', async () => {
    const { baseUrl } = await sandbox({ faults: [{ kind: 'oversized', bytes: 9 * 1024 * 1024 }] });
    expect(await outcomeAt(baseUrl)).toEqual(none('answer-too-large', 'maybe'));
  });

  it('is stored and reported: a reset, a cut, a timeout', async () => {
    const reset = await sandbox({ faults: [{ kind: 'reset' }] });
    const cut = await sandbox({ faults: [{ kind: 'cut' }] });
    const slow = await sandbox({ faults: [{ kind: 'latency', ms: 5_000 }] });
    const drips = await sandbox({ faults: [{ kind: 'slow-body' }] });
    expect(await outcomeAt(reset.baseUrl)).toEqual(none('reset', 'maybe'));
    expect(await outcomeAt(cut.baseUrl)).toEqual(none('cut', 'maybe'));
    expect(await outcomeAt(slow.baseUrl, { timeLimits: { requestMs: 300 } })).toEqual(none('timeout', 'maybe'));
    expect(await outcomeAt(drips.baseUrl, { timeLimits: { requestMs: 300 } })).toEqual(none('timeout', 'maybe'));
  });

  it('is stored and reported: no listener, an unknown name, an untrusted certificate', async () => {
    const untrusted = await untrustedServer((_request, response) => response.end());
    expect(await outcomeAt(`http://127.0.0.1:${String(await closedPort())}`)).toEqual(none('refused', 'no'));
    expect(await outcomeAt('https://nothing-here.invalid')).toEqual(none('dns', 'no'));
    expect(await outcomeAt(untrusted)).toEqual(none('tls', 'no'));
  });

  it('is stored and reported: something that does not speak HTTP', async () => {
    const odd = await rawServer('SSH-2.0-OpenSSH_9.2\r\n', (socket) => socket.end());
    expect(await outcomeAt(odd)).toEqual(none('failed', 'maybe'));
  });
});

describe('a rejected push', () => {
  async function refusedPush(
    prepare: (backend: TestBackend, draftId: string) => void | Promise<void>,
    edits: object = renamed,
  ) {
    const { baseUrl, control } = await sandbox();
    const backend = await createTestBackend();
    const connectionId = await backend.connect(baseUrl);
    const draft = backend.draft({ connectionId, campaignId: CAMPAIGN, edits });
    await prepare(backend, draft.id);
    const pushed = await backend.call('push.now', { draftId: draft.id, revision: draft.revision });
    expect(await control('log')).toEqual({ requests: [] });
    expect(backend.store.receipts.list({}, 10)).toEqual([]);
    expect(backend.running.modules.campaignLocks.isDraftLocked(draft.id)).toBe(false);
    return pushed.ok ? null : pushed.error;
  }

  it('has a draft that changed after it was reviewed', async () => {
    const error = await refusedPush((backend, draftId) => {
      backend.store.drafts.edit(draftId, 'name', { kind: 'value', value: 'Other' });
    });
    expect(error).toEqual({ kind: 'draft-changed' });
  });

  it('has a draft that changed while the keychain waited for the user', async () => {
    const error = await refusedPush(async (backend, draftId) => {
      const { connectionId } = backend.store.drafts.get(draftId) ?? {};
      // A restart: main has to ask the keychain again.
      await backend.vault.forget(connectionId ?? '');
      await backend.vault.set(connectionId ?? '', { apiKey: KEY, userId: USER }, 'session');
      backend.vault.get = () => {
        backend.store.drafts.edit(draftId, 'name', { kind: 'value', value: 'Other' });
        return Promise.resolve({ ok: true, value: { apiKey: KEY, userId: USER, boundTo: null } });
      };
    });
    expect(error).toEqual({ kind: 'draft-changed' });
  });

  it('has errors', async () => {
    const error = await refusedPush(() => undefined, {
      name: { kind: 'value', value: ' ' },
      max_concurrency: { kind: 'value', value: 201 },
    });
    expect(error).toEqual({ kind: 'has-errors', count: 2 });
  });

  it('has nothing to send', async () => {
    expect(await refusedPush(() => undefined, {})).toEqual({ kind: 'nothing-to-send' });
  });

  it('has no credentials', async () => {
    const error = await refusedPush(async (backend) => {
      const [connection] = backend.store.connections.list();
      await backend.vault.forget(connection?.id ?? '');
    });
    expect(error).toEqual({ kind: 'no-credentials' });
  });

  it('has lost its connection', async () => {
    const error = await refusedPush((backend) => {
      const [connection] = backend.store.connections.list();
      backend.store.connections.remove(connection?.id ?? '');
    });
    // Detaching changes no edit, so the revision that was reviewed is still the right one.
    expect(error).toEqual({ kind: 'no-connection' });
  });

  it('is of a draft that does not exist', async () => {
    const backend = await createTestBackend();
    const draftId = '00000000-0000-4000-8000-000000000000';
    expect(await backend.call('push.now', { draftId, revision: 0 })).toEqual({
      ok: false,
      error: { kind: 'not-found', what: 'draft' },
    });
  });

  it('is the second one of the same draft or campaign', async () => {
    const { baseUrl, control } = await sandbox({ faults: [{ kind: 'latency', ms: 200 }] });
    const backend = await createTestBackend();
    const first = await renaming(baseUrl, backend);
    const other = backend.draft({ connectionId: first.connectionId, campaignId: CAMPAIGN, edits: renamed });
    const pushing = backend.pushNow(first.id);
    const pushInProgress = { ok: false, error: { kind: 'push-under-way' } };
    expect(await backend.pushNow(first.id)).toEqual(pushInProgress);
    expect(await backend.pushNow(other.id)).toEqual(pushInProgress);
    expect(await backend.call('connections.remove', { connectionId: first.connectionId ?? '' })).toEqual(
      pushInProgress,
    );
    expect(await pushing).toMatchObject({ ok: true });
    expect(await control('log')).toMatchObject({ requests: [{ method: 'PATCH' }] });
    expect(await backend.pushNow(other.id)).toMatchObject({ ok: true });
  });
});

describe('a disk that fails around a push', () => {
  it('[S7] blocks the update if the receipt can’t be started', async () => {
    const { baseUrl, control } = await sandbox();
    const backend = await createTestBackend();
    const draft = await renaming(baseUrl, backend);
    backend.store.receipts.begin = diskIsFull;
    expect(await backend.pushNow(draft.id)).toEqual({ ok: false, error: { kind: 'storage', reason: 'disk-full' } });
    expect(await control('log')).toEqual({ requests: [] });
  });

  it('[S30] reports what the server did if its response can’t be stored, and loses nothing', async () => {
    const { baseUrl } = await sandbox();
    const backend = await createTestBackend();
    const draft = await renaming(baseUrl, backend);
    backend.store.receipts.finish = diskIsFull;
    expect(await backend.pushNow(draft.id)).toEqual({
      ok: false,
      error: { kind: 'push-not-recorded', reason: 'disk-full', applied: 'yes' },
    });
    expect(backend.store.drafts.get(draft.id)?.edits).toEqual(renamed);
    expect(backend.store.receipts.interruptUnfinished(new Date())).toBe(1);
  });

  function diskIsFull(): never {
    throw Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
  }
});

describe('a server that echoes the key and the user ID', () => {
  it('gets neither into a receipt, and the key not onto the disk', async () => {
    const both = `${KEY} ${USER}`;
    for (const body of [
      JSON.stringify({ id: CAMPAIGN, name: `x ${both}`, [KEY]: USER, notes: [both, { deep: both.toUpperCase() }] }),
      JSON.stringify({ detail: [{ loc: ['body', KEY], msg: both }] }),
      JSON.stringify({ detail: both }),
      `<html><title>${both}</title></html>`,
      both,
    ]) {
      for (const status of [200, 422]) {
        const baseUrl = await httpServer((request, response) => {
          request.resume();
          response.writeHead(status, { 'X-Echo': both, 'Set-Cookie': `k=${KEY}`, [`X-${USER}`]: '1' }).end(body);
        });
        const backend = await createTestBackend();
        const draft = await renaming(baseUrl, backend);
        const pushed = await backend.pushNow(draft.id);
        expect(pushed).toMatchObject({ ok: true });
        const receipt = pushed.ok ? backend.store.receipts.get(pushed.value.id) : null;
        expect(receipt?.request.headers).toEqual({
          Authorization: 'Bearer <redacted>',
          'Content-Type': 'application/json',
          'X-User-ID': '<redacted>',
        });
        // The values from before are the copy's, so that a push can be taken back.
        const reported = [JSON.stringify({ ...receipt, before: {} }), JSON.stringify(backend.events)]
          .join('\n')
          .toLowerCase();
        expect(JSON.stringify(receipt?.before)).not.toContain(KEY);
        const onDisk = backend.bytesOnDisk().toLowerCase();
        expect(reported).toContain('<redacted>');
        expect((reported + onDisk).includes(KEY), `the key after ${body}`).toBe(false);
        expect(reported.includes(USER), `the user id in the receipt of ${body}`).toBe(false);
        // A campaign's values are edited and sent again, so its copy has them as the server has.
        const inCopy = receipt?.outcome?.kind === 'discrepancy';
        expect(onDisk.includes(USER), `the user id on the disk after ${body}`).toBe(inCopy);
      }
    }
  });
});

describe('a large update', () => {
  it('sends ten thousand recipients and keeps only the beginning of the body', async () => {
    const { baseUrl, control } = await sandbox();
    const backend = await createTestBackend({ startRecipients });
    const connectionId = await backend.connect(baseUrl);
    const recipients = Array.from({ length: 10_000 }, (_, index) => ({
      phone: `+1415555${String(2000 + (index % 8000)).padStart(4, '0')}`,
      metadata: '',
      assistantOverrides: '',
    }));
    const draft = backend.draft({
      connectionId,
      campaignId: CAMPAIGN,
      edits: { recipients: { kind: 'recipients' } },
      recipients,
    });
    const pushed = await backend.pushNow(draft.id);
    expect(pushed).toMatchObject({ ok: true, value: { outcome: { kind: 'verified' } } });
    const receipt = pushed.ok ? backend.store.receipts.get(pushed.value.id) : null;
    expect(receipt?.request.body.length).toBeLessThanOrEqual(64 * 1024);
    expect(receipt?.request.bytes).toBeGreaterThan(500_000);
    const stored = (await control(`campaigns/${CAMPAIGN}/recipients`)) as { recipients: unknown[] };
    expect(stored.recipients).toHaveLength(10_000);
  });
});

import { describe, expect, it } from 'vitest';
import { sandboxCampaignsSchema, sandboxRecentSchema } from '@domain/sandbox/panel-protocol';
import type { LoggedRequest } from '@sandbox/http/request-log';
import { CAMPAIGN, KEY, sandboxClient, USER } from './client';

const SOMEONE_ELSE = '/__sandbox/campaigns/cmp_march_renewals';

describe('the control endpoints', () => {
  it.each([
    ['GET', '/__sandbox/campaigns'],
    ['GET', '/__sandbox/log'],
    ['GET', '/__sandbox/log/recent'],
    ['DELETE', '/__sandbox/faults/1'],
    ['POST', '/__sandbox/faults'],
    ['POST', '/__sandbox/reset'],
    ['POST', SOMEONE_ELSE],
  ])('%s %s rejects strangers', async (method, path) => {
    const { send } = await sandboxClient();
    expect((await send(method, path, undefined, { Authorization: 'Bearer nobody' })).status).toBe(401);
    expect((await send(method, path, undefined, { 'X-User-ID': 'nobody' })).status).toBe(401);
  });

  it('list the campaigns as the API returns them, in the shape that the app expects', async () => {
    const { send } = await sandboxClient();
    const { campaigns } = sandboxCampaignsSchema.parse((await send('GET', '/__sandbox/campaigns')).json);
    expect(campaigns).toHaveLength(8);
    for (const campaign of campaigns) {
      expect((await send('GET', `/campaign/${campaign.id}`)).json).toEqual(campaign);
    }
  });

  it('are not affected by faults', async () => {
    const { send, fault } = await sandboxClient();
    await fault({ kind: 'reset' });
    expect((await send('GET', '/__sandbox/campaigns')).status).toBe(200);
  });

  it.each([
    ['GET', '/__sandbox/', 404],
    ['GET', '/__sandbox/secrets', 404],
    ['GET', '/__sandbox/log/1', 404],
    ['GET', '/__sandbox/campaigns/cmp_march_renewals/calls', 404],
    ['GET', '/__sandbox/campaigns/cmp_nobody/recipients', 404],
    ['POST', '/__sandbox/campaigns', 405],
    ['GET', SOMEONE_ELSE, 405],
    ['PATCH', '/__sandbox/faults', 405],
    ['POST', '/__sandbox/log', 405],
    ['GET', '/__sandbox/reset', 405],
  ])('return %s %s with %i', async (method, path, status) => {
    const { send } = await sandboxClient();
    expect((await send(method, path)).status).toBe(status);
  });
});

describe('an edit by someone else', () => {
  it('changes any field, moves updated_at and is not a request in the log', async () => {
    const { send } = await sandboxClient();
    const before = (await send('GET', CAMPAIGN)).json as Record<string, unknown>;
    const edit = { name: 'Theirs', status: 'paused', counts: { failed: 3 } };
    expect((await send('POST', SOMEONE_ELSE, edit)).status).toBe(200);
    const after = (await send('GET', CAMPAIGN)).json as Record<string, unknown>;
    expect(after).toEqual({ ...before, ...edit, updated_at: expect.any(String) as string });
    expect(after['updated_at']).not.toBe(before['updated_at']);
    expect((await send('GET', '/__sandbox/log')).text).not.toContain('__sandbox');
  });

  it('can’t turn a campaign into something else', async () => {
    const { send } = await sandboxClient();
    expect((await send('POST', SOMEONE_ELSE, { status: 'exploded' })).status).toBe(422);
    expect((await send('POST', SOMEONE_ELSE, { colour: 'red' })).status).toBe(422);
    expect((await send('POST', SOMEONE_ELSE, ['name'])).status).toBe(422);
    expect((await send('POST', SOMEONE_ELSE, { id: 'cmp_other', name: 'Same id' })).json).toMatchObject({
      id: 'cmp_march_renewals',
      name: 'Same id',
    });
    expect((await send('POST', '/__sandbox/campaigns/cmp_nobody', { name: 'x' })).status).toBe(404);
  });
});

describe('the log', () => {
  it('contains every API request as received, without the credentials', async () => {
    const seen: LoggedRequest[] = [];
    const { send, sendText } = await sandboxClient({ onRequest: (request) => seen.push(request) });
    await send('PATCH', `${CAMPAIGN}?from=test`, { max_concurrency: 5 });
    await sendText('PATCH', CAMPAIGN, '{ "name" : 1e0, }');
    await send('GET', '/protected', undefined, { Authorization: 'Bearer sk_live_someone' });

    const log = await send('GET', '/__sandbox/log');
    expect(log.json).toMatchObject({
      requests: [
        {
          seq: 1,
          method: 'PATCH',
          path: `${CAMPAIGN}?from=test`,
          headers: {
            authorization: 'Bearer <redacted>',
            'x-user-id': '<redacted>',
            'content-type': 'application/json',
          },
          body: { max_concurrency: 5 },
          rawBody: '{"max_concurrency":5}',
          status: 200,
          faults: [],
        },
        { seq: 2, body: null, rawBody: '{ "name" : 1e0, }', status: 422 },
        { seq: 3, method: 'GET', path: '/protected', rawBody: '', status: 401 },
      ],
    });
    expect(seen.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    for (const secret of [KEY, USER, 'sk_live_someone']) {
      expect(log.text).not.toContain(secret);
      expect(JSON.stringify(seen)).not.toContain(secret);
    }
  });

  it('shows which faults applied, and has no status without a response', async () => {
    const { send, fault } = await sandboxClient();
    await fault({ kind: 'reset', times: 1 }, { kind: 'latency', ms: 1, times: 1 });
    await send('PATCH', CAMPAIGN, {}).catch(() => undefined);
    expect((await send('GET', '/__sandbox/log')).json).toMatchObject({
      requests: [{ status: null, faults: ['reset', 'latency'] }],
    });
  });
});

describe('the list of faults', () => {
  it('accepts one or several, shows what is left of them, and explains an invalid one', async () => {
    const { send } = await sandboxClient();
    await send('POST', '/__sandbox/faults', { kind: 'empty', times: 2 });
    await send('GET', CAMPAIGN);
    expect((await send('POST', '/__sandbox/faults', [{ kind: 'html' }])).json).toEqual({
      faults: [
        { id: 1, fault: { kind: 'empty', applied: true, times: 1 } },
        { id: 2, fault: { kind: 'html', status: 502, applied: false } },
      ],
    });

    const bad = await send('POST', '/__sandbox/faults', [{ kind: 'status', status: 42, retryAfter: 'a\nb' }]);
    expect(bad.status).toBe(422);
    expect(bad.json).toMatchObject({
      detail: [{ loc: ['body', 0, 'status'] }, { loc: ['body', 0, 'retryAfter'] }],
    });
  });
});

describe('one fault', () => {
  it('is removed by its number, which is never reused, and may be used up by then', async () => {
    const { send } = await sandboxClient();
    await send('POST', '/__sandbox/faults', [{ kind: 'empty', times: 1 }, { kind: 'reset' }, { kind: 'no-get' }]);
    await send('GET', '/protected');
    expect((await send('DELETE', '/__sandbox/faults/1')).json).toMatchObject({ faults: [{ id: 2 }, { id: 3 }] });
    expect((await send('DELETE', '/__sandbox/faults/2')).json).toEqual({
      faults: [{ id: 3, fault: { kind: 'no-get' } }],
    });
    expect((await send('POST', '/__sandbox/faults', { kind: 'reset' })).json).toMatchObject({
      faults: [{ id: 3 }, { id: 4 }],
    });
    expect((await send('DELETE', '/__sandbox/faults/one')).status).toBe(404);
    expect((await send('GET', '/__sandbox/faults/3')).status).toBe(405);
  });
});

describe('the recent requests', () => {
  it('are listed newest first, at most twenty, without headers and bodies', async () => {
    const { send, fault } = await sandboxClient();
    await fault({ kind: 'status', status: 503, method: 'PATCH', times: 1 });
    for (let count = 0; count < 25; count += 1) await send('GET', '/protected');
    await send('PATCH', CAMPAIGN, { name: 'Theirs' });
    const { requests } = sandboxRecentSchema.parse((await send('GET', '/__sandbox/log/recent')).json);
    expect(requests).toHaveLength(20);
    expect(requests[0]).toEqual({
      seq: 26,
      time: expect.any(String) as string,
      method: 'PATCH',
      path: CAMPAIGN,
      status: 503,
      faults: ['status'],
    });
    expect(requests[1]).toMatchObject({ seq: 25, method: 'GET', path: '/protected', status: 200, faults: [] });
  });
});

describe('a reset', () => {
  it('restores the samples and empties log, faults and rate window', async () => {
    const { send, fault } = await sandboxClient({ rateLimit: 3 });
    const before = (await send('GET', CAMPAIGN)).json;
    await send('PATCH', CAMPAIGN, { name: 'Mine' });
    await fault({ kind: 'html' });
    expect((await send('POST', '/__sandbox/reset')).json).toEqual({ reset: true });

    expect((await send('GET', '/__sandbox/log')).json).toEqual({ requests: [] });
    const after = await send('GET', CAMPAIGN);
    expect(after.json).toEqual(before);
    expect(after.headers.get('x-ratelimit-remaining')).toBe('2');
  });
});

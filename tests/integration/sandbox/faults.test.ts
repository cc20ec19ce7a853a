import { describe, expect, it } from 'vitest';
import type { FaultInput } from '@sandbox/faults/faults';
import { CAMPAIGN, KEY, sandboxClient, USER } from './client';

const rename = { name: 'Renamed' };

async function nameOf(client: Awaited<ReturnType<typeof sandboxClient>>): Promise<unknown> {
  await client.send('DELETE', '/__sandbox/faults');
  return ((await client.send('GET', CAMPAIGN)).json as Record<string, unknown>)['name'];
}

describe('response faults', () => {
  it.each([
    [{ kind: 'status', status: 503 }, 503, { detail: 'Service Unavailable' }],
    [{ kind: 'status', status: 403 }, 403, { detail: 'Forbidden' }],
    [
      { kind: 'status', status: 409, detail: { code: 'busy', by: ['a'] } },
      409,
      { detail: { code: 'busy', by: ['a'] } },
    ],
    [{ kind: 'status', status: 400, detail: 'No such day' }, 400, { detail: 'No such day' }],
    [{ kind: 'status', status: 413 }, 413, { detail: 'Request body too large' }],
  ] satisfies [FaultInput, number, unknown][])('%j replaces it and changes nothing', async (fault, status, json) => {
    const client = await sandboxClient();
    await client.fault(fault);
    const reply = await client.send('PATCH', CAMPAIGN, rename);
    expect(reply.status).toBe(status);
    expect(reply.json).toEqual(json);
    expect(await nameOf(client)).toBe('March renewals, wave 2');
  });

  it('a 429 can contain Retry-After, and then reports no requests left', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'status', status: 429, retryAfter: 7 });
    const reply = await client.send('PATCH', CAMPAIGN, rename);
    expect(reply.status).toBe(429);
    expect(reply.headers.get('retry-after')).toBe('7');
    expect(reply.headers.get('x-ratelimit-remaining')).toBe('0');
  });

  it('an error can be returned although the change was made', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'status', status: 504, applied: true });
    expect((await client.send('PATCH', CAMPAIGN, rename)).status).toBe(504);
    expect(await nameOf(client)).toBe('Renamed');
  });

  it('an HTML page is returned as a proxy sends it', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'html' });
    const reply = await client.send('PATCH', CAMPAIGN, rename);
    expect(reply.status).toBe(502);
    expect(reply.headers.get('content-type')).toContain('text/html');
    expect(reply.text).toContain('<h1>502 Bad Gateway</h1>');
  });

  it.each([
    [{ kind: 'garbage' }, (text: string) => text.length > 0],
    [{ kind: 'empty' }, (text: string) => text === ''],
  ] satisfies [FaultInput, (text: string) => boolean][])(
    '%j is a 200 without JSON after the change',
    async (fault, holds) => {
      const client = await sandboxClient();
      await client.fault(fault);
      const reply = await client.send('PATCH', CAMPAIGN, rename);
      expect(reply.status).toBe(200);
      expect(reply.json).toBeUndefined();
      expect(holds(reply.text)).toBe(true);
      expect(await nameOf(client)).toBe('Renamed');
    },
  );

  it('an oversized response is valid but far too long', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'oversized', bytes: 3_000_000 });
    const reply = await client.send('PATCH', CAMPAIGN, rename);
    expect(reply.text).toHaveLength(3_000_000);
    expect(reply.json).toMatchObject(rename);
  });

  it('a redirect names another address', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'redirect', status: 308, location: 'http://127.0.0.1:1/elsewhere' });
    const reply = await client.send('PATCH', CAMPAIGN, rename);
    expect(reply.status).toBe(308);
    expect(reply.headers.get('location')).toBe('http://127.0.0.1:1/elsewhere');
  });
});

describe('connection faults', () => {
  it.each([
    ['before the change', false, 'March renewals, wave 2'],
    ['after the change', true, 'Renamed'],
  ])('a reset can happen %s', async (_, applied, name) => {
    const client = await sandboxClient();
    await client.fault({ kind: 'reset', applied });
    await expect(client.send('PATCH', CAMPAIGN, rename)).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(await nameOf(client)).toBe(name);
  });

  it.each([0, 1, 40])('a cut after %i bytes of the body happens after the change', async (afterBytes) => {
    const client = await sandboxClient();
    await client.fault({ kind: 'cut', afterBytes });
    const response = await fetch(client.sandbox.baseUrl + CAMPAIGN, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER, 'Content-Type': 'application/json' },
      body: JSON.stringify(rename),
    });
    expect(response.status).toBe(200);
    const received: number[] = [];
    await expect(
      (async () => {
        for await (const chunk of response.body ?? []) received.push((chunk as Uint8Array).length);
      })(),
    ).rejects.toThrow();
    expect(received.reduce((sum, length) => sum + length, 0)).toBe(afterBytes);
    expect(await nameOf(client)).toBe('Renamed');
  });

  it('latency delays the response', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'latency', ms: 120 });
    const before = performance.now();
    expect((await client.send('PATCH', CAMPAIGN, rename)).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(115);
  });

  it('a slow body arrives in pieces and complete', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'slow-body', chunkBytes: 200, everyMs: 20 });
    const before = performance.now();
    expect((await client.send('PATCH', CAMPAIGN, rename)).json).toMatchObject(rename);
    expect(performance.now() - before).toBeGreaterThanOrEqual(60);
  });

  it('does not keep a sandbox from closing', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'latency', ms: 600_000 });
    const pending = client.send('PATCH', CAMPAIGN, rename).catch(() => 'cut off');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await client.close();
    expect(await pending).toBe('cut off');
  });
});

describe('semantic faults', () => {
  it('ignored fields are returned with 200 and not applied', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'ignore', fields: ['name', 'scheduleStartTime'] });
    const reply = await client.send('PATCH', CAMPAIGN, { ...rename, scheduleStartTime: null, max_concurrency: 9 });
    expect(reply.status).toBe(200);
    expect(reply.json).toMatchObject({ name: 'March renewals, wave 2', max_concurrency: 9 });
    expect(reply.json).not.toMatchObject({ schedule_start_time: null });
  });

  it('with snake_case only, the older time keys are read and the newer ones ignored', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'snake-case-only' });
    const reply = await client.send('PATCH', CAMPAIGN, {
      schedule_start_time: '2030-01-01T00:00:00Z',
      scheduleEndTime: '2030-01-02T00:00:00Z',
    });
    expect(reply.json).toMatchObject({ schedule_start_time: '2030-01-01T00:00:00Z' });
    expect(reply.json).not.toMatchObject({ schedule_end_time: '2030-01-02T00:00:00Z' });
  });

  it('times can be returned in another format of the same instant', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'respell-times' });
    const reply = await client.send('PATCH', CAMPAIGN, { scheduleStartTime: '2030-01-01T00:00:00Z' });
    expect(reply.json).toMatchObject({ schedule_start_time: '2030-01-01T00:00:00+00:00' });
  });

  it('GET can disappear while the sandbox runs', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'no-get' });
    expect((await client.send('GET', CAMPAIGN)).status).toBe(405);
    expect((await client.send('GET', '/protected')).status).toBe(200);
  });
});

describe('the duration of faults', () => {
  it('lasts until they are cleared, or for the given number of matching requests', async () => {
    const client = await sandboxClient();
    await client.fault({ kind: 'status', status: 500, times: 2, method: 'patch' });
    const statuses: number[] = [];
    for (const method of ['GET', 'PATCH', 'GET', 'PATCH', 'PATCH']) {
      statuses.push((await client.send(method, CAMPAIGN, method === 'PATCH' ? rename : undefined)).status);
    }
    expect(statuses).toEqual([200, 500, 200, 500, 200]);

    await client.fault({ kind: 'html' });
    expect((await client.send('GET', CAMPAIGN)).status).toBe(502);
    expect((await client.send('GET', CAMPAIGN)).status).toBe(502);
    expect((await client.send('DELETE', '/__sandbox/faults')).json).toEqual({ faults: [] });
    expect((await client.send('GET', CAMPAIGN)).status).toBe(200);
  });

  it('can be given at the start', async () => {
    const { send } = await sandboxClient({ faults: [{ kind: 'status', status: 500, times: 1 }] });
    expect((await send('GET', CAMPAIGN)).status).toBe(500);
    expect((await send('GET', CAMPAIGN)).status).toBe(200);
  });
});

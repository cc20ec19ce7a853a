import { describe, expect, it } from 'vitest';
import { sandboxClient } from './client';

const START = Date.parse('2026-03-01T12:00:00.400Z');

describe('the rate limit', () => {
  it('is reported in the three documented headers, and then rejects with the documented 429', async () => {
    let now = START;
    const { send } = await sandboxClient({ rateLimit: 2, clock: () => now });
    const first = await send('GET', '/protected');
    expect(first.headers.get('x-ratelimit-limit')).toBe('2');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('1');
    expect(first.headers.get('x-ratelimit-reset')).toBe(String(Date.parse('2026-03-01T12:01:01Z') / 1000));

    expect((await send('GET', '/protected')).headers.get('x-ratelimit-remaining')).toBe('0');
    const refused = await send('GET', '/protected');
    expect(refused.status).toBe(429);
    expect(refused.json).toEqual({ detail: 'Rate limit exceeded' });
    expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
    expect(refused.headers.has('retry-after')).toBe(false);

    now += 60_000;
    expect((await send('GET', '/protected')).status).toBe(200);
  });

  it('is 100 a minute by default', async () => {
    const { send } = await sandboxClient();
    expect((await send('GET', '/protected')).headers.get('x-ratelimit-limit')).toBe('100');
  });

  it('can have short windows, so that tests see many', async () => {
    const { send } = await sandboxClient({ rateLimit: 1, rateWindowMs: 50 });
    expect((await send('GET', '/protected')).status).toBe(200);
    await expect.poll(async () => (await send('GET', '/protected')).status).toBe(200);
  });

  it('is not used up by strangers nor by the control endpoints', async () => {
    const { send } = await sandboxClient({ rateLimit: 1 });
    const stranger = await send('GET', '/protected', undefined, { Authorization: 'Bearer nobody' });
    expect(stranger.headers.get('x-ratelimit-remaining')).toBe('1');
    await send('GET', '/__sandbox/log');
    expect((await send('GET', '/protected')).status).toBe(200);
  });

  it('can be off, and then sends no headers', async () => {
    const { send } = await sandboxClient({ rateLimit: 'off' });
    expect((await send('GET', '/protected')).headers.has('x-ratelimit-limit')).toBe(false);
  });
});

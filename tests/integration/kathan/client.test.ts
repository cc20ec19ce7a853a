import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ClientOptions, createClient, type KathanRequest } from '@backend/kathan/client';
import { createRateLimits } from '@backend/kathan/rates';
import type { Rate } from '@domain/connection/connection';
import { closedPort, httpServer, rawServer, untrustedServer } from './servers';

const credentials = { apiKey: 'sk_live_0123456789abcdef', userId: 'user_0123456789abcdef' };

function client(options: Partial<ClientOptions> = {}) {
  const reported: Rate[] = [];
  const rates = createRateLimits({ onChange: (_id, rate) => reported.push(rate) });
  const kathan = createClient({ fetch, rates, timeLimitMs: 5_000, ...options });
  const send = (url: string, more: Partial<KathanRequest> = {}) =>
    kathan.send({ connectionId: 'c', method: 'GET', url, credentials, ...more });
  return { send, rates, reported };
}

describe('a request', () => {
  it('has the headers of the API page, the body unchanged, and no cookie', async () => {
    const seen: Record<string, unknown>[] = [];
    const base = await httpServer((request, response) => {
      const hash = createHash('sha256');
      request.on('data', (chunk: Buffer) => hash.update(chunk));
      request.on('end', () => {
        seen.push({ method: request.method, url: request.url, headers: request.headers, hash: hash.digest('hex') });
        response.setHeader('Set-Cookie', 'session=1; Path=/');
        response.end('{}');
      });
    });
    const body = new TextEncoder().encode('{"name": "März"}');
    const { send } = client();
    await send(`${base}/campaign/a%2Fb`, { method: 'PATCH', body });
    await send(`${base}/campaign/a%2Fb`, { method: 'PATCH', body });
    expect(seen).toHaveLength(2);
    for (const request of seen) {
      expect(request).toMatchObject({
        method: 'PATCH',
        url: '/campaign/a%2Fb',
        headers: {
          authorization: 'Bearer sk_live_0123456789abcdef',
          'content-type': 'application/json',
          'x-user-id': 'user_0123456789abcdef',
          'content-length': String(body.byteLength),
        },
        hash: createHash('sha256').update(body).digest('hex'),
      });
      expect(request['headers']).not.toHaveProperty('cookie');
    }
  });
});

describe('a response', () => {
  it('returns its status, headers and text', async () => {
    const base = await httpServer((_request, response) => {
      response.writeHead(422, { 'X-Odd': 'yes', 'Content-Type': 'application/json' }).end('{"detail":"né"}');
    });
    expect(await client().send(base)).toMatchObject({
      kind: 'answer',
      status: 422,
      headers: { 'x-odd': 'yes' },
      text: '{"detail":"né"}',
      bytes: 16,
    });
  });

  it('without a body has an empty text', async () => {
    const base = await httpServer((_request, response) => response.writeHead(204).end());
    expect(await client().send(base)).toMatchObject({ kind: 'answer', status: 204, text: '', bytes: 0 });
  });

  it('reports the rate limit of its connection, and of none if the connection is not stored', async () => {
    const base = await httpServer((_request, response) => {
      response.setHeader('X-RateLimit-Limit', '100').setHeader('X-RateLimit-Remaining', '42').end('{}');
    });
    const { send, rates, reported } = client();
    await send(base, { connectionId: null });
    expect(reported).toEqual([]);
    await send(base);
    expect(rates.of('c')).toEqual({ limit: 100, remaining: 42, resetAt: null });
    expect(reported).toHaveLength(1);
  });

  it('can be as large as the limit and no larger, also without a length or compressed', async () => {
    const sizes = new Map([
      ['/exact', Buffer.alloc(1000, ' ')],
      ['/more', Buffer.alloc(1001, ' ')],
    ]);
    const base = await httpServer((request, response) => {
      const [path = '', how] = (request.url ?? '').split('?');
      const body = sizes.get(path) ?? Buffer.alloc(0);
      if (how === 'gzip') response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(body));
      else if (how === 'chunked') {
        response.write(body.subarray(0, 500));
        response.end(body.subarray(500));
      } else response.end(body);
    });
    const { send } = client({ maxResponseBytes: 1000 });
    for (const how of ['', '?chunked', '?gzip']) {
      expect(await send(`${base}/exact${how}`)).toMatchObject({ kind: 'answer', bytes: 1000 });
      expect(await send(`${base}/more${how}`)).toEqual({
        kind: 'no-answer',
        reason: 'answer-too-large',
        sent: 'maybe',
      });
    }
  });

  it('that never ends is stopped at the limit', async () => {
    const base = await httpServer((_request, response) => {
      const more = (): void => {
        while (response.write(Buffer.alloc(64 * 1024)));
        response.once('drain', more);
      };
      more();
    });
    expect(await client().send(base)).toEqual({ kind: 'no-answer', reason: 'answer-too-large', sent: 'maybe' });
  });

  it('that is too large aborts its request, so that no connection stays open', async () => {
    const base = await httpServer((_request, response) => {
      response.end(Buffer.alloc(2000));
    });
    const signals: AbortSignal[] = [];
    const watched: ClientOptions['fetch'] = (url, init) => {
      signals.push(init.signal);
      return fetch(url, init);
    };
    await client({ fetch: watched, maxResponseBytes: 1000 }).send(base);
    await client({ fetch: watched }).send(base);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });
});

describe('a redirect', () => {
  for (const status of [301, 302, 303, 307, 308]) {
    it(`with ${String(status)} is reported and not followed`, async () => {
      const paths: (string | undefined)[] = [];
      const base = await httpServer((request, response) => {
        paths.push(request.url);
        response.writeHead(status, { Location: '/elsewhere' }).end();
      });
      expect(await client().send(`${base}/here`, { method: 'PATCH', body: new Uint8Array(2) })).toEqual({
        kind: 'no-answer',
        reason: 'redirect',
        sent: 'maybe',
      });
      expect(paths).toEqual(['/here']);
    });
  }
});

describe('a missing response', () => {
  it('is reported if nothing listens', async () => {
    const url = `http://127.0.0.1:${String(await closedPort())}`;
    expect(await client().send(url)).toEqual({ kind: 'no-answer', reason: 'refused', sent: 'no' });
  });

  it('is reported for an unknown host name', async () => {
    const reply = await client().send('https://nothing-here.invalid/protected');
    expect(reply).toEqual({ kind: 'no-answer', reason: 'dns', sent: 'no' });
  });

  it('is reported for an untrusted certificate, and nothing is sent', async () => {
    let requests = 0;
    const base = await untrustedServer((_request, response) => {
      requests += 1;
      response.end('{}');
    });
    expect(await client().send(base)).toEqual({ kind: 'no-answer', reason: 'tls', sent: 'no' });
    expect(requests).toBe(0);
  });

  it('is reported for a server without TLS', async () => {
    const base = await httpServer((_request, response) => response.end());
    expect(await client().send(base.replace('http:', 'https:'))).toEqual({
      kind: 'no-answer',
      reason: 'tls',
      sent: 'no',
    });
  });

  it('is reported if the connection is reset or closed', async () => {
    const reset = await rawServer('', (socket) => socket.resetAndDestroy());
    const closed = await rawServer('', (socket) => socket.end());
    for (const base of [reset, closed]) {
      expect(await client().send(base)).toEqual({ kind: 'no-answer', reason: 'reset', sent: 'maybe' });
    }
  });

  it('is reported if the response is cut off before its announced length, or inside a chunk', async () => {
    const short = await rawServer('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"id"', (socket) => socket.end());
    const chunk = await rawServer('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{"id"', (socket) =>
      socket.end(),
    );
    for (const base of [short, chunk]) {
      expect(await client().send(base)).toEqual({ kind: 'no-answer', reason: 'cut', sent: 'maybe' });
    }
  });

  it('is reported for a server that does not speak HTTP', async () => {
    const base = await rawServer('220 smtp.example.test ESMTP\r\n', (socket) => socket.end());
    expect(await client().send(base)).toEqual({ kind: 'no-answer', reason: 'failed', sent: 'maybe' });
  });

  it('is reported within the time limit if the server is silent, stops halfway or drips', async () => {
    const silent = await rawServer('', () => undefined);
    const stuck = await rawServer('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{', () => undefined);
    const drips = await httpServer((_request, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    for (const base of [silent, stuck, drips]) {
      // None of them ever ends on its own.
      expect(await client().send(base, { timeLimitMs: 200 })).toEqual({
        kind: 'no-answer',
        reason: 'timeout',
        sent: 'maybe',
      });
    }
  });

  it('is reported in time even from a transport that ignores aborts', async () => {
    const { send } = client({ fetch: () => new Promise(() => undefined), timeLimitMs: 50 });
    expect(await send('https://example.test')).toEqual({ kind: 'no-answer', reason: 'timeout', sent: 'maybe' });
  });
});

describe('a request that is stopped', () => {
  it('ends immediately with an unknown outcome', async () => {
    const stop = new AbortController();
    const base = await rawServer('', () => {
      stop.abort();
    });
    expect(await client().send(base, { stop: stop.signal })).toEqual({
      kind: 'no-answer',
      reason: 'failed',
      sent: 'maybe',
    });
  });

  it('ends immediately even if a transport ignores aborts', async () => {
    const stop = new AbortController();
    const sent = client({ fetch: () => new Promise(() => undefined) }).send('https://example.test', {
      stop: stop.signal,
    });
    stop.abort();
    expect(await sent).toMatchObject({ kind: 'no-answer', sent: 'maybe' });
  });

  it('before it started is never sent', async () => {
    const fetched: string[] = [];
    const { send } = client({
      fetch: (url, init) => {
        fetched.push(url);
        return fetch(url, init);
      },
    });
    expect(await send('https://example.test', { stop: AbortSignal.abort() })).toMatchObject({ sent: 'no' });
    expect(fetched).toEqual([]);
  });
});

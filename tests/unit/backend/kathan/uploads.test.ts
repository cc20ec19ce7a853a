import { describe, expect, it } from 'vitest';
import { ProxySignInNeeded } from '@backend/kathan/proxy-sign-in';
import { MAX_RESPONSE_BYTES, ResponseTooLarge } from '@backend/kathan/read-body';
import type { FetchInit } from '@backend/kathan/transport';
import { createUploads, type UploadEvent, type UploadRequest } from '@backend/kathan/uploads';

const FILE = { path: '/tmp/body', size: 3 };
const URL = 'https://a.example/x';

interface Opened {
  readonly request: UploadRequest;
  readonly report: (event: UploadEvent) => void;
  closed: number;
}

/** Uploads that do what the test says, and what they were asked for. */
function uploads() {
  const opened: Opened[] = [];
  const credentials = { found: null as { username: string; password: string } | null };
  const send = createUploads(
    (request, report) => {
      const upload: Opened = { request, report, closed: 0 };
      opened.push(upload);
      return () => {
        upload.closed += 1;
      };
    },
    { credentialsFor: (_challenge, attempt) => Promise.resolve(attempt === 1 ? credentials.found : null) },
  );
  const begin = (init: Partial<FetchInit> = {}) => {
    const { signal } = new AbortController();
    const sent = send(
      URL,
      {
        ...{ method: 'POST', headers: { A: 'b' }, redirect: 'manual', credentials: 'omit', cache: 'no-store', signal },
        ...init,
      },
      FILE,
    );
    const upload = opened.at(-1);
    if (upload === undefined) throw new Error('nothing was opened');
    return { sent, upload };
  };
  return { send, begin, opened, credentials };
}

const head = (status: number): UploadEvent => ({ kind: 'head', status, headers: [['x-a', '1']] });
const body = (...bytes: number[]): UploadEvent => ({ kind: 'response', body: Uint8Array.from(bytes) });

describe('an upload', () => {
  it('passes the path instead of the bytes, and returns status, headers and body', async () => {
    const { sent, upload } = uploads().begin();
    const headers = { A: 'b', Connection: 'close' };
    expect(upload.request).toEqual({ url: URL, method: 'POST', headers, path: '/tmp/body' });
    upload.report(head(201));
    upload.report(body(1, 2));
    const response = await sent;
    expect([response.status, [...response.headers]]).toEqual([201, [['x-a', '1']]]);
    const reader = response.body?.getReader();
    expect(await reader?.read()).toEqual({ done: false, value: Uint8Array.of(1, 2) });
    expect(await reader?.read()).toMatchObject({ done: true });
    expect(upload.closed).toBe(1);
  });

  it('reports how many bytes were sent', () => {
    const bytes: number[] = [];
    const { upload } = uploads().begin({ onSent: (sent) => bytes.push(sent) });
    upload.report({ kind: 'sent', bytes: 1 });
    upload.report({ kind: 'sent', bytes: 3 });
    expect(bytes).toEqual([1, 3]);
  });

  it('ends with the redirect when it is redirected, without a body', async () => {
    const { sent, upload } = uploads().begin();
    upload.report(head(307));
    const response = await sent;
    expect(response.status).toBe(307);
    expect(await response.body?.getReader().read()).toMatchObject({ done: true });
    expect(upload.closed).toBe(1);
  });

  it('fails with Chromium’s error when there is no response', async () => {
    const { sent, upload } = uploads().begin();
    upload.report({ kind: 'failed', message: 'net::ERR_CONNECTION_RESET' });
    upload.report({ kind: 'failed', message: 'the upload page got no response' });
    await expect(sent).rejects.toThrow('net::ERR_CONNECTION_RESET');
    expect(upload.closed).toBe(1);
  });

  it('fails when its page sends nothing', async () => {
    const { sent, upload } = uploads().begin();
    upload.report(body());
    await expect(sent).rejects.toThrow('without a response');
  });

  it('fails while the body is read when the response is cut off', async () => {
    const { sent, upload } = uploads().begin();
    upload.report(head(200));
    const { body } = await sent;
    upload.report({ kind: 'failed', message: 'net::ERR_CONTENT_LENGTH_MISMATCH' });
    await expect(body?.getReader().read()).rejects.toThrow('net::ERR_CONTENT_LENGTH_MISMATCH');
  });

  it('is closed when its response is too large, before all of it has arrived', async () => {
    const { sent, upload } = uploads().begin();
    upload.report(head(200));
    upload.report({ kind: 'received', bytes: MAX_RESPONSE_BYTES });
    expect(upload.closed).toBe(0);
    upload.report({ kind: 'received', bytes: MAX_RESPONSE_BYTES + 1 });
    expect(upload.closed).toBe(1);
    const { body } = await sent;
    await expect(body?.getReader().read()).rejects.toBeInstanceOf(ResponseTooLarge);
  });

  it('is closed immediately when it is stopped, and ignores later events', async () => {
    const stop = new AbortController();
    const { sent, upload } = uploads().begin({ signal: stop.signal });
    stop.abort();
    expect(upload.closed).toBe(1);
    upload.report(head(200));
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    expect(upload.closed).toBe(1);
  });

  it('is never opened when it was stopped before', async () => {
    const { send, opened } = uploads();
    const init = { method: 'POST', headers: {}, redirect: 'manual', credentials: 'omit', cache: 'no-store' } as const;
    await expect(send(URL, { ...init, signal: AbortSignal.abort() }, FILE)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(opened).toEqual([]);
  });

  it('gets the stored sign-in once, and reports a proxy that refuses it', async () => {
    const challenge = { isProxy: true, host: 'proxy.example', port: 8080 };
    const { begin, credentials } = uploads();
    credentials.found = { username: 'ann', password: 'x' };
    const { sent, upload } = begin();
    const ask = (): Promise<readonly (string | undefined)[]> =>
      new Promise((resolve) => {
        upload.report({ kind: 'challenge', challenge, reply: (...given) => resolve(given) });
      });
    expect(await ask()).toEqual(['ann', 'x']);
    expect(await ask()).toEqual([]);
    upload.report(body());
    await expect(sent).rejects.toBeInstanceOf(ProxySignInNeeded);
  });
});

import { describe, expect, it } from 'vitest';
import { ProxySignInNeeded } from '@backend/kathan/proxy-sign-in';
import type { FetchInit } from '@backend/kathan/transport';
import type { FromUploader, ToUploader } from '@backend/kathan/upload-messages';
import { createUploads, type UploadProcess } from '@backend/kathan/uploads';

const FILE = { path: '/tmp/body', size: 3 };

/** An upload program that does as it is told, and what it was told. */
function program() {
  const said: ToUploader[] = [];
  const killed: number[] = [];
  let tell: (message: unknown) => void = () => undefined;
  let exit: () => void = () => undefined;
  const child: UploadProcess = {
    postMessage: (message) => said.push(message),
    onMessage: (listener) => (tell = listener),
    onExit: (listener) => (exit = listener),
    kill: () => killed.push(1),
  };
  return { child, said, killed, tell: (message: FromUploader) => tell(message), exit: () => exit(), raw: () => tell };
}

function uploads() {
  const programs: ReturnType<typeof program>[] = [];
  const here: string[] = [];
  const credentials = { found: null as { username: string; password: string } | null };
  const send = createUploads({
    fork: () => {
      const made = program();
      programs.push(made);
      return made.child;
    },
    userAgent: 'CampaignDesk/1.0.0',
    proxies: { credentialsFor: (_challenge, attempt) => Promise.resolve(attempt === 1 ? credentials.found : null) },
    sendHere: (url) => {
      here.push(url);
      return Promise.resolve({ status: 200, headers: [], body: null });
    },
  });
  const init = (signal = new AbortController().signal): FetchInit => ({
    ...{ method: 'POST', headers: { A: 'b' }, redirect: 'manual', credentials: 'omit', cache: 'no-store', signal },
  });
  return { send, init, programs, here, credentials };
}

const response = (...headers: [string, string][]): FromUploader => ({ kind: 'response', status: 201, headers });

describe('an upload in its own process', () => {
  it('passes the path instead of the bytes, and returns status, headers and body', async () => {
    const { send, init, programs } = uploads();
    const sent = send('https://a.example/x', init(), FILE);
    const [run] = programs;
    expect(run?.said).toEqual([
      {
        ...{ kind: 'send', url: 'https://a.example/x', method: 'POST' },
        ...{ headers: { A: 'b', 'User-Agent': 'CampaignDesk/1.0.0', Connection: 'close' }, path: '/tmp/body' },
      },
    ]);
    run?.tell(response(['x-a', '1']));
    run?.tell({ kind: 'data', bytes: Uint8Array.of(1, 2) });
    run?.tell({ kind: 'end' });
    const { status, headers, body } = await sent;
    expect([status, [...headers]]).toEqual([201, [['x-a', '1']]]);
    const reader = body?.getReader();
    expect(await reader?.read()).toEqual({ done: false, value: Uint8Array.of(1, 2) });
    expect(await reader?.read()).toMatchObject({ done: true });
    expect(run?.killed).toHaveLength(1);
  });

  it('is sent from here instead over a connection that may have been used before', async () => {
    const { send, init, programs, here } = uploads();
    const first = send('https://a.example/x', init(), FILE);
    programs[0]?.tell(response());
    await first;
    await send('https://a.example/y', init(), FILE);
    expect([programs.length, here]).toEqual([1, ['https://a.example/y']]);
    const other = send('https://b.example/x', init(), FILE);
    programs[1]?.tell(response(['Connection', 'Close']));
    await other;
    void send('https://b.example/x', init(), FILE);
    expect(programs).toHaveLength(3);
  });

  it('that ends without a response fails, with Chromium’s error if there is one', async () => {
    const { send, init, programs } = uploads();
    const cut = send('https://a.example/x', init(), FILE);
    programs[0]?.tell({ kind: 'error', message: 'net::ERR_CONNECTION_RESET' });
    await expect(cut).rejects.toThrow('net::ERR_CONNECTION_RESET');
    const died = send('https://b.example/x', init(), FILE);
    programs[1]?.exit();
    await expect(died).rejects.toThrow('ended');
    const odd = send('https://c.example/x', init(), FILE);
    programs[2]?.raw()({ kind: 'surprise' });
    await expect(odd).rejects.toThrow('none of its own');
  });

  it('that is stopped ends its process immediately', async () => {
    const { send, init, programs } = uploads();
    const stop = new AbortController();
    const sent = send('https://a.example/x', init(stop.signal), FILE);
    stop.abort();
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    expect(programs[0]?.killed).toHaveLength(1);
  });

  it('that a proxy stops is told apart, and gets the stored sign-in', async () => {
    const challenge = { isProxy: true, host: 'proxy.example', port: 8080 };
    const { send, init, programs, credentials } = uploads();
    credentials.found = { username: 'ann', password: 'x' };
    const sent = send('https://a.example/x', init(), FILE);
    programs[0]?.tell({ kind: 'challenge', id: 1, challenge });
    await expect.poll(() => programs[0]?.said.at(-1)).toMatchObject({ kind: 'credentials', id: 1, username: 'ann' });
    programs[0]?.tell({ kind: 'challenge', id: 2, challenge });
    await expect.poll(() => programs[0]?.said.at(-1)).toEqual({ kind: 'credentials', id: 2 });
    programs[0]?.tell({ kind: 'response', status: 407, headers: [] });
    await expect(sent).rejects.toBeInstanceOf(ProxySignInNeeded);
  });
});

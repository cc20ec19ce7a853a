import { EventEmitter } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FromSandbox, fromSandboxSchema } from '@domain/sandbox/protocol';
import { serveParent } from '@sandbox/server/serve-parent';
import { KEY, sandboxClient, USER } from './client';

let folder = '';
let stateFile = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sandbox-parent-'));
  stateFile = join(folder, 'state.json');
});

afterEach(() => rm(folder, { recursive: true }));

/** The app's side of the channel, in this process. */
function app() {
  const events = new EventEmitter();
  const answers: FromSandbox[] = [];
  const exited = new Promise<void>((resolve) => {
    serveParent(
      {
        send: (message) => {
          answers.push(fromSandboxSchema.parse(message));
          events.emit('answer');
        },
        onMessage: (listener) => events.on('message', listener),
        onGone: (listener) => events.on('gone', listener),
      },
      resolve,
    );
  });

  return {
    exited,
    leave: () => events.emit('gone'),
    say: async (message: unknown): Promise<FromSandbox | undefined> => {
      const answered = new Promise((resolve) => events.once('answer', resolve));
      events.emit('message', message);
      await answered;
      return answers.at(-1);
    },
    stop: async () => {
      events.emit('message', { type: 'stop' });
      await exited;
    },
  };
}

function start(port = 0) {
  return { type: 'start', apiKey: KEY, userId: USER, stateFile, port };
}

async function whoAmI(baseUrl: string): Promise<unknown> {
  const headers = { Authorization: `Bearer ${KEY}`, 'X-User-ID': USER };
  return (await fetch(`${baseUrl}/protected`, { headers })).json();
}

function baseUrlOf(answer: FromSandbox | undefined): string {
  if (answer?.type !== 'ready') throw new Error(JSON.stringify(answer));
  return answer.baseUrl;
}

describe('a sandbox run by the app', () => {
  it('receives its credentials by message, reports its address, and closes on stop', async () => {
    const { say, stop } = app();
    const baseUrl = baseUrlOf(await say(start()));
    expect(await whoAmI(baseUrl)).toMatchObject({ user_id: USER });
    await stop();
    await expect(whoAmI(baseUrl)).rejects.toThrow();
  });

  it('closes when the app is gone', async () => {
    const { say, leave, exited } = app();
    const baseUrl = baseUrlOf(await say(start()));
    leave();
    await exited;
    await expect(whoAmI(baseUrl)).rejects.toThrow();
  });

  it('uses a free port if the requested one is in use', async () => {
    const other = await sandboxClient();
    const { say, stop } = app();
    const baseUrl = baseUrlOf(await say(start(other.sandbox.port)));
    expect(baseUrl).not.toBe(other.sandbox.baseUrl);
    expect(await whoAmI(baseUrl)).toMatchObject({ user_id: USER });
    await stop();
  });

  it('reports a damaged state file', async () => {
    await writeFile(stateFile, '{');
    const { say, stop } = app();
    expect(await say(start())).toMatchObject({
      type: 'ready',
      movedAside: expect.stringContaining('state.json.damaged-') as string,
    });
    await stop();
  });

  it('explains why it can’t start, and can be restarted', async () => {
    const { say, stop } = app();
    expect(await say({ ...start(), stateFile: folder })).toMatchObject({ type: 'failed' });
    expect(await say(start())).toMatchObject({ type: 'ready' });
    await stop();
  });

  it('rejects invalid protocol messages without repeating them', async () => {
    const { say, stop } = app();
    const answer = await say({ ...start(), port: 'any' });
    expect(answer).toMatchObject({ type: 'failed' });
    expect(JSON.stringify(answer)).not.toContain(KEY);
    await say(start());
    expect(await say(start())).toMatchObject({ type: 'failed', reason: expect.stringContaining('already') as string });
    await stop();
  });
});

import { describe, expect, it } from 'vitest';
import type { SandboxProcess } from '@backend/sandbox-host/process';
import { readSample } from '@backend/sandbox-host/samples';
import { createSandboxDesk, forkHere, opened } from './support';

describe('the sandbox in the app', () => {
  it('starts on first use, with a connection of its own and secrets of the documented forms', async () => {
    const { fork } = forkHere();
    const desk = createSandboxDesk(fork);
    const connection = await opened(desk.handlers);
    expect(connection).toMatchObject({ name: 'Sandbox', kind: 'sandbox' });
    expect(connection.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(desk.store.connections.activeId()).toBe(connection.id);
    const secrets = await desk.vault.get(connection.id);
    expect(secrets).toMatchObject({
      ok: true,
      value: {
        apiKey: expect.stringMatching(/^sk_live_/) as string,
        userId: expect.stringMatching(/^user_/) as string,
      },
    });
    const samples = await desk.handlers['sandbox.samples']({});
    expect(samples.ok ? samples.value : []).toHaveLength(8);
  });

  it('is one, however often and however quickly it is opened', async () => {
    const { fork, children } = forkHere();
    const desk = createSandboxDesk(fork);
    const [one, two] = await Promise.all([opened(desk.handlers), opened(desk.handlers)]);
    const three = await opened(desk.handlers);
    expect(new Set([one.id, two.id, three.id]).size).toBe(1);
    expect(children).toHaveLength(1);
    expect(desk.store.connections.list()).toHaveLength(1);
  });

  it('gives its samples one by one', async () => {
    const { fork } = forkHere();
    const desk = createSandboxDesk(fork);
    const deps = {
      connections: desk.store.connections,
      vault: desk.vault,
      kathan: desk.kathan,
      ensureSandbox: desk.host.ensureRunning,
    };
    expect(await readSample('cmp_march_renewals', deps)).toEqual({ ok: false, error: { kind: 'no-connection' } });
    await opened(desk.handlers);
    expect(await readSample('cmp_march_renewals', deps)).toMatchObject({
      ok: true,
      value: { id: 'cmp_march_renewals' },
    });
    expect(await readSample('cmp_none', deps)).toMatchObject({ ok: false, error: { kind: 'sandbox-failed' } });
  });

  it('takes another name where somebody has used its own', async () => {
    const { fork } = forkHere();
    const desk = createSandboxDesk(fork);
    await desk.connect('https://api.example.test', 'sandbox');
    expect(await opened(desk.handlers)).toMatchObject({ name: 'Sandbox 2' });
  });

  it('starts again at the same address after it died, with what it had kept', async () => {
    const { fork, children } = forkHere();
    const desk = createSandboxDesk(fork);
    const before = await opened(desk.handlers);
    children[0]?.die();
    await expect.poll(() => children[0]?.isGone).toBe(true);
    expect(desk.lines).toHaveLength(1);
    expect(await desk.host.ensureRunning(before.id)).toEqual({ ok: true, value: null });
    expect(children).toHaveLength(2);
    expect(desk.store.connections.get(before.id)?.baseUrl).toBe(before.baseUrl);
  });

  it('works without a keychain', async () => {
    const { fork } = forkHere();
    const desk = createSandboxDesk(fork);
    desk.keychain.fails = 'locked';
    const connection = await opened(desk.handlers);
    expect(await desk.vault.status(connection.id)).toMatchObject({
      value: { apiKey: { present: true, keptIn: 'session' } },
    });
    expect(await desk.handlers['sandbox.samples']({})).toMatchObject({ ok: true });
  });

  it('gets new secrets when its own were deleted', async () => {
    const { fork, children } = forkHere();
    const desk = createSandboxDesk(fork);
    const { id } = await opened(desk.handlers);
    await desk.vault.forget(id);
    await opened(desk.handlers);
    expect(children).toHaveLength(2);
    expect(await desk.handlers['sandbox.samples']({})).toMatchObject({ ok: true });
  });

  it('ends with the app, and when its connection is removed', async () => {
    const { fork, children } = forkHere();
    const desk = createSandboxDesk(fork);
    const { id } = await opened(desk.handlers);
    desk.host.stopFor('another');
    desk.host.stopFor(id);
    await expect.poll(() => children[0]?.isGone).toBe(true);
    await desk.host.ensureRunning(id);
    desk.host.stop();
    await expect.poll(() => children[1]?.isGone).toBe(true);
    expect(desk.lines).toEqual([]);
  });

  it('is not started for real servers', async () => {
    const { fork, children } = forkHere();
    const desk = createSandboxDesk(fork);
    const id = await desk.connect('https://api.example.test');
    expect(await desk.host.ensureRunning(id)).toEqual({ ok: true, value: null });
    expect(children).toEqual([]);
  });

  it('leaves nothing behind when it cannot be started, and says why', async () => {
    for (const [behaviour, reason] of [
      ['exits', 'exited'],
      ['says nothing', 'silent'],
      ['refuses', 'refused'],
    ] as const) {
      const fork = (): SandboxProcess => {
        const onExit: (() => void)[] = [];
        const toHost: ((message: unknown) => void)[] = [];
        return {
          onExit: (listener) => onExit.push(listener),
          onMessage: (listener) => toHost.push(listener),
          kill: () => undefined,
          postMessage: () => {
            if (behaviour === 'exits') for (const tell of onExit) tell();
            if (behaviour === 'refuses')
              for (const tell of toHost) tell({ type: 'failed', reason: 'The disk is full.' });
          },
        };
      };
      const desk = createSandboxDesk(fork, 50);
      expect(await desk.handlers['sandbox.open']({})).toMatchObject({
        ok: false,
        error: { kind: 'sandbox-failed', reason, detail: reason === 'refused' ? 'The disk is full.' : '' },
      });
      expect(desk.store.connections.list()).toEqual([]);
      expect(desk.items.size).toBe(0);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { SandboxProcess } from '@backend/sandbox-host/process';
import type { TestBackend } from '../../support/test-backend';
import { createSandboxBackend, forkHere, openSandbox } from './support';

/** What the log says of the sandbox. */
const sandboxLines = (backend: TestBackend) => backend.logged.filter(({ event }) => event === 'sandbox');

describe('the sandbox in the app', () => {
  it('starts on first use, with its own connection and secrets of the documented form', async () => {
    const { fork } = forkHere();
    const backend = await createSandboxBackend(fork);
    const connection = await openSandbox(backend);
    expect(connection).toMatchObject({ name: 'Sandbox', kind: 'sandbox' });
    expect(connection.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(backend.store.connections.activeId()).toBe(connection.id);
    const secrets = await backend.vault.get(connection.id);
    expect(secrets).toMatchObject({
      ok: true,
      value: {
        apiKey: expect.stringMatching(/^sk_live_/) as string,
        userId: expect.stringMatching(/^user_/) as string,
      },
    });
    const samples = await backend.call('sandbox.samples', {});
    expect(samples.ok ? samples.value : []).toHaveLength(8);
  });

  it('runs only once, however often and quickly it is opened', async () => {
    const { fork, children } = forkHere();
    const backend = await createSandboxBackend(fork);
    const [one, two] = await Promise.all([openSandbox(backend), openSandbox(backend)]);
    const three = await openSandbox(backend);
    expect(new Set([one.id, two.id, three.id]).size).toBe(1);
    expect(children).toHaveLength(1);
    expect(backend.store.connections.list()).toHaveLength(1);
  });

  it('returns its samples one by one', async () => {
    const { fork } = forkHere();
    const backend = await createSandboxBackend(fork);
    const { sampleCampaign } = backend.running.modules.sandbox;
    expect(await sampleCampaign('cmp_march_renewals')).toEqual({ ok: false, error: { kind: 'no-connection' } });
    await openSandbox(backend);
    expect(await sampleCampaign('cmp_march_renewals')).toMatchObject({
      ok: true,
      value: { id: 'cmp_march_renewals' },
    });
    expect(await sampleCampaign('cmp_none')).toMatchObject({ ok: false, error: { kind: 'sandbox-failed' } });
  });

  it('uses another name if its own is taken', async () => {
    const { fork } = forkHere();
    const backend = await createSandboxBackend(fork);
    await backend.connect('https://api.example.test', 'sandbox');
    expect(await openSandbox(backend)).toMatchObject({ name: 'Sandbox 2' });
  });

  it('restarts at the same address after it died, with its stored data', async () => {
    const { fork, children } = forkHere();
    const backend = await createSandboxBackend(fork);
    const before = await openSandbox(backend);
    children[0]?.die();
    await expect.poll(() => children[0]?.isGone).toBe(true);
    expect(sandboxLines(backend)).toHaveLength(1);
    expect(await backend.running.modules.sandbox.ensureRunning(before.id)).toEqual({ ok: true, value: null });
    expect(children).toHaveLength(2);
    expect(backend.store.connections.get(before.id)?.baseUrl).toBe(before.baseUrl);
  });

  it('works without a keychain', async () => {
    const { fork } = forkHere();
    const backend = await createSandboxBackend(fork);
    backend.keychain.fails = 'locked';
    const connection = await openSandbox(backend);
    expect(await backend.vault.status(connection.id)).toMatchObject({
      value: { apiKey: { present: true, keptIn: 'session' } },
    });
    expect(await backend.call('sandbox.samples', {})).toMatchObject({ ok: true });
  });

  it('gets new secrets if its own were deleted', async () => {
    const { fork, children } = forkHere();
    const backend = await createSandboxBackend(fork);
    const { id } = await openSandbox(backend);
    await backend.vault.forget(id);
    await openSandbox(backend);
    expect(children).toHaveLength(2);
    expect(await backend.call('sandbox.samples', {})).toMatchObject({ ok: true });
  });

  it('ends with the app, and when its connection is removed', async () => {
    const { fork, children } = forkHere();
    const backend = await createSandboxBackend(fork);
    const { id } = await openSandbox(backend);
    backend.running.modules.sandbox.stopFor('another');
    backend.running.modules.sandbox.stopFor(id);
    await expect.poll(() => children[0]?.isGone).toBe(true);
    await backend.running.modules.sandbox.ensureRunning(id);
    backend.running.modules.sandbox.stop();
    await expect.poll(() => children[1]?.isGone).toBe(true);
    expect(sandboxLines(backend)).toEqual([]);
  });

  it('does not start for real servers', async () => {
    const { fork, children } = forkHere();
    const backend = await createSandboxBackend(fork);
    const id = await backend.connect('https://api.example.test');
    expect(await backend.running.modules.sandbox.ensureRunning(id)).toEqual({ ok: true, value: null });
    expect(children).toEqual([]);
  });

  it('leaves nothing behind if it can’t start, and explains why', async () => {
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
      const backend = await createSandboxBackend(fork, 50);
      expect(await backend.call('sandbox.open', {})).toMatchObject({
        ok: false,
        error: { kind: 'sandbox-failed', reason, detail: reason === 'refused' ? 'The disk is full.' : '' },
      });
      expect(backend.store.connections.list()).toEqual([]);
      expect(backend.keychain.items.size).toBe(0);
    }
  });
});

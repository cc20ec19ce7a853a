import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createClient } from '@backend/kathan/client';
import { sandboxHandlers } from '@backend/sandbox-host/handlers';
import { createSandboxHost } from '@backend/sandbox-host/host';
import type { SandboxProcess } from '@backend/sandbox-host/process';
import { serveParent } from '@sandbox/server/serve-parent';
import { createDesk } from '../push/desk';

/** The sandbox's real program in this process, with the same messages as between two. */
export function forkHere() {
  const children: { die: () => void; isGone: boolean }[] = [];
  const fork = (): SandboxProcess => {
    const toChild: ((message: unknown) => void)[] = [];
    const toHost: ((message: unknown) => void)[] = [];
    const onExit: (() => void)[] = [];
    const onGone: (() => void)[] = [];
    const child = {
      isGone: false,
      die: () => {
        for (const tell of onGone) tell();
      },
    };
    children.push(child);
    serveParent(
      {
        send: (message) => {
          for (const tell of toHost) tell(message);
        },
        onMessage: (listener) => toChild.push(listener),
        onGone: (listener) => onGone.push(listener),
      },
      () => {
        child.isGone = true;
        for (const tell of onExit) tell();
      },
    );
    return {
      postMessage: (message) => {
        for (const tell of toChild) tell(structuredClone(message));
      },
      onMessage: (listener) => toHost.push(listener),
      onExit: (listener) => onExit.push(listener),
      kill: child.die,
    };
  };
  onTestFinished(async () => {
    for (const child of children) child.die();
    await expect.poll(() => children.every(({ isGone }) => isGone)).toBe(true);
  });
  return { fork, children };
}

export function createSandboxDesk(fork: () => SandboxProcess, startLimitMs = 5_000) {
  const desk = createDesk();
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-sandbox-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const { connections } = desk.store;
  const lines: string[] = [];
  const host = createSandboxHost({
    fork,
    connections,
    vault: desk.vault,
    emit: () => undefined,
    stateFile: join(folder, 'state.json'),
    log: (line) => lines.push(line),
    startLimitMs,
  });
  const kathan = createClient({ fetch, rates: desk.rates });
  const handlers = sandboxHandlers({
    connections,
    vault: desk.vault,
    host,
    kathan,
    rates: desk.rates,
    emit: () => undefined,
    newId: randomUUID,
    now: () => new Date(),
    connectionName: 'Sandbox',
  });
  return { ...desk, host, handlers, kathan, lines };
}

export async function opened(handlers: ReturnType<typeof sandboxHandlers>) {
  const connection = await handlers['sandbox.open']({});
  if (!connection.ok) throw new Error(JSON.stringify(connection.error));
  return connection.value;
}

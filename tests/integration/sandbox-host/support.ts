import { expect, onTestFinished } from 'vitest';
import type { SandboxProcess } from '@backend/sandbox-host/process';
import { serveParent } from '@sandbox/server/serve-parent';
import { createTestBackend } from '../../support/create-test-backend';
import type { TestBackend } from '../../support/test-backend';

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

/** A backend whose sandbox is the given one. */
export const createSandboxBackend = (fork: () => SandboxProcess, sandboxStartMs = 5_000): Promise<TestBackend> =>
  createTestBackend({ forkSandbox: fork, timeLimits: { sandboxStartMs } });

export const openSandbox = (backend: TestBackend) => backend.get('sandbox.open', {});

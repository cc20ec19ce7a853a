import { expect, it } from 'vitest';
import type { UpdateStatus } from '@domain/updates/status';
import type { Bridge } from '@renderer/kernel/bridge';
import { Updates } from '@renderer/state/updates.svelte';

const STATUS: UpdateStatus = {
  mode: 'off',
  control: 'user',
  shouldAsk: false,
  installation: 'appimage',
  checkedAt: null,
  state: { kind: 'idle' },
};

function createUpdates(answer: UpdateStatus) {
  const calls: string[] = [];
  let send: (status: UpdateStatus) => void = () => undefined;
  const bridge = {
    call: (name: string) => {
      calls.push(name);
      return Promise.resolve({ ok: true, value: answer });
    },
    on: (_name: string, listener: typeof send) => {
      send = listener;
      return () => {
        send = () => undefined;
      };
    },
  } as unknown as Bridge;
  const updates = new Updates(bridge);
  return {
    updates,
    calls,
    send: (status: UpdateStatus) => {
      send(status);
    },
  };
}

it('follows what main reports until it is stopped', () => {
  const { updates, send } = createUpdates(STATUS);
  expect(updates.status).toBeNull();
  send({ ...STATUS, mode: 'notify' });
  expect(updates.status?.mode).toBe('notify');
  updates.stop();
  send(STATUS);
  expect(updates.status?.mode).toBe('notify');
});

it('asks main after a push whether to ask the user, and only while that is open', async () => {
  const { updates, calls } = createUpdates({ ...STATUS, shouldAsk: true });
  await updates.afterPush();
  expect(calls).toEqual([]);
  updates.status = STATUS;
  await updates.afterPush();
  expect(updates.status.shouldAsk).toBe(true);
  await updates.afterPush();
  expect(calls).toEqual(['updates.status']);
});

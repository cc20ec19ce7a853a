import { describe, expect, test } from 'vitest';
import { eventSchemas } from '@contract/index';
import { COMMAND_NAMES } from '@contract/names';
import type { RawBridge } from '@contract/raw-bridge';
import { createBridge } from '@renderer/kernel/bridge/create-bridge';

type Answer = (command: string, input: unknown) => unknown;

function rawBridge(answer: Answer): RawBridge & { emit(name: string, payload: unknown): void } {
  const listeners: { name: string; listener: (payload: unknown) => void }[] = [];
  const commands = Object.fromEntries(
    COMMAND_NAMES.map((name) => [name, (input: unknown) => Promise.resolve().then(() => answer(name, input))]),
  ) as Omit<RawBridge, 'on'>;
  return {
    ...commands,
    on: (name, listener) => {
      const entry = { name, listener };
      listeners.push(entry);
      return () => void listeners.splice(listeners.indexOf(entry), 1);
    },
    emit: (name, payload) => {
      for (const entry of listeners.filter((each) => each.name === name)) entry.listener(payload);
    },
  };
}

const FLUSHED = { token: 'one' };
const call = (answer: Answer) => createBridge(rawBridge(answer)).call('app.flushed', FLUSHED);
const INTERNAL = { ok: false, error: { kind: 'internal', reference: 'bridge:app.flushed' } };

describe('a call', () => {
  test('returns main’s value', async () => {
    expect(await call(() => ({ ok: true, value: null }))).toEqual({ ok: true, value: null });
  });

  test('returns main’s error', async () => {
    const error = { kind: 'too-large', limitBytes: 9 };
    expect(await call(() => ({ ok: false, error }))).toEqual({ ok: false, error });
  });

  test.each<[string, Answer]>([
    ['a value of another shape', () => ({ ok: true, value: 'surprise' })],
    ['an error that is none of the contract’s', () => ({ ok: false, error: { kind: 'surprise' } })],
    ['no envelope', () => 'surprise'],
    ['nothing', () => undefined],
    [
      'an exception',
      () => {
        throw new Error('gone');
      },
    ],
  ])('is an internal error after %s', async (_what, answer) => {
    expect(await call(answer)).toEqual(INTERNAL);
  });

  test('is an internal error in a page without a preload', async () => {
    const bridge = createBridge(undefined);
    expect(await bridge.call('app.flushed', FLUSHED)).toEqual(INTERNAL);
    expect(() => {
      bridge.on('action', () => undefined)();
    }).not.toThrow();
  });

  test('passes plain data if the input is a proxy, such as Svelte’s state', async () => {
    const inputs: unknown[] = [];
    const bridge = createBridge(
      rawBridge((_name, input) => {
        inputs.push(structuredClone(input));
        return { ok: true, value: null };
      }),
    );
    expect(await bridge.call('app.flushed', new Proxy({ token: 'two' }, {}))).toEqual({ ok: true, value: null });
    expect(inputs).toEqual([{ token: 'two' }]);
  });
});

describe('an event', () => {
  test('is delivered with its payload until the subscription ends, and dropped if malformed', async () => {
    const raw = rawBridge(() => null);
    const heard: unknown[] = [];
    const stop = createBridge(raw).on('action', (payload) => heard.push(payload));
    raw.emit('action', { id: 'new-draft' });
    raw.emit('action', { id: 'format-disk' });
    raw.emit('action', null);
    await expect.poll(() => heard).toHaveLength(1);
    raw.emit('action', { id: 'import-drafts' });
    stop();
    raw.emit('action', { id: 'new-draft' });
    // What came before the end, and is still being read then, is not heard either.
    await eventSchemas();
    expect(heard).toEqual([{ id: 'new-draft' }]);
  });
});

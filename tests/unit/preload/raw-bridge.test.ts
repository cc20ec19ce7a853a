import { describe, expect, test } from 'vitest';
import { COMMAND_CHANNEL, COMMAND_NAMES, type CommandName, EVENT_CHANNEL } from '@contract/names';
import { createRawBridge } from '@preload/raw-bridge';

type Heard = (event: unknown, ...args: unknown[]) => void;

/** What the preload uses of ipcRenderer, with main's side in the test's hands. */
function fakeIpc(
  answer: (...sent: unknown[]) => Promise<unknown> = () => Promise.resolve({ ok: true, value: null }),
  ahead?: CommandName,
) {
  const heard: Heard[] = [];
  const sent: unknown[][] = [];
  const ipc = {
    invoke: (...args: unknown[]) => {
      sent.push(args);
      return answer(...args);
    },
    on: (channel: string, listener: Heard) => {
      if (channel === EVENT_CHANNEL) heard.push(listener);
    },
    // ipcRenderer has far more than the bridge uses.
  } as unknown as Parameters<typeof createRawBridge>[0];
  const emit = (...args: unknown[]): void => {
    for (const listener of heard) listener({ sender: ipc }, ...args);
  };
  return { bridge: createRawBridge(ipc, ahead === undefined ? undefined : { command: ahead, input: {} }), emit, sent };
}

describe('the bridge', () => {
  test('is frozen and has one frozen function per command, and "on"', () => {
    const { bridge } = fakeIpc();
    expect(Object.isFrozen(bridge)).toBe(true);
    expect(Object.keys(bridge).sort()).toEqual([...COMMAND_NAMES, 'on'].sort());
    expect(Object.values(bridge).every((value) => typeof value === 'function' && Object.isFrozen(value))).toBe(true);
  });

  test('sends a command and its input, and nothing more', async () => {
    const { bridge, sent } = fakeIpc();
    const call: (...args: unknown[]) => Promise<unknown> = bridge['drafts.get'];
    await call({ draftId: 'one' }, 'more');
    expect(sent).toEqual([[COMMAND_CHANNEL, { command: 'drafts.get', input: { draftId: 'one' } }]]);
  });

  test('returns an error if the input can’t be cloned', async () => {
    const { bridge } = fakeIpc(() => Promise.reject(new Error('An object could not be cloned.')));
    expect(await bridge['drafts.get'](() => 1)).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
  });
});

describe('the command that the page starts with', () => {
  test('is sent before the page asks for it, and answers only the page’s first call', async () => {
    let answered = 0;
    const { bridge, sent } = fakeIpc(() => Promise.resolve({ ok: true, value: (answered += 1) }), 'app.bootstrap');
    expect(sent).toEqual([[COMMAND_CHANNEL, { command: 'app.bootstrap', input: {} }]]);
    expect(await bridge['app.bootstrap']({})).toEqual({ ok: true, value: 1 });
    expect(sent).toHaveLength(1);
    expect(await bridge['app.bootstrap']({})).toEqual({ ok: true, value: 2 });
    expect(sent).toHaveLength(2);
  });

  test('does not replace another command', async () => {
    const { bridge, sent } = fakeIpc(undefined, 'app.bootstrap');
    await bridge['drafts.list']({});
    expect(sent.at(-1)).toEqual([COMMAND_CHANNEL, { command: 'drafts.list', input: {} }]);
  });
});

describe('events', () => {
  test('reach their listeners as payloads, without the IPC event', () => {
    const { bridge, emit } = fakeIpc();
    const got: unknown[][] = [];
    bridge.on('action', (...args: unknown[]) => got.push(args));
    emit('action', { id: 'new-draft' });
    emit('network', { online: true });
    expect(got).toEqual([[{ id: 'new-draft' }]]);
  });

  test('end with the subscription, and only with that one', () => {
    const { bridge, emit } = fakeIpc();
    let count = 0;
    const listener = () => {
      count += 1;
    };
    const stop = bridge.on('flush', listener);
    bridge.on('flush', listener);
    emit('flush', {});
    stop();
    stop();
    emit('flush', {});
    expect(count).toBe(3);
  });

  test.each(['__proto__', 'constructor', 'nope'])('of the name "%s" cannot be listened to', (name) => {
    const { bridge, emit } = fakeIpc();
    const on = bridge.on as (name: string, listener: () => void) => () => void;
    expect(() => on(name, () => undefined)).toThrow(TypeError);
    expect(() => {
      emit(name, {});
      emit(42, {});
    }).not.toThrow();
  });

  test('go to the other listeners when one throws', async () => {
    const { bridge, emit } = fakeIpc();
    const surfaced: unknown[] = [];
    const note = (error: unknown) => surfaced.push(error);
    process.once('uncaughtException', note);
    let reached = false;
    bridge.on('flush', () => {
      throw new Error('a listener’s mistake');
    });
    bridge.on('flush', () => {
      reached = true;
    });
    emit('flush', {});
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('uncaughtException', note);
    expect(reached).toBe(true);
    expect(surfaced).toHaveLength(1);
  });
});

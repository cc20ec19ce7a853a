import type { IpcRenderer } from 'electron';
import {
  COMMAND_CHANNEL,
  COMMAND_NAMES,
  type CommandName,
  EVENT_CHANNEL,
  EVENT_NAMES,
  type EventName,
} from '@contract/names';
import type { CommandMessage, RawBridge, RawCommand, Result } from '@contract/raw-bridge';

type Listener = (payload: unknown) => void;

/**
 * Builds the page's side of the bridge. Only names of the contract are reachable, and neither
 * `ipcRenderer` nor an IPC event, whose `sender` would lead back to it, ever gets to the page.
 *
 * `ahead` is the command that the page begins with: it is sent at once, so that main works on it
 * while the page is still being compiled, and the page's first call of it gets that response.
 */
export function createRawBridge(
  ipc: Pick<IpcRenderer, 'invoke' | 'on'>,
  ahead?: { readonly command: CommandName; readonly input: unknown },
): RawBridge {
  const listeners = new Map<string, Set<Listener>>(EVENT_NAMES.map((name) => [name, new Set()]));

  ipc.on(EVENT_CHANNEL, (_event, name: unknown, payload: unknown) => {
    if (typeof name !== 'string') return;
    for (const listener of [...(listeners.get(name) ?? [])]) {
      notify(listener, payload);
    }
  });

  const call = async (command: CommandName, input: unknown): Promise<unknown> => {
    try {
      return await ipc.invoke(COMMAND_CHANNEL, { command, input } satisfies CommandMessage);
    } catch {
      // Main never rejects: this is an input that cannot be cloned, such as a function.
      return {
        ok: false,
        error: { kind: 'invalid-input', path: 'input', message: 'not JSON' },
      } satisfies Result<never>;
    }
  };

  let early = ahead === undefined ? null : call(ahead.command, ahead.input);
  const first = (name: CommandName): Promise<unknown> | null => {
    if (name !== ahead?.command) return null;
    const answer = early;
    early = null;
    return answer;
  };

  const commands = Object.fromEntries(
    COMMAND_NAMES.map((name) => [name, Object.freeze((input: unknown) => first(name) ?? call(name, input))]),
    // Object.fromEntries forgets the keys that COMMAND_NAMES gives it.
  ) as Record<CommandName, RawCommand>;

  const on = (event: EventName, listener: Listener): (() => void) => {
    const known = listeners.get(event);
    if (known === undefined || typeof listener !== 'function') throw new TypeError('no such event');
    // A wrapper, so that adding the same function twice means two subscriptions.
    const own: Listener = (payload) => {
      listener(payload);
    };
    known.add(own);
    return () => {
      known.delete(own);
    };
  };

  return Object.freeze({ ...commands, on: Object.freeze(on) });
}

/**
 * One listener that throws must not keep the others from hearing the event; its error still
 * surfaces in the page.
 */
function notify(listener: Listener, payload: unknown): void {
  try {
    listener(payload);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { COMMAND_NAMES, type CommandName, type EventName } from '@contract/names';
import type { RawBridge } from '@contract/raw-bridge';
import { createBridge } from '@renderer/kernel/bridge/create-bridge';
import { AppState } from '@renderer/state/app-state.svelte';
import { createTestBackend } from '../../support/create-test-backend';
import { OURS, type TestBackendOptions } from '../../support/test-ports';

type Listener = (payload: unknown) => void;

/** A backend to which pages are connected, as windows are. Each hears all of its events. */
export async function backendWithPages(options: TestBackendOptions = {}) {
  const listeners: { readonly name: EventName; readonly listener: Listener }[] = [];
  const backend = await createTestBackend({
    ...options,
    onEvent: ({ name, ...payload }) => {
      for (const each of [...listeners]) if (each.name === name) each.listener(structuredClone(payload));
    },
  });

  /**
   * The state of a new page, and the names of the commands that reached the backend from it.
   * `windowDraftId`: the draft that its window is for.
   */
  async function openPage(windowDraftId: string | null = null) {
    const commands: CommandName[] = [];
    const send = (command: CommandName, input: unknown): Promise<unknown> => {
      commands.push(command);
      return backend.backend.respond(OURS, structuredClone({ command, input }));
    };
    const raw = {
      ...Object.fromEntries(COMMAND_NAMES.map((name) => [name, (input: unknown) => send(name, input)])),
      on: (name: EventName, listener: Listener) => {
        const entry = { name, listener };
        listeners.push(entry);
        return () => listeners.splice(listeners.indexOf(entry), 1);
      },
    } as unknown as RawBridge; // Object.fromEntries forgets the names.
    const bridge = createBridge(raw);
    const boot = await bridge.call('app.bootstrap', windowDraftId === null ? {} : { draftId: windowDraftId });
    if (!boot.ok) throw new Error(`the page does not start: ${boot.error.kind}`);
    const app = new AppState(
      {
        bridge,
        timers: { set: (run, ms) => Number(setTimeout(run, ms)), clear: clearTimeout },
        now: () => new Date(),
        every: () => undefined,
        repeat: () => () => undefined,
        newId: randomUUID,
        windowDraftId,
      },
      boot.value,
    );
    onTestFinished(app.stop);
    return { app, commands };
  }
  return { backend, openPage };
}

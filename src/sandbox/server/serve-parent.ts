import { type FromSandbox, type ToSandbox, toSandboxSchema } from '@domain/sandbox/protocol';
import { hasCode, reasonOf } from '../http/start-error';
import { type Sandbox, type SandboxOptions, startSandbox } from './server';

/** The end of the message channel to the app. */
export interface Parent {
  readonly send: (message: FromSandbox) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Told once when the app is gone. */
  readonly onGone: (listener: () => void) => void;
}

/**
 * Runs one sandbox for the app: starts on `start`, and on `stop`, or when the app goes, closes and
 * calls `exit`. Every `start` gets exactly one response; a message that is none of the protocol's
 * gets `failed`, without its contents.
 */
export function serveParent(parent: Parent, exit: () => void): void {
  let running: Promise<Sandbox | null> | null = null;
  let stopping = false;

  async function start(message: Extract<ToSandbox, { type: 'start' }>): Promise<Sandbox | null> {
    const { apiKey, userId, stateFile, port } = message;
    try {
      const sandbox = await startOnFreePort({ apiKey, userId, port, ...(stateFile !== null && { stateFile }) });
      const { baseUrl, movedAside } = sandbox;
      parent.send({ type: 'ready', baseUrl, ...(movedAside !== null && { movedAside }) });
      return sandbox;
    } catch (error) {
      parent.send({ type: 'failed', reason: reasonOf(error).slice(0, 500) });
      return null;
    }
  }

  async function stop(): Promise<void> {
    if (stopping) return;
    stopping = true;
    const sandbox = await running;
    await sandbox?.close();
    exit();
  }

  parent.onMessage((data) => {
    const message = toSandboxSchema.safeParse(data);
    if (!message.success) {
      parent.send({ type: 'failed', reason: 'The sandbox was sent a message that it does not know.' });
    } else if (message.data.type === 'stop') {
      void stop();
    } else if (running !== null) {
      parent.send({ type: 'failed', reason: 'The sandbox has been started already.' });
    } else {
      running = start(message.data);
      void running.then((sandbox) => {
        // After a failure the app may try again, with another file for example.
        if (sandbox === null) running = null;
      });
    }
  });
  parent.onGone(() => void stop());
}

async function startOnFreePort(options: SandboxOptions): Promise<Sandbox> {
  try {
    return await startSandbox(options);
  } catch (error) {
    if (!hasCode(error, 'EADDRINUSE')) throw error;
    return startSandbox({ ...options, port: 0 });
  }
}

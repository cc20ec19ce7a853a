import { type FromSandbox, fromSandboxSchema, type ToSandbox } from '@domain/sandbox/protocol';
import type { Program } from '../jobs/program';

/** A started sandbox program. */
export type SandboxProcess = Program<ToSandbox>;

export type Started = FromSandbox | { readonly type: 'exited' } | { readonly type: 'silent' };

/** Sends `start` and waits for the one response to it, at most `limitMs`. */
export function startProcess(
  child: SandboxProcess,
  message: Extract<ToSandbox, { type: 'start' }>,
  limitMs: number,
): Promise<Started> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve({ type: 'silent' });
    }, limitMs);
    const answer = (started: Started): void => {
      clearTimeout(timer);
      resolve(started);
    };
    child.onMessage((data) => {
      const parsed = fromSandboxSchema.safeParse(data);
      if (parsed.success) answer(parsed.data);
    });
    child.onExit(() => {
      answer({ type: 'exited' });
    });
    child.postMessage(message);
  });
}

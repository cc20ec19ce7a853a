import { randomUUID } from 'node:crypto';
import { describeError } from '@backend/log/describe-error';
import type { Log } from '@backend/log/log';

/** Puts an exception into the log and returns the reference under which it stands there. */
export function mistakeLogger(log: Log): (where: string, error: unknown) => string {
  return (where, error) => {
    const reference = randomUUID().slice(0, 8);
    log.error('mistake', { where, reference, ...describeError(error) });
    return reference;
  };
}

/**
 * Catches what nobody caught. The app goes on: each edit is committed on its own, so nothing hangs
 * on what went wrong. `tell` is called once at a time, however many come; that it failed to tell is
 * noted and not told, or there would be no end of it.
 */
export function catchMistakes(
  note: (where: string, error: unknown) => string,
  tell: (reference: string) => Promise<void>,
  from: Pick<NodeJS.Process, 'on'> = process,
): void {
  let telling = false;
  const caught = (where: string) => (error: unknown) => {
    const reference = note(where, error);
    if (telling) return;
    telling = true;
    tell(reference)
      .catch((failure: unknown) => note('telling', failure))
      .finally(() => {
        telling = false;
      });
  };
  from.on('uncaughtException', caught('uncaught'));
  from.on('unhandledRejection', caught('unhandled'));
}

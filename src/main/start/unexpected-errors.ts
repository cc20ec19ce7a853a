import { describeError } from '@backend/log/describe-error';
import type { Log, ReportUnexpectedError } from '@backend/log/log';

/** Makes the function that logs an unexpected exception, and returns its reference in the log. */
export function createErrorReporter(log: Log): ReportUnexpectedError {
  return (where, error) => {
    const reference = crypto.randomUUID().slice(0, 8);
    log.error('unexpected-error', { where, reference, ...describeError(error) });
    return reference;
  };
}

/**
 * Catches exceptions that nothing else caught. The app goes on, because each edit is committed on
 * its own. `recordCrash` is called once an error is in the log. `show` runs once at a time; an
 * error in it is only logged, or there would be no end.
 */
export function catchUnexpectedErrors(
  report: ReportUnexpectedError,
  recordCrash: (error: unknown) => void,
  show: (reference: string) => Promise<void>,
  from: Pick<NodeJS.Process, 'on'> = process,
): void {
  let isShowing = false;
  const caught = (where: string) => (error: unknown) => {
    const reference = report(where, error);
    recordCrash(error);
    if (isShowing) return;
    isShowing = true;
    show(reference)
      .catch((failure: unknown) => report('showing-error', failure))
      .finally(() => {
        isShowing = false;
      });
  };
  from.on('uncaughtException', caught('uncaught'));
  from.on('unhandledRejection', caught('unhandled'));
}

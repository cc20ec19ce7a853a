import type { Keeping } from '@contract/settings';
import { ok, type Result } from '@domain/errors/errors';
import { forgetErasedSecrets, type ForgetSecretsDeps } from '../erasure/forget-secrets';
import type { BackendModule, Emit } from '../ipc/handlers';
import type { Log, ReportUnexpectedError } from '../log/log';
import type { AudienceWorker } from '../recipients/thread/audience-worker';
import { expired, type Removed, removeExpired, type RetentionDeps } from './retention';

/** Long enough after the start not to be in its way, in milliseconds. */
const FIRST_RUN_MS = 20_000;
const RUN_INTERVAL_MS = 60 * 60 * 1000;

export interface RetentionServices extends RetentionDeps, Pick<ForgetSecretsDeps, 'vault'> {
  readonly store: RetentionDeps['store'] & ForgetSecretsDeps['store'];
  /** Compacts the database in its thread; main does not wait for the disk meanwhile. */
  readonly worker: Pick<AudienceWorker, 'run'>;
  readonly emit: Emit;
  readonly log: Log;
  readonly reportUnexpectedError: ReportUnexpectedError;
}

export interface Retention extends BackendModule<'retention.expired'> {
  /** Removes what has expired, and deletes the secrets of erased connections. */
  run(): Promise<void>;
  /** The user has confirmed the removal of what has expired of one kind. */
  removeConfirmed(kind: Keeping['kind']): Promise<void>;
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * Works in the background, some seconds after the start and then every hour: deletes what is
 * kept no longer, so that its bytes leave the database and its log, and secrets that an erasure
 * left. Errors are logged, and the next run tries again.
 */
export function createRetention(deps: RetentionServices): Retention {
  let last: Promise<void> = Promise.resolve();
  let isStopped = false;
  /** Whether the log may still hold bytes of what was removed. */
  let isLogDirty = false;

  /** One run after the other, and none after the end: the store is closed then. */
  function next(work: () => Promise<void>): Promise<void> {
    last = last
      .then(async () => {
        if (!isStopped) await work();
      })
      .catch((error: unknown) => {
        if (!isStopped) deps.reportUnexpectedError('housekeeping', error);
      });
    return last;
  }

  async function remove(only?: Keeping['kind']): Promise<void> {
    const removed = await removeExpired(deps, only);
    if (!removed.ok) deps.log.error('retention', { kind: removed.error.kind });
    else note(removed.value);
    if (!isLogDirty) return;
    const emptied = await emptyLog();
    if (emptied.ok) isLogDirty = !emptied.value;
    else deps.log.error('retention', { kind: emptied.error.kind });
  }

  function note(removed: Removed): void {
    if (removed.receipts + removed.discarded + removed.backups === 0) return;
    deps.log.info('retention', removed);
    if (removed.receipts > 0) deps.emit('changed', { what: 'receipts' });
    if (removed.discarded > 0) deps.emit('changed', { what: 'drafts' });
    isLogDirty ||= removed.receipts + removed.discarded > 0;
  }

  /**
   * Removes rows that nothing refers to any more, and the log with what was overwritten. Returns
   * whether it is empty.
   */
  async function emptyLog(): Promise<Result<boolean>> {
    const collected = await deps.worker.run('collect', null);
    return collected.ok ? ok(collected.value.isLogEmpty) : collected;
  }

  const run = (): Promise<void> =>
    next(async () => {
      await remove();
      await forgetErasedSecrets(deps);
    });
  let timers: readonly NodeJS.Timeout[] = [];

  return {
    handlers: {
      'retention.expired': ({ keeping }) => {
        const count = expired(keeping, deps);
        return count.ok ? ok({ count: count.value }) : count;
      },
    },
    run,
    removeConfirmed: (kind) => next(() => remove(kind)),
    start: () => {
      timers = [setTimeout(() => void run(), FIRST_RUN_MS), setInterval(() => void run(), RUN_INTERVAL_MS)];
      for (const timer of timers) timer.unref();
    },
    stop: () => {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

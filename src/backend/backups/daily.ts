import type { ReportUnexpectedError } from '../log/log';
import type { Keeper } from './keeper';

/** Long enough after the start not to be in its way, in milliseconds. */
const FIRST_CHECK_MS = 5_000;
/** Timers stand still while a computer sleeps, so the clock is read often instead of once a day. */
const CHECK_INTERVAL_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

export interface DailyDeps {
  readonly keeper: Pick<Keeper, 'make' | 'newestAt'>;
  readonly now: () => Date;
  /** Whether there is something to copy. */
  readonly isStoreUsed: () => boolean;
  readonly reportUnexpectedError: ReportUnexpectedError;
}

/** Makes a backup daily. Checks soon after the start, then every quarter of an hour. */
export function createDailyBackups({ keeper, now, isStoreUsed, reportUnexpectedError }: DailyDeps) {
  let isBusy = false;
  let timers: readonly NodeJS.Timeout[] = [];
  const check = (): void => {
    if (isBusy) return;
    isBusy = true;
    void copyWhenDue()
      .catch((error: unknown) => reportUnexpectedError('daily-backup', error))
      .finally(() => {
        isBusy = false;
      });
  };

  async function copyWhenDue(): Promise<void> {
    if (isDue(keeper.newestAt(), now().getTime()) && isStoreUsed()) await keeper.make('daily');
  }

  return {
    start: (): void => {
      timers = [setTimeout(check, FIRST_CHECK_MS), setInterval(check, CHECK_INTERVAL_MS)];
      for (const timer of timers) timer.unref();
    },
    stop: (): void => {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** Whether a copy is due. One from the future does not count: a clock is or was wrong. */
export function isDue(newestAt: number | null, now: number): boolean {
  return newestAt === null || now - newestAt >= DAY_MS || newestAt > now;
}

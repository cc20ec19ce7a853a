import type { Keeper } from './keeper';

/** Long enough after the start not to be in its way, in milliseconds. */
const FIRST_LOOK_MS = 5_000;
/**
 * Timers stand still while a computer sleeps, so the clock is looked at often instead of once a
 * day.
 */
const LOOK_EVERY_MS = 15 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

export interface DailyDeps {
  readonly keeper: Pick<Keeper, 'make' | 'newestAt'>;
  readonly now: () => Date;
  /** Whether there is something to copy. */
  readonly holdsAnything: () => boolean;
  readonly onMistake: (where: string, error: unknown) => string;
}

/**
 * Has a copy made when the newest is a day old, and when there is none. Looks soon after the start
 * and then every quarter of an hour.
 */
export function keepDaily({ keeper, now, holdsAnything, onMistake }: DailyDeps): { readonly stop: () => void } {
  let busy = false;
  const look = (): void => {
    if (busy) return;
    busy = true;
    void copyWhenDue()
      .catch((error: unknown) => onMistake('daily-backup', error))
      .finally(() => {
        busy = false;
      });
  };

  async function copyWhenDue(): Promise<void> {
    if (isDue(keeper.newestAt(), now().getTime()) && holdsAnything()) await keeper.make('daily');
  }

  const first = setTimeout(look, FIRST_LOOK_MS);
  const rest = setInterval(look, LOOK_EVERY_MS);
  first.unref();
  rest.unref();
  return {
    stop: () => {
      clearTimeout(first);
      clearInterval(rest);
    },
  };
}

/**
 * Whether a copy is due. One from the future is no reason to wait: the clock was wrong then, or is
 * now.
 */
export function isDue(newestAt: number | null, now: number): boolean {
  return newestAt === null || now - newestAt >= DAY_MS || newestAt > now;
}

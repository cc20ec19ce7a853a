import { setImmediate } from 'node:timers/promises';
import type { Keeping } from '@contract/settings';
import { ok, type Result } from '@domain/errors/errors';
import type { Keeper } from '../backups/keeper';
import { type BackupPolicy, guarded, type Store } from '../store';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How many receipts go in one transaction, so that nothing waits for a large removal. */
const BATCH = 200;
/**
 * A clock that is further ahead of the last thing that was done counts as wrong: it must not
 * wipe the data.
 */
const MAX_TRUSTED_AHEAD_MS = 400 * DAY_MS;

type Kept = Keeping['kind'];

export interface RetentionDeps {
  readonly store: Pick<Store, 'drafts' | 'receipts' | 'settings' | 'retentionClock'>;
  readonly keeper: Pick<Keeper, 'forgetOld' | 'countOld'>;
  readonly now: () => Date;
}

/** How many of each kind were removed. */
export type Removed = Readonly<Record<Kept, number>>;

/** The present time; `null` if it cannot be right. */
function plausibleNow({ store, now }: RetentionDeps): Date | null {
  const last = store.receipts.lastActivity();
  const at = now();
  return last === null || at.getTime() - Date.parse(last) > MAX_TRUSTED_AHEAD_MS ? null : at;
}

const daysBefore = (days: number, time: Date): string => new Date(time.getTime() - days * DAY_MS).toISOString();

/** How many would be removed if they were kept for so long. Errors: `storage`. */
export function expired(keeping: Keeping, deps: RetentionDeps): Result<number> {
  const { drafts, receipts } = deps.store;
  const plausible = guarded(() => plausibleNow(deps));
  if (!plausible.ok) return plausible;
  const { value: time } = plausible;
  if (keeping.kind === 'backups') return deps.keeper.countOld(backupPolicy(keeping, time));
  if (time === null) return ok(0);
  const before = daysBefore(keeping.days, time);
  return guarded(() =>
    keeping.kind === 'receipts' ? receipts.countBefore(before) : drafts.countDiscardedBefore(before),
  );
}

function backupPolicy(
  { daily, days }: Omit<Extract<Keeping, { kind: 'backups' }>, 'kind'>,
  time: Date | null,
): BackupPolicy {
  return { daily, before: days === null || time === null ? null : daysBefore(days, time) };
}

/**
 * Removes what is older than the settings allow, a batch at a time. `only`: the user has just
 * confirmed the removal of this kind, so the present time counts; otherwise only a time that has
 * passed for certain (see `retentionClock`). Errors: `storage`.
 */
export async function removeExpired(deps: RetentionDeps, only?: Kept): Promise<Result<Removed>> {
  const start = guarded(() => {
    const trusted = deps.store.retentionClock.advance(deps.now());
    const plausible = plausibleNow(deps);
    return {
      time: only === undefined && plausible !== null ? trusted : plausible,
      settings: deps.store.settings.read(),
    };
  });
  if (!start.ok) return start;
  const { time, settings } = start.value;
  const before = (kind: Kept, days: number | null): string | null =>
    days === null || time === null || (only ?? kind) !== kind ? null : daysBefore(days, time);

  const receipts = await removeAll(before('receipts', settings.keepReceiptsDays), BATCH, (until) =>
    deps.store.receipts.removeBefore(until, BATCH),
  );
  if (!receipts.ok) return receipts;
  const discarded = await removeAll(before('discarded', settings.keepDiscardedDays), 1, (until) =>
    deps.store.drafts.removeDiscardedBefore(until) ? 1 : 0,
  );
  if (!discarded.ok) return discarded;
  const { keepDailyBackups: daily, keepBackupsDays: days } = settings;
  const backups =
    (only ?? 'backups') === 'backups' ? deps.keeper.forgetOld(backupPolicy({ daily, days }, time)) : ok(0);
  if (!backups.ok) return backups;
  return ok({ receipts: receipts.value, discarded: discarded.value, backups: backups.value });
}

/**
 * Removes batch by batch with a turn for others in between, and counts. `full`: what a batch
 * removes if there may be more.
 */
async function removeAll(
  before: string | null,
  full: number,
  remove: (before: string) => number,
): Promise<Result<number>> {
  if (before === null) return ok(0);
  let removed = 0;
  for (;;) {
    const batch = guarded(() => remove(before));
    if (!batch.ok) return batch;
    removed += batch.value;
    if (batch.value < full) return ok(removed);
    await setImmediate();
  }
}

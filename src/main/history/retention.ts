import { setImmediate } from 'node:timers/promises';
import type { Result } from '@shared/ipc/errors';
import { guarded, type Store } from '../store';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How many receipts go in one transaction, so that nothing waits for a large removal. */
const BATCH = 200;
/** A clock that is further ahead of the last thing that was done is taken for wrong: it must not wipe the history. */
const TRUSTED_AHEAD_MS = 400 * DAY_MS;

export interface RetentionDeps {
  readonly store: Store;
  readonly now: () => Date;
}

/** Before which time receipts are removed when they are kept for so many days; `null` where the clock cannot be trusted. */
function horizon(days: number, { store, now }: RetentionDeps): string | null {
  const last = store.receipts.lastActivity();
  const at = now().getTime();
  if (last === null || at - Date.parse(last) > TRUSTED_AHEAD_MS) return null;
  return new Date(at - days * DAY_MS).toISOString();
}

/** How many receipts would be removed. A draft's last receipt and one under way are always kept. */
export function expired(days: number, deps: RetentionDeps): Result<number> {
  return guarded(() => {
    const time = horizon(days, deps);
    return time === null ? 0 : deps.store.receipts.countBefore(time);
  });
}

/** Removes what is older than the setting allows, a batch at a time, and counts it. Errors: `storage`. */
export async function removeExpired(deps: RetentionDeps): Promise<Result<number>> {
  let removed = 0;
  for (;;) {
    const batch = guarded(() => {
      const { keepReceiptsDays: days } = deps.store.settings.read();
      const time = days === null ? null : horizon(days, deps);
      return time === null ? 0 : deps.store.receipts.removeBefore(time, BATCH);
    });
    if (!batch.ok) return batch;
    removed += batch.value;
    if (batch.value < BATCH) return { ok: true, value: removed };
    await setImmediate();
  }
}

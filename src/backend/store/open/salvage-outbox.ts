import { z } from 'zod';
import { lazy } from '@kernel/lazy';
import type { Database } from '../core/database';
import { tried, tryRun } from './damaged-rows';
import { byKey } from './rows-by-key';
import type { Store } from './store';

const outboxRow = lazy(() =>
  z.object({
    pk: z.number().int().positive(),
    id: z.uuid(),
    draft: z.number().int().positive(),
    state: z.string(),
    base: z.string().nullable().catch(null),
    tried: z.string().nullable().catch(null),
  }),
);

/**
 * Updates that waited to be sent wait for the user now: what they were reviewed as may not be whole
 * any more. What may have been delivered is brought along, for nothing must be repeated because of
 * the damage.
 */
export function bringOutbox(source: Database, store: Store, db: Database, drafts: ReadonlyMap<number, string>): void {
  const sql = `SELECT pk, id, draft, state, base, tried FROM outbox WHERE pk > ? ORDER BY pk LIMIT ?`;
  for (const row of byKey(source, outboxRow(), sql, ({ pk }) => pk)) {
    const draftId = drafts.get(row.draft);
    if (draftId === undefined || row.state === 'done' || row.state === 'cancelled') continue;
    const queued = tried(() =>
      store.outbox.enqueue({ newId: row.id, draftId, runningConfirmed: false, offline: true }),
    );
    if (queued === null) continue;
    tryRun(() => {
      store.outbox.hold(queued.id, 'restored');
      const unknown = row.tried ?? (row.state === 'sending' ? '{}' : null);
      db.run(
        'UPDATE outbox SET base = coalesce(?, base), tried = ? WHERE id = ?',
        db.seal(row.base),
        db.seal(unknown),
        queued.id,
      );
    });
  }
}

import type { Database } from '../core/database';
import { applyEvent, findItems, NOT_ENDED, unsentItem } from '../outbox-state/outbox-item';

/**
 * Holds everything in a restored copy's outbox: what was queued when the backup was made may have
 * been sent since.
 */
export function holdRestored(db: Database, at: Date): void {
  db.transaction(() => {
    for (const stored of findItems(db, NOT_ENDED)) {
      const hasNewer = stored.draft !== null && (unsentItem(db, stored.draft)?.pk ?? stored.pk) !== stored.pk;
      applyEvent(db, stored, { kind: 'restored', at: at.toISOString(), hasNewer });
    }
  });
}

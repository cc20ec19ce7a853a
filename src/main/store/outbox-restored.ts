import type { Database } from './database';

/**
 * Lets everything in a copy's outbox wait for the person: what waited when the backup was made may have been sent since. An update that was being sent
 * then, and one that was queued behind it, are the same draft's, so the later stands for both.
 */
export function holdRestored(db: Database, at: Date): void {
  db.transaction(() => {
    db.run(
      `UPDATE outbox SET state = 'cancelled', ended_at = ? WHERE state = 'sending' AND EXISTS (
         SELECT 1 FROM outbox AS other WHERE other.draft = outbox.draft AND other.pk != outbox.pk AND other.state NOT IN ('sending', 'done', 'cancelled'))`,
      at.toISOString(),
    );
    db.run(`UPDATE outbox SET tried = ? WHERE state = 'sending' AND tried IS NULL`, db.seal('{}'));
    const waited = `state IN ('queued', 'sending', 'waiting', 'blocked', 'held')`;
    db.run(
      `INSERT INTO outbox_log (item, at, entry) SELECT pk, ?, ? FROM outbox WHERE ${waited}`,
      at.toISOString(),
      db.seal('{"what":"held","why":"restored"}'),
    );
    db.run(`UPDATE outbox SET state = 'held', why = '"restored"', next_at = NULL, wait_ms = NULL WHERE ${waited}`);
  });
}

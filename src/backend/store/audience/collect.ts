import { z } from 'zod';
import type { Database } from '../core/database';

/** How much goes in one transaction, so that nobody waits long for it. */
const AUDIENCES_AT_ONCE = 20;
const CHUNKS_AT_ONCE = 16;

/** No draft has it, no step needs it, and no import of this session is making it. */
const UNUSED_AUDIENCES = `SELECT pk FROM audiences WHERE staged IS NOT ?
  AND NOT EXISTS (SELECT 1 FROM drafts WHERE audience = audiences.pk)
  AND NOT EXISTS (SELECT 1 FROM step_audiences WHERE audience = audiences.pk)`;
const UNUSED_CHUNKS = 'SELECT pk FROM chunks WHERE NOT EXISTS (SELECT 1 FROM audience_chunks WHERE chunk = chunks.pk)';

/** Whether there is something for `collectSome`. */
export function hasGarbage(db: Database, session: string): boolean {
  return (
    db.get(z.unknown(), `${UNUSED_AUDIENCES} LIMIT 1`, session) !== null ||
    db.get(z.unknown(), `${UNUSED_CHUNKS} LIMIT 1`) !== null
  );
}

/**
 * Removes some of the audiences that nothing refers to any more, and of the chunks that are in
 * none. Returns whether there may be more.
 */
export function collectSome(db: Database, session: string): boolean {
  return db.transaction(() => {
    const audiences = db.run(
      `DELETE FROM audiences WHERE pk IN (${UNUSED_AUDIENCES} LIMIT ${AUDIENCES_AT_ONCE})`,
      session,
    ).changes;
    const chunks = db.run(`DELETE FROM chunks WHERE pk IN (${UNUSED_CHUNKS} LIMIT ${CHUNKS_AT_ONCE})`).changes;
    return audiences === AUDIENCES_AT_ONCE || chunks === CHUNKS_AT_ONCE;
  });
}

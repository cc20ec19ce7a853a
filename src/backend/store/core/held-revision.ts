import { z } from 'zod';
import type { Database } from './database';

const revisionRow = z.object({ revision: z.number() });

/** Grows with each change of what is held back: of lists, and of marks and rules of consent. */
export function heldRevision(db: Database): number {
  const revision = db.get(revisionRow, 'SELECT revision FROM suppression_revision')?.revision;
  if (revision === undefined) throw db.damage('suppression_revision');
  return revision;
}

export function bumpHeldRevision(db: Database): void {
  db.run('UPDATE suppression_revision SET revision = revision + 1');
}

import { z } from 'zod';
import type { Database } from '../core/database';

/** A chunk's place in an audience: `first` is the id of its first row. */
export interface ChunkRef {
  readonly first: number;
  readonly rows: number;
  readonly chunk: number;
}

const refRow = z.object({ first: z.number(), rows: z.number(), chunk: z.number() });
const audienceRow = z.object({ audience: z.number().nullable() });
const countRow = z.object({ count: z.number() });
const nextRow = z.object({ next: z.number() });

/** The audience that a draft has now; `null`: no rows. */
export function audienceOf(db: Database, draft: number): number | null {
  return db.get(audienceRow, 'SELECT audience FROM drafts WHERE pk = ?', draft)?.audience ?? null;
}

const draftRow = z.object({ id: z.string(), audience: z.number() });

/** The drafts that have rows and are not discarded, last changed first. */
export function draftsWithRows(db: Database): readonly z.infer<typeof draftRow>[] {
  return db.all(
    draftRow,
    `SELECT id, audience FROM drafts
     WHERE discarded_at IS NULL AND audience IS NOT NULL ORDER BY updated_at DESC, pk DESC`,
  );
}

/** The chunks of an audience in the order of their rows. */
export function chunksOf(db: Database, audience: number | null): readonly ChunkRef[] {
  if (audience === null) return [];
  return db.all(refRow, 'SELECT first, rows, chunk FROM audience_chunks WHERE audience = ? ORDER BY first', audience);
}

export function rowsIn(refs: readonly ChunkRef[]): number {
  return refs.reduce((sum, { rows }) => sum + rows, 0);
}

/**
 * Gives the draft another audience, with the count of rows that stands beside it. The one it had
 * stays until it is collected, if nothing has it.
 */
export function setAudience(db: Database, draft: number, audience: number | null): void {
  db.run('UPDATE drafts SET audience = ? WHERE pk = ?', audience, draft);
  countRows(db, draft);
}

/** Brings the count that stands beside a draft up to date. */
export function countRows(db: Database, draft: number): void {
  db.run(
    `UPDATE drafts SET row_count = (SELECT coalesce(sum(rows), 0) FROM audience_chunks WHERE audience = drafts.audience)
     WHERE pk = ?`,
    draft,
  );
}

function newAudience(db: Database): number {
  return db.run('INSERT INTO audiences DEFAULT VALUES').lastId;
}

/** One that belongs to no draft yet; `session` says which run of the app makes it. */
export function newStagedAudience(db: Database, session: string): number {
  return db.run('INSERT INTO audiences (staged) VALUES (?)', session).lastId;
}

/**
 * Ends the making of an audience: from now on it stays for what refers to it, and is collected
 * where nothing does.
 */
export function publish(db: Database, audience: number): void {
  db.run('UPDATE audiences SET staged = NULL WHERE pk = ?', audience);
}

export function addChunk(db: Database, audience: number, { first, rows, chunk }: ChunkRef): void {
  db.run(
    'INSERT INTO audience_chunks (audience, first, rows, chunk) VALUES (?, ?, ?, ?)',
    audience,
    first,
    rows,
    chunk,
  );
}

/** Takes a chunk out of an audience; it goes if no other audience has it. */
export function removeChunk(db: Database, audience: number, { first, chunk }: ChunkRef): void {
  db.run('DELETE FROM audience_chunks WHERE audience = ? AND first = ?', audience, first);
  db.run(
    'DELETE FROM chunks WHERE pk = ? AND NOT EXISTS (SELECT 1 FROM audience_chunks WHERE chunk = chunks.pk)',
    chunk,
  );
}

/**
 * The draft's audience for changing it in place: the one it has, if it alone has it, or a copy. A
 * step or another draft that refers to an audience holds it as it is.
 */
export function ownAudience(db: Database, draft: number): number {
  const present = audienceOf(db, draft);
  if (present !== null && holders(db, present) === 1 && !isInStep(db, present)) return present;
  const own = newAudience(db);
  db.run(
    'INSERT INTO audience_chunks (audience, first, rows, chunk) SELECT ?, first, rows, chunk FROM audience_chunks WHERE audience = ?',
    own,
    present,
  );
  setAudience(db, draft, own);
  return own;
}

/** How many drafts have it, discarded ones too. */
function holders(db: Database, audience: number): number {
  return db.get(countRow, 'SELECT count(*) AS count FROM drafts WHERE audience = ?', audience)?.count ?? 0;
}

function isInStep(db: Database, audience: number): boolean {
  return db.get(z.unknown(), 'SELECT 1 FROM step_audiences WHERE audience = ? LIMIT 1', audience) !== null;
}

/** Ids for so many new rows, the first of them; no row ever had one of them. */
export function reserveIds(db: Database, rows: number): number {
  const next = db.get(nextRow, 'UPDATE row_ids SET next = next + ? RETURNING next', rows)?.next;
  if (next === undefined) throw new Error('the database does not know which ids of rows were given');
  return next - rows;
}

import { writeJson } from '@kernel/json/json-codec';
import {
  addChunk,
  type ChunkRef,
  chunksOf,
  newStagedAudience,
  removeChunk,
  reserveIds,
} from '../../store/audience/audience-rows';
import type { Chunk } from '../../store/audience/chunk';
import { insertChunk, readChunk } from '../../store/audience/chunk-rows';
import { encodeChunk } from '../../store/audience/codec';
import type { Summary } from '../../store/audience/summary';
import type { Database } from '../../store/core/database';

/** A chunk's columns before its rows have ids. */
export type Columns = Omit<Chunk, 'ids'>;

/** Ids are taken so many at a time; what is left over is never used, of which there is enough. */
const IDS_AT_ONCE = 1 << 16;

/**
 * Written in one transaction at most: it takes some milliseconds, and main waits for it when it
 * writes meanwhile.
 */
const BYTES_AT_ONCE = 3 * 1024 * 1024;

/** An audience that is being made, which nobody sees until main gives it to a draft. */
export interface Stage {
  readonly audience: number;
  /** Rows with ids of their own, behind all that are there. */
  add(columns: Columns, summary: (chunk: Chunk) => Summary): void;
  /** Chunks of another audience as they are. Their rows keep their ids. */
  share(refs: readonly ChunkRef[]): void;
  /** A chunk whose rows keep their ids. */
  put(chunk: Chunk, summary: Summary): void;
  /**
   * Puts a chunk with fewer rows in the place of one that was written; nothing where it has none.
   */
  replace(ref: ChunkRef, chunk: Chunk, summary: Summary): void;
  /** Writes what waits. The audience is whole then. */
  finish(): void;
  /** Leaves what was written to be collected. */
  abandon(): void;
  /** What has been written. */
  refs(): readonly ChunkRef[];
  read(ref: ChunkRef): Chunk;
}

export interface StageParts {
  /** Names this run of the app, for telling what an earlier one left. */
  readonly session: string;
  /**
   * Audiences that were given up. That is noted in memory first, because the disk may be what they
   * were given up for.
   */
  readonly unwanted: Set<number>;
}

export function createStage(db: Database, { session, unwanted }: StageParts): Stage {
  const audience = db.transaction(() => newStagedAudience(db, session));
  let ids = { next: 0, left: 0 };
  let waiting: { readonly chunk: Chunk; readonly summary: string }[] = [];
  let bytes = 0;

  function idsFor(rows: number): Float64Array {
    if (ids.left < rows) {
      const reserved = Math.max(rows, IDS_AT_ONCE);
      ids = { next: db.transaction(() => reserveIds(db, reserved)), left: reserved };
    }
    const first = ids.next;
    ids = { next: first + rows, left: ids.left - rows };
    const taken = new Float64Array(rows);
    for (let at = 0; at < rows; at += 1) taken[at] = first + at;
    return taken;
  }

  function write(): void {
    const encoded = waiting.map(({ chunk, summary }) => ({ chunk, stored: { ...encodeChunk(chunk), summary } }));
    waiting = [];
    bytes = 0;
    db.transaction(() => {
      for (const { chunk, stored } of encoded) {
        addChunk(db, audience, { first: chunk.ids[0] ?? 0, rows: chunk.ids.length, chunk: insertChunk(db, stored) });
      }
    });
  }

  function put(chunk: Chunk, summary: Summary): void {
    if (chunk.ids.length === 0) return;
    waiting.push({ chunk, summary: writeJson(summary) });
    bytes += chunk.metadata.bytes.byteLength + chunk.overrides.bytes.byteLength + chunk.ids.length * 32;
    if (bytes >= BYTES_AT_ONCE) write();
  }

  return {
    audience,
    put,
    add(columns, summary) {
      const rows = columns.numbers.length;
      if (rows === 0) return;
      const chunk = { ...columns, ids: idsFor(rows) };
      put(chunk, summary(chunk));
    },
    share(refs) {
      db.transaction(() => {
        for (const ref of refs) addChunk(db, audience, ref);
      });
    },
    replace(ref, chunk, summary) {
      db.transaction(() => {
        removeChunk(db, audience, ref);
        if (chunk.ids.length === 0) return;
        const stored = insertChunk(db, { ...encodeChunk(chunk), summary: writeJson(summary) });
        addChunk(db, audience, { first: chunk.ids[0] ?? 0, rows: chunk.ids.length, chunk: stored });
      });
    },
    abandon() {
      unwanted.add(audience);
    },
    finish() {
      if (waiting.length > 0) write();
    },
    refs: () => chunksOf(db, audience),
    read: ({ chunk }) => readChunk(db, chunk),
  };
}

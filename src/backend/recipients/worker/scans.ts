import type { ChunkRef } from '../../store/audience/audience-rows';
import { readChunk } from '../../store/audience/chunk-rows';
import { createKeyIndex, type KeyIndex } from '../../store/audience/key-index';
import type { Database } from '../../store/core/database';
import type { Collation } from './collation';
import { createFirstWords } from './first-words';
import { createScanner, type ScannedChunk } from './scan';
import { type Turn, uncancelled } from './turns';

/**
 * What was taken out of an audience's chunks, in their order, and what its bits for keys mean. The
 * same object as long as the chunks are the same.
 */
export interface Scanned {
  readonly chunks: readonly ScannedChunk[];
  readonly keys: KeyIndex;
}

/**
 * What has been taken out of chunks for searching, of the audience that is looked at. Chunks never
 * change, so an edit costs the ones that it wrote.
 */
export interface Scans {
  /**
   * Reads the chunks that are new; one audience after the other, because bits for keys are given
   * for one at a time.
   */
  of(db: Database, refs: readonly ChunkRef[], turn?: Turn): Promise<Scanned>;
}

export function createScans(collation: Collation): Scans {
  const firstWords = createFirstWords(collation);
  let known = new Map<number, ScannedChunk>();
  let keys = createKeyIndex();
  let scanner = createScanner(keys, firstWords);
  let last: Promise<unknown> = Promise.resolve();
  let now: Scanned = { chunks: [], keys };

  async function scan(db: Database, refs: readonly ChunkRef[], turn: Turn): Promise<Scanned> {
    if (!refs.some(({ chunk }) => known.has(chunk))) {
      known = new Map();
      keys = createKeyIndex();
      scanner = createScanner(keys, firstWords);
    }
    const scanned = new Map<number, ScannedChunk>();
    for (const [at, { chunk }] of refs.entries()) {
      let found = known.get(chunk);
      if (found === undefined) {
        found = scanner.scan(readChunk(db, chunk));
        known.set(chunk, found);
        await turn((at + 1) / refs.length);
      }
      scanned.set(chunk, found);
    }
    // What the audience does not have any more need not be held.
    known = scanned;
    const chunks = [...scanned.values()];
    const isSame = chunks.length === now.chunks.length && chunks.every((chunk, at) => chunk === now.chunks[at]);
    if (!isSame) now = { chunks, keys };
    return now;
  }

  return {
    of(db, refs, turn = uncancelled()) {
      const scanned = last.then(() => scan(db, refs, turn));
      // Whoever asked for it hears why it failed; the next one begins all the same.
      last = scanned.catch(() => undefined);
      return scanned;
    },
  };
}

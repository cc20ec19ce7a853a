import { readChunk } from '../../store/audience/chunk-rows';
import type { ChunkRef } from '../../store/audience/audience-rows';
import { createKeyIndex, type KeyIndex } from '../../store/audience/key-index';
import type { Database } from '../../store/database';
import { scanChunk, type ScannedChunk } from './scan';

/** What has been taken out of chunks for searching, of the audience that is looked at. Chunks never change, so an edit costs the ones that it wrote. */
export interface Scans {
  /** Those of an audience's chunks, in their order, reading the ones that are new. Gives others a turn meanwhile. */
  of(db: Database, refs: readonly ChunkRef[]): Promise<readonly ScannedChunk[]>;
  readonly keys: () => KeyIndex;
}

/** How many chunks are read before others get a turn; each takes a millisecond or two. */
const CHUNKS_AT_ONCE = 8;

export function createScans(): Scans {
  let known = new Map<number, ScannedChunk>();
  let keys: KeyIndex = createKeyIndex();

  return {
    async of(db, refs) {
      // Bits are given once and for all; another audience has keys of its own.
      if (!refs.some(({ chunk }) => known.has(chunk))) forget();
      const scanned: ScannedChunk[] = [];
      let read = 0;
      for (const { chunk } of refs) {
        let scan = known.get(chunk);
        if (scan === undefined) {
          scan = scanChunk(readChunk(db, chunk), keys);
          known.set(chunk, scan);
          read += 1;
          if (read % CHUNKS_AT_ONCE === 0) await new Promise(setImmediate);
        }
        scanned.push(scan);
      }
      if (known.size > refs.length) known = new Map(refs.flatMap(({ chunk }, at) => pair(chunk, scanned[at])));
      return scanned;
    },
    keys: () => keys,
  };

  function forget(): void {
    known = new Map();
    keys = createKeyIndex();
  }
}

const pair = (chunk: number, scan: ScannedChunk | undefined): [number, ScannedChunk][] =>
  scan === undefined ? [] : [[chunk, scan]];

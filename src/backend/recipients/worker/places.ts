import { isDeepStrictEqual } from 'node:util';
import type { AudienceFilter } from '@domain/recipients/audience';
import type { PlaceColumns } from '@domain/zones/place-columns';
import { audienceOf, type ChunkRef, chunksOf } from '../../store/audience/audience-rows';
import { readChunk } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import type { Database } from '../../store/core/database';
import type { Jobs } from './jobs';
import { createPlaceIndex, type PlaceIndex } from './place-index';

/**
 * Where the rows of the audience that is looked at may be. Chunks never change, so an edit costs
 * the ones that it wrote.
 */
export interface Places {
  groups(db: Database, draftId: string, columns: PlaceColumns): Promise<Jobs['groups']['answer']>;
  /** Those of some rows (ascending) that belong to groups. */
  among(
    db: Database,
    refs: readonly ChunkRef[],
    rows: Uint32Array,
    wanted: NonNullable<AudienceFilter['places']>,
  ): Promise<Uint32Array>;
  /** The place of each row by an id, and the zones that stand for an id. */
  ofRows(
    db: Database,
    refs: readonly ChunkRef[],
    columns: PlaceColumns,
  ): Promise<{ readonly ids: Uint16Array; readonly zonesOf: (id: number) => readonly string[] }>;
}

/** How many chunks are read before others get a turn; each takes a millisecond. */
const CHUNKS_AT_ONCE = 8;

export function createPlaces(): Places {
  let index = createPlaceIndex({});
  let known = new Map<number, Uint16Array>();
  let last: Promise<unknown> = Promise.resolve();

  /** The places of each chunk, in their order, and what their ids mean. */
  async function read(
    db: Database,
    refs: readonly ChunkRef[],
    columns: PlaceColumns,
  ): Promise<{ readonly index: PlaceIndex; readonly chunks: readonly Uint16Array[] }> {
    if (!isDeepStrictEqual(index.columns, columns)) {
      index = createPlaceIndex(columns);
      known = new Map();
    }
    const found = new Map<number, Uint16Array>();
    let count = 0;
    for (const { chunk } of refs) {
      let ids = known.get(chunk);
      if (ids === undefined) {
        ids = index.idsOf(readChunk(db, chunk));
        known.set(chunk, ids);
        count += 1;
        if (count % CHUNKS_AT_ONCE === 0) await new Promise(setImmediate);
      }
      found.set(chunk, ids);
    }
    // What the audience does not have any more need not be held.
    known = found;
    return { index, chunks: refs.map(({ chunk }) => found.get(chunk) ?? new Uint16Array()) };
  }

  /** One audience after the other, because ids are given for one at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  return {
    groups: (db, draftId, columns) =>
      inTurn(async () => {
        const draft = draftState(db, draftId);
        if (draft === null) return null;
        const { index: places, chunks } = await read(db, chunksOf(db, audienceOf(db, draft.pk)), columns);
        const counts = new Map<number, number>();
        for (const ids of chunks) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
        const groups = [...counts].map(([id, rows]) => ({ ...places.placeOf(id), rows }));
        return { revision: draft.revision, groups: groups.sort((a, b) => b.rows - a.rows || (a.key < b.key ? -1 : 1)) };
      }),

    ofRows: (db, refs, columns) =>
      inTurn(async () => {
        const { index: places, chunks } = await read(db, refs, columns);
        const ids = new Uint16Array(chunks.reduce((sum, { length }) => sum + length, 0));
        let before = 0;
        for (const chunk of chunks) {
          ids.set(chunk, before);
          before += chunk.length;
        }
        return { ids, zonesOf: (id: number) => places.placeOf(id).zones };
      }),

    among: (db, refs, rows, { keys, columns }) =>
      inTurn(async () => {
        const { index: places, chunks } = await read(db, refs, columns);
        const wanted = places.idsOfKeys(keys);
        const kept = new Uint32Array(rows.length);
        let [length, at, before] = [0, 0, 0];
        for (const ids of chunks) {
          const end = before + ids.length;
          for (let row = rows[at]; row !== undefined && row < end; row = rows[(at += 1)]) {
            if (wanted.has(ids[row - before] ?? 0)) kept[length++] = row;
          }
          before = end;
        }
        return kept.slice(0, length);
      }),
  };
}

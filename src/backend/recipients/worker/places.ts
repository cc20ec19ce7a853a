import { isDeepStrictEqual } from 'node:util';
import type { AudienceGroup } from '@domain/calling-hours/audience-group';
import type { AudienceFilter } from '@domain/recipients/audience';
import type { PlaceColumns } from '@domain/zones/place-columns';
import { audienceOf, type ChunkRef, chunksOf } from '../../store/audience/audience-rows';
import { readChunk } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import type { Database } from '../../store/core/database';
import type { Jobs } from './jobs';
import { MAX_KEPT_CHUNKS } from './kept-chunks';
import { createPlaceIndex, type PlaceIndex } from './place-index';
import { type Turn, unlessCancelled } from './turns';

/**
 * Where the rows of the audiences that are looked at may be. Chunks never change, so an edit costs
 * the ones that it wrote.
 */
export interface Places {
  groups(db: Database, draftId: string, columns: PlaceColumns, turn: Turn): Promise<Jobs['groups']['answer']>;
  /** Those of some rows (ascending) that belong to groups. */
  among(
    db: Database,
    refs: readonly ChunkRef[],
    rows: Uint32Array,
    wanted: NonNullable<AudienceFilter['places']>,
    turn: Turn,
  ): Promise<Uint32Array>;
  /** The place of each row by an id, the zones that stand for an id, and the ids of groups. */
  ofRows(db: Database, refs: readonly ChunkRef[], columns: PlaceColumns, turn: Turn): Promise<PlacedRows>;
}

export interface PlacedRows {
  readonly ids: Uint16Array;
  readonly zonesOf: (id: number) => readonly string[];
  readonly idsOfKeys: (keys: readonly string[]) => ReadonlySet<number>;
}

/** The places of the rows of each chunk by their ids, and what the ids mean. */
interface PlacedChunks {
  readonly index: PlaceIndex;
  readonly chunks: readonly Uint16Array[];
}

/** What was read of chunks by the same columns. */
interface KeptPlaces {
  readonly index: PlaceIndex;
  chunks: Map<number, Uint16Array>;
}

/** Drafts in windows of their own may have other columns. */
const MAX_KEPT_COLUMNS = 3;

export function createPlaces(): Places {
  let kept: readonly KeptPlaces[] = [];
  let last: Promise<unknown> = Promise.resolve();

  function keptFor(columns: PlaceColumns): KeptPlaces {
    const found = kept.find(({ index }) => isDeepStrictEqual(index.columns, columns));
    const known = found ?? { index: createPlaceIndex(columns), chunks: new Map<number, Uint16Array>() };
    kept = [known, ...kept.filter((each) => each !== known)].slice(0, MAX_KEPT_COLUMNS);
    return known;
  }

  /** The places of each chunk, in their order, and what their ids mean. */
  async function read(
    db: Database,
    refs: readonly ChunkRef[],
    columns: PlaceColumns,
    turn: Turn,
  ): Promise<PlacedChunks> {
    const known = keptFor(columns);
    const { index } = known;
    const found = new Map<number, Uint16Array>();
    for (const [at, { chunk }] of refs.entries()) {
      let ids = known.chunks.get(chunk);
      if (ids === undefined) {
        ids = index.idsOf(readChunk(db, chunk));
        known.chunks.set(chunk, ids);
        await turn((at + 1) / refs.length);
      }
      found.set(chunk, ids);
    }
    if (known.chunks.size > MAX_KEPT_CHUNKS) known.chunks = found;
    return { index, chunks: refs.map(({ chunk }) => found.get(chunk) ?? new Uint16Array()) };
  }

  /** One audience after the other, because ids are given for one at a time. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  }

  return {
    async groups(db, draftId, columns, turn) {
      const draft = draftState(db, draftId);
      if (draft === null) return null;
      const refs = chunksOf(db, audienceOf(db, draft.pk));
      const groups = await unlessCancelled(() => inTurn(async () => groupsIn(await read(db, refs, columns, turn))));
      return { revision: draft.revision, groups: groups === 'cancelled' ? null : groups };
    },

    ofRows: (db, refs, columns, turn) =>
      inTurn(async () => {
        const { index: places, chunks } = await read(db, refs, columns, turn);
        const ids = new Uint16Array(chunks.reduce((sum, { length }) => sum + length, 0));
        let before = 0;
        for (const chunk of chunks) {
          ids.set(chunk, before);
          before += chunk.length;
        }
        return {
          ids,
          zonesOf: (id: number) => places.placeOf(id).zones,
          idsOfKeys: (keys: readonly string[]) => places.idsOfKeys(keys),
        };
      }),

    among: (db, refs, rows, { keys, columns }, turn) =>
      inTurn(async () => {
        const { index: places, chunks } = await read(db, refs, columns, turn);
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

function groupsIn({ index, chunks }: PlacedChunks): readonly AudienceGroup[] {
  const counts = new Map<number, number>();
  for (const ids of chunks) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const groups = [...counts].map(([id, rows]) => ({ ...index.placeOf(id), rows }));
  return groups.sort((a, b) => b.rows - a.rows || (a.key < b.key ? -1 : 1));
}

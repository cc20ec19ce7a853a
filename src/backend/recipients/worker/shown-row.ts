import { typesOfNumber } from '@domain/phone/type-of-number';
import type { AudienceRow } from '@domain/recipients/audience';
import type { ChunkRef } from '../../store/audience/audience-rows';
import { type Chunk, Flag, unpackCountry } from '../../store/audience/chunk';
import { readChunk } from '../../store/audience/chunk-rows';
import { type ChunkRow, rowAt } from '../../store/audience/row';
import { inputOf } from '../../store/audience/row-input';
import type { Database } from '../../store/core/database';
import { ruleOf } from '../../store/suppression/held-numbers';
import { shownConsent } from './consent-rows';
import type { ContactedNumbers } from './recent-contact';
import type { HeldRows } from './suppression';

/** A row that a page shows, counted from 0, and where it stands. */
export interface PlacedRow {
  readonly row: number;
  readonly ref: ChunkRef;
  readonly at: number;
  readonly found: ChunkRow;
}

/** Reads rows of an audience by their places in it. */
export function placedRows(db: Database, refs: readonly ChunkRef[], rows: Iterable<number>): readonly PlacedRow[] {
  const read = chunkReader(db);
  return Array.from(rows, (row) => {
    const location = locate(refs, row);
    if (location === null) throw new Error('a row that was found is in no chunk');
    return { row, ...location, found: rowAt(read(location.ref.chunk), location.at) };
  });
}

/** Keeps the few chunks that a page's rows stand in. */
function chunkReader(db: Database): (chunk: number) => Chunk {
  const known = new Map<number, Chunk>();
  return (pk) => {
    const chunk = known.get(pk) ?? readChunk(db, pk);
    if (known.size > 16) known.clear();
    known.set(pk, chunk);
    return chunk;
  };
}

/** Which chunk a row stands in, and at which place there. */
function locate(refs: readonly ChunkRef[], row: number): { readonly ref: ChunkRef; readonly at: number } | null {
  let before = 0;
  for (const ref of refs) {
    if (row < before + ref.rows) return { ref, at: row - before };
    before += ref.rows;
  }
  return null;
}

/** A row as the table shows it. */
export function shownRow(
  { row, ref, at, found }: PlacedRow,
  { held, contacted }: { readonly held: HeldRows; readonly contacted: ContactedNumbers | null },
): AudienceRow {
  const source = contacted?.firstOf(found.number) ?? null;
  const heldBy = held.listOf(found.number);
  const rule = ruleOf(held, heldBy);
  const problems: AudienceRow['problems'] = [
    ...(found.number === 0 ? ['bad-number' as const] : []),
    ...((found.flags & Flag.repeated) !== 0 ? ['repeated' as const] : []),
    ...((found.flags & Flag.badMetadata) !== 0 ? ['bad-metadata' as const] : []),
    ...((found.flags & Flag.badOverrides) !== 0 ? ['bad-overrides' as const] : []),
  ];
  return {
    id: found.id,
    position: row + 1,
    ...inputOf(found),
    country: unpackCountry(found.country) ?? '',
    ...(found.number !== 0 && { types: [...typesOfNumber(found.number)] }),
    heldBackBy: held.lists[heldBy]?.name ?? null,
    ...(rule !== null && { heldByRule: rule }),
    ...shownConsent(held.consent, ref, at),
    ...(source !== null && { contact: { kind: source.kind, name: source.name } }),
    problems,
  };
}

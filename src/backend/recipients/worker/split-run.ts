import { isDeepStrictEqual } from 'node:util';
import type { RecipientInput } from '@domain/fields/recipients';
import type { AssignedRows } from '@domain/recipients/split/assign-rows';
import { readChunk } from '../../store/audience/chunk-rows';
import { inputOf, rowAt } from '../../store/audience/row';
import type { Database } from '../../store/core/database';
import type { Base } from './base-rows';
import type { ExpectedSplit, Jobs, SplitFailure } from './jobs';
import { writeParts } from './split-parts';
import type { Splits } from './split-plan';
import type { StageParts } from './stage';
import { writeRowsAsCsv } from './write-files';

interface SplitParts extends StageParts {
  /** Shows one moment. */
  readonly db: Database;
  readonly staging: Database;
  readonly splits: Splits;
}

/** Makes the audiences of a split that is still the one that was shown. */
export async function splitDraft(
  { made, removed, ...query }: Jobs['split']['input'],
  { db, staging, splits, ...stageParts }: SplitParts,
): Promise<Jobs['split']['answer']> {
  const planned = await planAgain(db, query, splits);
  if ('kind' in planned) return planned;
  const parts = await writeParts({ db, staging }, planned, { made, removed }, stageParts);
  return { kind: 'ready', rowsRevision: planned.base.rowsRevision, ...parts };
}

/** Writes a part of such a split to a file. */
export async function splitFile(
  db: Database,
  { part, keys, path, ...query }: Jobs['splitFile']['input'],
  splits: Splits,
): Promise<Jobs['splitFile']['answer']> {
  const planned = await planAgain(db, query, splits);
  if ('kind' in planned) return planned;
  const rows = rowsOfPart(db, planned.base, planned.assigned.partOf, part);
  if (!(await writeRowsAsCsv(path, rows, keys))) return { kind: 'not-written' };
  return { kind: 'written', rows: planned.assigned.parts[part]?.rows ?? 0 };
}

async function planAgain(
  db: Database,
  { expected, ...query }: ExpectedSplit,
  splits: Splits,
): Promise<{ readonly base: Base; readonly assigned: AssignedRows } | SplitFailure> {
  const planned = await splits.plan(db, query);
  if (planned === null) return { kind: 'no-draft' };
  const { base, assigned } = planned;
  return assigned !== null && isDeepStrictEqual(assigned.parts, expected) ? { base, assigned } : { kind: 'changed' };
}

function* rowsOfPart(db: Database, base: Base, partOf: Uint8Array, part: number): Iterable<RecipientInput> {
  let before = 0;
  for (const ref of base.refs) {
    const parts = partOf.subarray(before, before + ref.rows);
    before += ref.rows;
    if (!parts.includes(part)) continue;
    const chunk = readChunk(db, ref.chunk);
    for (let at = 0; at < parts.length; at += 1) if (parts[at] === part) yield inputOf(rowAt(chunk, at));
  }
}

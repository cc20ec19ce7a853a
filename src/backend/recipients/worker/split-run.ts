import { isDeepStrictEqual } from 'node:util';
import type { AssignedRows } from '@domain/recipients/split/assign-rows';
import type { Database } from '../../store/core/database';
import type { Base } from './base-rows';
import type { ExpectedSplit, Jobs, SplitFailure } from './jobs';
import { writePartFiles } from './split-files';
import { writeParts } from './split-parts';
import type { Splits } from './split-plan';
import type { StageParts } from './stage';
import { type Turn, turnsWithin, unlessCancelled } from './turns';
import { isOnDisk } from './write-files';

interface SplitSource {
  /** Shows one moment. */
  readonly db: Database;
  readonly splits: Splits;
  readonly turn: Turn;
}

/** Makes the audiences of a split that is still the one that was shown. */
export function splitDraft(
  { made, removed, ...query }: Jobs['split']['input'],
  { staging, splits, ...parts }: SplitSource & StageParts & { readonly staging: Database },
): Promise<Jobs['split']['answer']> {
  return endOf(async () => {
    const { db, turn } = parts;
    const planned = await planAgain(query, { db, splits, turn: turnsWithin(turn, 0, 0.3) });
    if ('kind' in planned) return planned;
    const writing = { ...parts, turn: turnsWithin(turn, 0.3, 1) };
    const audiences = await writeParts({ db, staging }, planned, { made, removed }, writing);
    return { kind: 'ready', rowsRevision: planned.base.rowsRevision, ...audiences };
  });
}

/** Writes parts of such a split to files. What was written stays if it is cancelled. */
export function splitFiles(
  { parts, keys, ...query }: Jobs['splitFiles']['input'],
  { db, splits, turn }: SplitSource,
): Promise<Jobs['splitFiles']['answer']> {
  return endOf(async () => {
    const planned = await planAgain(query, { db, splits, turn: turnsWithin(turn, 0, 0.3) });
    if ('kind' in planned) return planned;
    const { base, assigned } = planned;
    const write = () => writePartFiles(db, { base, partOf: assigned.partOf }, parts, keys, turnsWithin(turn, 0.3, 1));
    return (await isOnDisk(write)) ? { kind: 'written' } : { kind: 'not-written' };
  });
}

async function endOf<T>(split: () => Promise<T>): Promise<T | SplitFailure> {
  const end = await unlessCancelled(split);
  return end === 'cancelled' ? { kind: 'cancelled' } : end;
}

async function planAgain(
  { expected, ...query }: ExpectedSplit,
  { db, splits, turn }: SplitSource,
): Promise<{ readonly base: Base; readonly assigned: AssignedRows } | SplitFailure> {
  const planned = await splits.plan(db, query, turn);
  if (planned === null) return { kind: 'no-draft' };
  const { base, assigned } = planned;
  return assigned !== null && isDeepStrictEqual(assigned.parts, expected) ? { base, assigned } : { kind: 'changed' };
}

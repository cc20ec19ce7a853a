import { z } from 'zod';
import type { Saved } from '@domain/draft/draft';
import type { Op, StepCause } from '@domain/draft/step';
import type { Edit } from '@domain/fields/edits';
import type { CountryCounts } from '@domain/recipients/audience';
import { audienceOf, publish } from '../audience/audience-rows';
import type { Database } from '../core/database';
import { applyOps } from './apply-ops';
import { noteChange, readEdit } from './draft-content';
import type { FactsOf } from './recipient-facts';
import { editOps, record, undoState } from './step-log';

/** An audience that lies in the database and belongs to no draft yet. */
export interface MadeAudience {
  readonly audience: number;
  readonly rowsRevision: number;
  readonly cause: Extract<StepCause, 'rows-imported' | 'rows-removed'>;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Where the numbers of an import lead. */
  readonly countries?: CountryCounts;
  /** The rows are to be sent from now on. */
  readonly send: boolean;
}

/** The edit that has a draft's rows sent. */
export const SEND_ROWS: Edit = { kind: 'recipients' };

const rowsRevisionRow = z.object({ rows_revision: z.number() });

/** Grows with every change of a draft's rows. */
export function rowsRevisionOf(db: Database, draft: number): number {
  return db.get(rowsRevisionRow, 'SELECT rows_revision FROM drafts WHERE pk = ?', draft)?.rows_revision ?? -1;
}

/**
 * Gives a draft an audience that was made for it, as one step, in the caller's transaction.
 * `changed`: its rows are not those any more that it was made for, and nothing is done.
 */
export function giveAudience(
  { db, facts, at }: { readonly db: Database; readonly facts: FactsOf; readonly at: Date },
  draft: number,
  { audience, rowsRevision, cause, send, countries, ...counts }: MadeAudience,
): Omit<Saved, 'savedAt'> | 'changed' {
  if (rowsRevisionOf(db, draft) !== rowsRevision) return 'changed';
  const edit = send ? editOps('recipients', readEdit(db, draft, 'recipients'), SEND_ROWS) : [];
  const where = countries === undefined ? {} : { countries: [...countries] };
  const given: Op = { kind: 'audience', before: audienceOf(db, draft), after: audience, ...counts, ...where };
  const ops: Op[] = [...edit, given];
  // The step comes first: from then on it holds the audience that the draft has had.
  record(db, draft, { kind: 'step', cause, ops }, at);
  publish(db, audience);
  applyOps(db, facts, draft, ops);
  const { revision } = noteChange(db, facts, draft, { at, rows: true });
  return { revision, recipients: facts.of(draft), ...undoState(db, draft) };
}

import { z } from 'zod';
import { isAutomatic, OUT_OF_LINE } from '@domain/sync/item';
import type { Database } from '../core/database';
import { itemColumns, NOT_ENDED, sqlList, stateOf } from '../outbox-state/outbox-item';

/** A row as planning sees it: in the order of the queue, without anything large. */
export interface PlannedRow {
  readonly pk: number;
  readonly id: string;
  readonly draftId: string | null;
  readonly connectionId: string;
  readonly campaignId: string;
  /** It is sent without the user, now or at `nextAt`. */
  readonly isAutomatic: boolean;
  /** When a retry is due, in Unix milliseconds, and its planned delay. */
  readonly nextAt: number | null;
  readonly waitMs: number;
}

const plannedRow = itemColumns
  .pick({ state: true, why: true, edited: true, next_at: true, wait_ms: true, ended_at: true })
  .extend({
    pk: z.number(),
    id: z.string(),
    draft_id: z.string().nullable(),
    connection_id: z.string(),
    campaign_id: z.string(),
  })
  .transform((row): PlannedRow => {
    const state = stateOf(row);
    return {
      pk: row.pk,
      id: row.id,
      draftId: row.draft_id,
      connectionId: row.connection_id,
      campaignId: row.campaign_id,
      isAutomatic: row.draft_id !== null && isAutomatic({ state, edited: row.edited === 1 }),
      nextAt: state.name === 'waiting' ? Date.parse(state.nextAt) : null,
      waitMs: state.name === 'waiting' ? state.waitMs : 0,
    };
  });

/** All rows in the line, in the order of the queue. */
export function readPlan(db: Database): readonly PlannedRow[] {
  return db.all(
    plannedRow,
    `SELECT outbox.pk, outbox.id, drafts.id AS draft_id, outbox.connection_id, outbox.campaign_id, outbox.state, outbox.why,
       outbox.edited, outbox.next_at, outbox.wait_ms, outbox.ended_at
     FROM outbox LEFT JOIN drafts ON drafts.pk = outbox.draft AND drafts.discarded_at IS NULL
     WHERE outbox.${NOT_ENDED} AND outbox.state NOT IN (${sqlList(OUT_OF_LINE)}) AND outbox.connection_id IS NOT NULL ORDER BY outbox.pk`,
  );
}

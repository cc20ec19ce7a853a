import { z } from 'zod';
import type { Database } from './database';
import { NOT_ENDED } from './outbox-row';

/** A row as planning sees it: in the order of the queue, without anything large. */
export interface PlannedRow {
  readonly pk: number;
  readonly id: string;
  readonly draftId: string | null;
  readonly connectionId: string;
  readonly campaignId: string;
  readonly state: 'queued' | 'waiting' | 'standing';
  readonly nextAt: number | null;
  readonly waitMs: number;
}

const plannedRow = z
  .object({
    pk: z.number(),
    id: z.string(),
    draft_id: z.string().nullable(),
    connection_id: z.string(),
    campaign_id: z.string(),
    state: z.string(),
    edited: z.number(),
    next_at: z.string().nullable(),
    wait_ms: z.number().nullable(),
  })
  .transform((row): PlannedRow => ({
    pk: row.pk,
    id: row.id,
    draftId: row.draft_id,
    connectionId: row.connection_id,
    campaignId: row.campaign_id,
    state:
      row.edited === 0 && row.draft_id !== null && (row.state === 'queued' || row.state === 'waiting')
        ? row.state
        : 'standing',
    nextAt: row.next_at === null ? null : Date.parse(row.next_at),
    waitMs: row.wait_ms ?? 0,
  }));

/** All rows that are not ended, in the order of the queue; a rejected one is out of the line. */
export function readPlan(db: Database): readonly PlannedRow[] {
  return db.all(
    plannedRow,
    `SELECT outbox.pk, outbox.id, drafts.id AS draft_id, outbox.connection_id, outbox.campaign_id, outbox.state, outbox.edited,
           outbox.next_at, outbox.wait_ms
         FROM outbox LEFT JOIN drafts ON drafts.pk = outbox.draft AND drafts.discarded_at IS NULL
         WHERE outbox.${NOT_ENDED} AND outbox.state != 'rejected' AND outbox.connection_id IS NOT NULL ORDER BY outbox.pk`,
  );
}

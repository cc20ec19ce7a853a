import { z } from 'zod';
import { type DiscardedDraft, discardedDraftSchema, type DraftSummary, draftSummarySchema } from '@domain/draft/draft';
import { tagsSchema } from '@domain/draft/tags';
import { type Queued, queuedSchema } from '@domain/sync/outbox';
import { outcomeSchema } from '@domain/sync/outcome';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';
import { queuedByDraft } from '../outbox-state/outbox-row';

/** How much of a name lists show, in characters: one of megabytes would hold the page. */
const MAX_TITLE = 1_000;

const selectWith = (
  title: string,
) => `SELECT drafts.pk, drafts.id, drafts.connection_id, drafts.campaign_id, substr(${title}, 1, ${String(MAX_TITLE)}) AS title, drafts.change_count, drafts.updated_at, drafts.discarded_at, drafts.tags,
    receipts.outcome, receipts.ended_at
  FROM drafts LEFT JOIN receipts ON receipts.pk = drafts.last_receipt`;

const storedSummary = z.object({
  pk: z.number(),
  id: z.string(),
  connection_id: z.string().nullable(),
  campaign_id: z.string(),
  title: z.string().nullable(),
  change_count: z.number(),
  updated_at: z.string(),
  discarded_at: z.string().nullable(),
  tags: z.string().nullable(),
  outcome: z.string().nullable(),
  ended_at: z.string().nullable(),
});

const NEWEST_FIRST = 'WHERE drafts.discarded_at IS NULL ORDER BY drafts.updated_at DESC, drafts.pk DESC';

/**
 * How many discarded drafts are listed. Those beyond are deleted like the others when their time
 * comes.
 */
const MAX_DISCARDED = 1_000;

/**
 * The two lists of drafts, and their zones. They read stored titles and counts and never a draft's
 * content, so its size does not matter.
 */
export function draftSummaries(db: Database): {
  readonly current: () => readonly DraftSummary[];
  readonly recent: (limit: number) => readonly DraftSummary[];
  readonly discarded: () => readonly DiscardedDraft[];
  readonly timeZones: (limit: number) => readonly string[];
} {
  function read<T>(schema: z.ZodType<T>, rest: string, ...values: readonly number[]): readonly T[] {
    const queued = queuedByDraft(db);
    // A call for each row, where nothing is sealed, would be felt in long lists.
    const select = selectWith(db.keyId() === null ? 'drafts.title' : 'opened(drafts.title)');
    return db.all(storedSummary, `${select} ${rest}`, ...values).map((row) => {
      const summary = summaryOf(schema, row, queued.get(row.pk) ?? null);
      // Left out it would be gone without a word; as damage it is brought over by the next start.
      if (summary === null) throw db.damage('drafts');
      return summary;
    });
  }
  return {
    current: () => read(draftSummarySchema, NEWEST_FIRST),
    recent: (limit) => read(draftSummarySchema, `${NEWEST_FIRST} LIMIT ?`, limit),
    discarded: () =>
      read(
        discardedDraftSchema,
        `WHERE drafts.discarded_at IS NOT NULL ORDER BY drafts.discarded_at DESC, drafts.pk DESC LIMIT ${MAX_DISCARDED}`,
      ),
    timeZones: (limit) =>
      db
        .all(
          z.object({ time_zone: z.string() }),
          `SELECT time_zone FROM drafts WHERE discarded_at IS NULL
           GROUP BY time_zone ORDER BY count(*) DESC, max(updated_at) DESC LIMIT ?`,
          limit,
        )
        .map((row) => row.time_zone),
  };
}

/**
 * A row as a summary; `null` if its plain columns make no sense. A last outcome, an update or tags
 * that cannot be read are left out.
 */
function summaryOf<T>(schema: z.ZodType<T>, row: z.infer<typeof storedSummary>, outbox: Queued | null): T | null {
  const outcome = readColumn(outcomeSchema, row.outcome);
  const parsed = schema.safeParse({
    id: row.id,
    connectionId: row.connection_id,
    campaignId: row.campaign_id,
    title: row.title,
    changeCount: row.change_count,
    updatedAt: row.updated_at,
    discardedAt: row.discarded_at,
    pushing: false,
    tags: readColumn(tagsSchema, row.tags) ?? [],
    outbox: queuedSchema.safeParse(outbox).data ?? null,
    lastPush: outcome === null || row.ended_at === null ? null : { at: row.ended_at, outcome },
  });
  return parsed.success ? parsed.data : null;
}

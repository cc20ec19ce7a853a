import { z } from 'zod';
import type { Database } from '../core/database';

/** Up to these, reading takes some milliseconds. */
const MAX_ROWS = 2_000;
const MAX_SENT_BYTES = 32_000;
/** Each may be of a draft of its own. */
const MAX_CHUNKS = 100;

const sizes = z.object({ chunks: z.number(), rows: z.number(), suppressed: z.number(), sent: z.number() });

/** Counts no further than it has to. */
const SIZES = `WITH some AS (SELECT rows FROM audience_chunks LIMIT ${MAX_CHUNKS + 1}),
  some_sent AS (SELECT length(numbers) AS bytes FROM sent_chunks LIMIT ${MAX_CHUNKS + 1})
  SELECT (SELECT count(*) FROM some) AS chunks,
    (SELECT coalesce(sum(rows), 0) FROM some) AS rows,
    (SELECT coalesce(sum(rows), 0) FROM suppression_lists) AS suppressed,
    (SELECT coalesce(sum(bytes), 0) FROM some_sent) AS sent`;

/**
 * Whether all drafts together have few rows, and so have what they are compared with: suppression
 * lists and the numbers of sent updates.
 */
export function areRowsFew(db: Database): boolean {
  const found = db.get(sizes, SIZES);
  if (found === null) return false;
  const { chunks, rows, suppressed, sent } = found;
  return chunks <= MAX_CHUNKS && rows <= MAX_ROWS && suppressed <= MAX_ROWS && sent <= MAX_SENT_BYTES;
}

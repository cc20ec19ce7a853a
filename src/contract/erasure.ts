import { z } from 'zod';
import { erasureReportSchema, erasureSchema } from '@domain/erasure/erasure';
import { done } from './parts';

const what = z.strictObject({ what: erasureSchema });

/** Commands that delete data for good, backups included. */
export const ERASURE = {
  /** Counts what `erasure.erase` would remove. Changes nothing. */
  'erasure.preview': { input: what, output: erasureReportSchema },
  /**
   * Erases from every backup and then from the database; the page is loaded again then. Refused,
   * with nothing changed, while an update is being sent. Ended in the middle, it can be repeated:
   * the database itself comes last.
   */
  'erasure.erase': { input: what, output: done },
} as const;

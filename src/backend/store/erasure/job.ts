import { z } from 'zod';
import { erasureReportSchema, erasureSchema } from '@domain/erasure/erasure';
import { storageReasonSchema } from '@domain/errors/errors';
import { dataKeysSchema } from '../core/data-keys';

/**
 * What the erasing process is asked for. The database itself is not touched: `restoring` becomes
 * its copy without what is erased. `isPreview`: everything is only counted, and no file is left
 * behind.
 */
export const eraseJobSchema = z.lazy(() =>
  z.object({ folder: z.string(), what: erasureSchema, isPreview: z.boolean(), keys: dataKeysSchema.optional() }),
);
export type EraseJob = Readonly<z.infer<typeof eraseJobSchema>>;

export const eraseAnswerSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('erased'), report: erasureReportSchema }),
    /** The database holds no such draft, receipt or connection. Backups are as they were. */
    z.object({ kind: z.literal('not-found') }),
    z.object({ kind: z.literal('failed'), reason: storageReasonSchema, detail: z.string().max(500) }),
  ]),
);
export type EraseAnswer = Readonly<z.infer<typeof eraseAnswerSchema>>;

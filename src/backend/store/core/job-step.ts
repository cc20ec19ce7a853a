import { z } from 'zod';

/** Says that a job has finished one of its steps; posted before its response. */
export const JOB_STEP = { kind: 'step' } as const;

export const jobStepSchema = z.lazy(() => z.strictObject({ kind: z.literal('step') }));

import { z } from 'zod';
import { crashSummarySchema } from '@domain/crashes/crash';
import { done, nothing } from './parts';

/** More than a report can have: its lines of the log and a few facts. */
const MAX_REPORT_LENGTH = 500_000;

const crashRef = z.strictObject({ id: z.uuid() });

/** Commands on crash reports, which stay on this computer. */
export const CRASHES = {
  /** The reports that are kept, newest first. */
  'crashes.list': { input: nothing, output: z.array(crashSummarySchema) },
  /** A notice of all reports was shown: none of them is new any more. */
  'crashes.noticed': { input: nothing, output: done },
  /** A report as text, without contents, names, numbers, secrets or paths. */
  'crashes.read': { input: crashRef, output: z.object({ text: z.string().max(MAX_REPORT_LENGTH) }) },
  'crashes.delete': { input: crashRef, output: done },
} as const;

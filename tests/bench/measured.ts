import { z } from 'zod';
import type { Samples } from './row';

const samples = z.object({ ours: z.array(z.number()).min(1), theirs: z.array(z.number()).min(1) });

/** What one row came to, as the process that measured it says. */
export const measuredSchema = z.union([
  z.object({ name: z.string(), samples }),
  z.object({ name: z.string(), failure: z.string() }),
]);
export type Measured =
  | { readonly name: string; readonly samples: Samples }
  | { readonly name: string; readonly failure: string };

export const messageOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

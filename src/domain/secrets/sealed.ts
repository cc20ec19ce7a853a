import { z } from 'zod';

/** What a sealed secret begins with, so that one in clear is never taken for one. */
export const SEAL_MARK = 'sealed1:';

/** A secret on its way from the page to main, see `seal.ts`. One in clear does not fit. */
export const sealedSchema = z
  .string()
  .max(10_000)
  .regex(/^sealed1:[0-9a-f]+$/);

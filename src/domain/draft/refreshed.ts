import { z } from 'zod';
import { networkReasonSchema } from '../errors/errors';
import { draftSchema } from './draft';

/** Why a campaign could not be read. `detail` is the server's own words, plain text and bounded. */
const notReadSchema = z.discriminatedUnion('reason', [
  /** The server said that this cannot be done (405 or 501), now or when it was asked before. */
  z.object({ reason: z.literal('not-offered') }),
  /** 404: there is no such campaign, or, where none was ever read, no such call. */
  z.object({ reason: z.literal('not-found'), known: z.boolean() }),
  z.object({ reason: z.literal('sign-in') }),
  z.object({ reason: z.literal('rate-limit'), retryAt: z.iso.datetime().nullable() }),
  z.object({ reason: z.literal('refused'), status: z.number().int(), detail: z.string().max(2000) }),
  /** 200 with something that is not this campaign. */
  z.object({ reason: z.literal('unreadable') }),
  z.object({ reason: z.literal('network'), network: networkReasonSchema }),
]);
export type NotRead = Readonly<z.infer<typeof notReadSchema>>;

/**
 * What came of reading a campaign again. `repeatedKeys`: keys that the response had more than once;
 * the last value of each was used.
 */
export const refreshedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('refreshed'), draft: draftSchema, repeatedKeys: z.array(z.string().max(200)).max(20) }),
  z.object({ kind: z.literal('not-read'), why: notReadSchema }),
]);
export type Refreshed = Readonly<z.infer<typeof refreshedSchema>>;

import { z } from 'zod';
import { networkReasonSchema } from '../errors/errors';
import { holdsApiKey } from '../identity/secret-shape';

/**
 * A stored secret as the renderer may know it: whether it is there, where it is kept, and its last
 * characters behind a mask (at most four, and never more than a quarter of it).
 */
const secretStatusSchema = z.lazy(() =>
  z.discriminatedUnion('present', [
    z.object({ present: z.literal(false) }),
    z.object({ present: z.literal(true), keptIn: z.enum(['keychain', 'session']), tail: z.string().max(4) }),
  ]),
);
export type SecretStatus = Readonly<z.infer<typeof secretStatusSchema>>;

export const credentialStatusSchema = z.lazy(() =>
  z.object({ apiKey: secretStatusSchema, userId: secretStatusSchema }),
);
export type CredentialStatus = Readonly<z.infer<typeof credentialStatusSchema>>;

/**
 * The rate limit as the last response's `X-RateLimit-*` headers had it (API reference, section 2).
 * `resetAt`: ISO 8601 or null.
 */
export const rateSchema = z.object({
  limit: z.number().int().nonnegative(),
  remaining: z.number().int().nonnegative(),
  resetAt: z.iso.datetime().nullable(),
});
export type Rate = Readonly<z.infer<typeof rateSchema>>;

/**
 * A named base URL. Its credentials live in the OS keychain and are asked for with
 * `connections.credentials`.
 */
export const connectionSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  baseUrl: z.string(),
  kind: z.enum(['server', 'sandbox']),
  scheduleKeys: z.enum(['camelCase', 'snake_case']),
  draftCount: z.number().int(),
  rate: rateSchema.nullable(),
  /** Why the last request got no response; null: it got one, or none was sent since the start. */
  silence: networkReasonSchema.nullable(),
  /**
   * Whether this server let a campaign be read when it was asked. No page documents that it can be.
   */
  reads: z.enum(['unknown', 'yes', 'no']),
});
export type Connection = Readonly<z.infer<typeof connectionSchema>>;

export const storedConnectionNameSchema = z.string().trim().min(1).max(120);

/** It is shown in clear and stored on the disk, so it must not hold an API key. */
export const connectionNameSchema = storedConnectionNameSchema.refine((name) => !holdsApiKey(name));

/**
 * What the user typed as key and user id. Bounded, printable ASCII without spaces inside: both go
 * into HTTP headers.
 */
export const secretInputSchema = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[\x21-\x7e]+$/);
export const keepSchema = z.enum(['keychain', 'session']);

/**
 * The outcome of a connection test against the documented credentials check `/protected`. `userId`
 * is masked.
 */
export const testOutcomeSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('accepted'), userId: z.string().max(200), message: z.string().max(500) }),
    z.object({
      kind: z.literal('key-refused'),
      status: z.union([z.literal(401), z.literal(403)]),
      detail: z.string().max(500),
    }),
    z.object({ kind: z.literal('not-this-api'), status: z.number().int() }),
    z.object({ kind: z.literal('rate-limited'), retryAt: z.iso.datetime().nullable() }),
    z.object({ kind: z.literal('server-error'), status: z.number().int() }),
    z.object({ kind: z.literal('network'), reason: networkReasonSchema }),
  ]),
);
export type TestOutcome = Readonly<z.infer<typeof testOutcomeSchema>>;

/**
 * The last known rate limit while it still says something: once its minute is over, what is left is
 * not known.
 */
export function currentRate(rate: Rate | null, now: Date): Rate | null {
  const resetAt = rate?.resetAt ?? null;
  return resetAt === null || Date.parse(resetAt) > now.getTime() ? rate : null;
}

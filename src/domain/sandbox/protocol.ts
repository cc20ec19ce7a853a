import { z } from 'zod';

/**
 * What the app sends to the sandbox process: secrets too, because other processes can read
 * arguments. `port` is a preference: if it is taken, or 0, a free one is used.
 */
export const toSandboxSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    apiKey: z.string().min(1),
    userId: z.string().min(1),
    /** `null`: nothing is written to the disk. */
    stateFile: z.string().min(1).nullable(),
    port: z.int().min(0).max(65535),
  }),
  z.strictObject({ type: z.literal('stop') }),
]);

export type ToSandbox = z.infer<typeof toSandboxSchema>;

/**
 * What the sandbox process sends back. `movedAside` names the damaged state file that fresh samples
 * have replaced.
 */
export const fromSandboxSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), baseUrl: z.url(), movedAside: z.string().exactOptional() }),
  z.strictObject({ type: z.literal('failed'), reason: z.string().max(500) }),
]);

export type FromSandbox = z.infer<typeof fromSandboxSchema>;

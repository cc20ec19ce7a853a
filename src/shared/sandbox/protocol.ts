import { z } from 'zod';
import { campaignSchema } from '../campaign/campaign';

/**
 * What the app tells the sandbox process. Key and user id travel here, and not in the arguments or the environment,
 * where every other process of the same person could read them.
 *
 * `port` is a wish: when it is taken, the sandbox listens on a free one and says which. 0 asks for any free port.
 */
export const toSandboxSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    apiKey: z.string().min(1),
    userId: z.string().min(1),
    stateFile: z.string().min(1),
    port: z.int().min(0).max(65535),
  }),
  z.strictObject({ type: z.literal('stop') }),
]);

export type ToSandbox = z.infer<typeof toSandboxSchema>;

/** What the sandbox process answers. `movedAside` names the damaged state file that fresh samples have replaced. */
export const fromSandboxSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), baseUrl: z.url(), movedAside: z.string().exactOptional() }),
  z.strictObject({ type: z.literal('failed'), reason: z.string().max(500) }),
]);

export type FromSandbox = z.infer<typeof fromSandboxSchema>;

/** Where the sandbox lists its campaigns, in the shape in which the API answers them. Not a path of the Kathan API. */
export const SANDBOX_CAMPAIGNS_PATH = '/__sandbox/campaigns';

/** The answer to it. */
export const sandboxCampaignsSchema = z.object({ campaigns: z.array(campaignSchema) });

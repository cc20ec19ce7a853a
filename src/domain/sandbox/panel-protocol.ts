import { z } from 'zod';
import { campaignSchema } from '../fields/campaign';
import { waitingFaultSchema } from './faults';

/**
 * Where the sandbox lists its campaigns, in the shape in which the API returns them. Not a path of
 * the Kathan API.
 */
export const SANDBOX_CAMPAIGNS_PATH = '/__sandbox/campaigns';

/** The response to it. */
export const sandboxCampaignsSchema = z.object({ campaigns: z.array(campaignSchema) });

/**
 * Where the sandbox lists its faults, takes more of them and, with a number behind it, drops one.
 */
export const SANDBOX_FAULTS_PATH = '/__sandbox/faults';

/** The response to all of it: the faults that wait now. */
export const sandboxFaultsSchema = z.object({ faults: z.array(waitingFaultSchema) });

/** Where the sandbox tells of the last requests to its API. */
export const SANDBOX_RECENT_PATH = '/__sandbox/log/recent';

/** How many of them it tells of. */
export const RECENT_REQUESTS = 20;

/**
 * A request to the sandbox's API and what became of it. `status` null: the connection was reset
 * instead of answered.
 */
export const seenRequestSchema = z.object({
  seq: z.int(),
  time: z.iso.datetime(),
  method: z.string(),
  path: z.string(),
  status: z.int().nullable(),
  /** The kinds of the faults that struck it. */
  faults: z.array(z.string()),
});
export type SeenRequest = Readonly<z.infer<typeof seenRequestSchema>>;

export const sandboxRecentSchema = z.object({ requests: z.array(seenRequestSchema) });

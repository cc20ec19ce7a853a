import { z } from 'zod';
import { connectionSchema } from '@domain/connection/connection';
import { campaignIdSchema } from '@domain/draft/draft';
import { campaignSchema } from '@domain/fields/campaign';
import { faultSchema, waitingFaultSchema } from '@domain/sandbox/faults';
import { seenRequestSchema } from '@domain/sandbox/panel-protocol';
import { answeredFieldSchema } from '@domain/sandbox/somebody-else';
import { jsonValue } from '@kernel/json/json-schema';
import { nothing } from './parts';

/** Commands of the sandbox and of its panel. */
export const SANDBOX = {
  /** Starts the sandbox where needed, creates or finds its connection and makes it active. */
  'sandbox.open': { input: nothing, output: connectionSchema },
  'sandbox.samples': { input: nothing, output: z.array(campaignSchema) },
  /**
   * What the sandbox is told to do wrong, in the order in which it was told. All of these reach the
   * sandbox and no other server.
   */
  'sandbox.faults': { input: nothing, output: z.array(waitingFaultSchema) },
  /** Adds a fault, removes one (also where it is used up by now) or all; returns what is left. */
  'sandbox.setFaults': {
    input: z.discriminatedUnion('change', [
      z.strictObject({ change: z.literal('add'), fault: faultSchema }),
      z.strictObject({ change: z.literal('remove'), faultId: z.number().int().positive() }),
      z.strictObject({ change: z.literal('remove-all') }),
    ]),
    output: z.array(waitingFaultSchema),
  },
  /** The last requests to the sandbox's API, newest first. */
  'sandbox.log': { input: nothing, output: z.array(seenRequestSchema) },
  /** Changes a field of one of the sandbox's campaigns as somebody else would, past the API. */
  'sandbox.changeCampaign': {
    input: z.strictObject({ campaignId: campaignIdSchema, field: answeredFieldSchema, value: jsonValue }),
    output: campaignSchema,
  },
} as const;

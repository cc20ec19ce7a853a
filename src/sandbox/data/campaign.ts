import { z } from 'zod';
import type { AnsweredField } from '@domain/fields/fields';
import { isExactNumber } from '@kernel/json/json';
import { approximateNumber } from '@kernel/json/json-number';

const anyObject = z.record(z.string(), z.unknown());

/** An integer by its value, as Pydantic takes one: `30.0` is 30. */
export const integer = (limits: z.ZodInt = z.int()) =>
  z.preprocess((value) => (isExactNumber(value) ? approximateNumber(value) : value), limits);

/**
 * The four speech settings. The API page shows the defaults; its complete lists of values are not
 * known.
 */
export const speechSettingsSchema = z.object({
  style: z.string().default('neutral'),
  responsiveness: z.string().default('balanced'),
  interruptions: z.string().default('on'),
  emotions: z.string().default('natural'),
});

export const recipientSchema = z.object({
  phone_number: z.string(),
  metadata: anyObject.default({}),
  assistant_overrides: anyObject.default({}),
});

/** The response sample of the API page, key by key and in its order. */
const answerRules = {
  id: z.string(),
  name: z.string(),
  assistant_id: z.string(),
  channel: z.string(),
  phone_number_id: z.string(),
  status: z.enum(['draft', 'running', 'paused', 'completed']),
  max_concurrency: integer(),
  retry_policy: anyObject,
  speech_settings: speechSettingsSchema,
  assistant_name: z.string().nullable(),
  caller_id_number: z.string().nullable(),
  schedule_start_time: z.string().nullable(),
  schedule_end_time: z.string().nullable(),
  campaign_context: z.string().nullable(),
  opening_message_template: z.string().nullable(),
  use_returning_greeting: z.boolean(),
  use_short_term_summaries: z.boolean(),
  short_term_summaries_limit: integer().nullable(),
  machine_detection_timeout_seconds: integer().nullable(),
  recipient_list_id: z.string().nullable(),
  recipient_list_name: z.string().nullable(),
  recipient_list_row_count: z.int().nullable(),
  counts: anyObject,
  created_at: z.string(),
  updated_at: z.string(),
} satisfies Record<AnsweredField, z.ZodType> & Record<string, z.ZodType>;

/** A campaign as every response carries it. */
export const campaignSchema = z.strictObject(answerRules);

export type Campaign = z.infer<typeof campaignSchema>;

/** A campaign with what no response ever shows: its inline recipients. */
const campaignRecordSchema = z.object({ campaign: campaignSchema, recipients: z.array(recipientSchema) });

export type CampaignRecord = z.infer<typeof campaignRecordSchema>;

const recipientListSchema = z.object({ id: z.string(), name: z.string(), row_count: z.int() });

export type RecipientList = z.infer<typeof recipientListSchema>;

/** All that the sandbox remembers between two runs. It has no place for an API key or a user id. */
export const sandboxDataSchema = z.object({
  version: z.literal(1),
  campaigns: z.array(campaignRecordSchema),
  recipientLists: z.array(recipientListSchema),
});

export type SandboxData = z.infer<typeof sandboxDataSchema>;

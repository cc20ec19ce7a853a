import { z } from 'zod';
import type { FieldName } from '@domain/fields/fields';
import { integer, recipientSchema, speechSettingsSchema } from '../data/campaign';

/**
 * Under which names a request may carry the two times. The API page uses `camel`; an older one used
 * `snake`.
 */
export type TimeKeys = 'camel' | 'snake';

/**
 * A response always holds true or false and shows false as the default, so that is what clearing
 * falls back to.
 */
const flag = z
  .boolean()
  .nullable()
  .transform((value) => value ?? false)
  .exactOptional();

const time = z.string().nullable().exactOptional();

/**
 * The rules of all fields by the API page: 14 keys, two ranges, times as any string. Apart from the
 * names not shared with the app, so that errors show. Chosen: which keys may be null, and that
 * quoted numbers and booleans are refused.
 */
const rules = {
  name: z.string().exactOptional(),
  schedule_start_time: time,
  schedule_end_time: time,
  max_concurrency: integer(z.int().min(1).max(200)).exactOptional(),
  retry_policy: z.record(z.string(), z.unknown()).exactOptional(),
  speech_settings: speechSettingsSchema.exactOptional(),
  campaign_context: z.string().nullable().exactOptional(),
  opening_message_template: z.string().nullable().exactOptional(),
  use_returning_greeting: flag,
  use_short_term_summaries: flag,
  short_term_summaries_limit: integer().nullable().exactOptional(),
  machine_detection_timeout_seconds: integer(z.int().min(3).max(60)).nullable().exactOptional(),
  recipient_list_id: z.string().nullable().exactOptional(),
  recipients: z.array(recipientSchema).nullable().exactOptional(),
} satisfies Record<FieldName, z.ZodType>;

/** Unknown keys are dropped without a word, as FastAPI's models do by default. */
const snakeBody = z.object(rules);
const camelBody = snakeBody
  .omit({ schedule_start_time: true, schedule_end_time: true })
  .extend({ scheduleStartTime: time, scheduleEndTime: time });

const camelUpdate = camelBody.transform(({ scheduleStartTime, scheduleEndTime, ...rest }) => ({
  ...rest,
  ...(scheduleStartTime !== undefined && { schedule_start_time: scheduleStartTime }),
  ...(scheduleEndTime !== undefined && { schedule_end_time: scheduleEndTime }),
}));

/**
 * A valid update under the response's names. An absent key leaves its field alone, `null` clears
 * it.
 */
export type CampaignUpdate = z.infer<typeof snakeBody>;

/** The schema of a PATCH body that reads the times under the given names, and only under those. */
export function updateSchema(timeKeys: TimeKeys): z.ZodType<CampaignUpdate> {
  return timeKeys === 'camel' ? camelUpdate : snakeBody;
}

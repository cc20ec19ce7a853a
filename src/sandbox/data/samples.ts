import type { AnsweredField } from '@domain/fields/fields';
import { type Campaign, type CampaignRecord, campaignSchema, type RecipientList, type SandboxData } from './campaign';
import { CLAIMS_CONTEXT } from './sample-texts';

/** Recipient lists that a campaign of the sandbox can be attached to. */
const SAMPLE_LISTS: readonly RecipientList[] = [
  { id: 'list_march_renewals', name: 'March renewals', row_count: 412 },
  { id: 'list_clinic_next_week', name: 'Clinic: next week', row_count: 1_268 },
  { id: 'list_festival_customers', name: 'दीवाली: पुराने ग्राहक', row_count: 8_750 },
  { id: 'list_donors_o_negative', name: 'Donors, O negative', row_count: 18_204 },
  { id: 'list_empty', name: 'Nobody yet', row_count: 0 },
];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * Eight made-up campaigns, each odd as real ones are. Times are relative to `now` (Unix
 * milliseconds), numbers from the range for fiction. IDs, times and the keys in `counts` and
 * `retry_policy` are invented.
 */
export function sampleData(now: number): SandboxData {
  const today = Math.floor(now / DAY) * DAY;
  const at = (days: number, hour: number): string => utc(today + days * DAY + hour * HOUR);
  const naive = (days: number, hour: number): string => at(days, hour).slice(0, -1);

  const renewals = campaign({
    id: 'cmp_march_renewals',
    name: 'March renewals, wave 2',
    status: 'draft',
    max_concurrency: 8,
    speech_settings: { style: 'professional', responsiveness: 'balanced', interruptions: 'on', emotions: 'natural' },
    assistant_name: 'Dana',
    schedule_start_time: at(6, 14),
    schedule_end_time: at(10, 22),
    campaign_context: 'Customers whose annual plan ends in March. Offer the two-year price, never a discount code.',
    opening_message_template: 'Hi {{first_name}}, this is Dana from Northwind about your plan.',
    use_returning_greeting: true,
    use_short_term_summaries: true,
    short_term_summaries_limit: 3,
    machine_detection_timeout_seconds: 30,
    ...list('list_march_renewals'),
    created_at: at(-10, 9),
    updated_at: at(-1, 16),
  });

  const clinic = campaign({
    id: 'cmp_clinic_reminders',
    name: 'Appointment reminders: Lakeside Clinic',
    status: 'running',
    max_concurrency: 25,
    retry_policy: { max_attempts: 3, wait_minutes: [30, 120] },
    assistant_id: 'asst_robin',
    assistant_name: 'Robin',
    schedule_start_time: at(-1, 8),
    schedule_end_time: at(4, 18),
    campaign_context: 'Confirm, move or cancel. Say nothing about the reason for the visit.',
    opening_message_template: 'Hello, Lakeside Clinic here. Is this {{first_name}}?',
    machine_detection_timeout_seconds: 20,
    ...list('list_clinic_next_week'),
    counts: { queued: 731, in_progress: 25, completed: 488, failed: 24 },
    created_at: at(-30, 7),
    updated_at: at(0, 0),
  });

  const festival = campaign({
    id: 'cmp_festival_offer',
    name: 'दीवाली ऑफ़र: पुराने ग्राहक',
    status: 'paused',
    assistant_id: 'asst_asha',
    assistant_name: 'आशा',
    schedule_start_time: naive(-2, 9),
    schedule_end_time: naive(12, 20),
    campaign_context: 'नमस्ते से शुरू करें। पहले पूछें कि बात करने का समय ठीक है या नहीं।',
    opening_message_template: 'नमस्ते {{first_name}} जी, मैं आशा बोल रही हूँ।',
    use_returning_greeting: true,
    ...list('list_festival_customers'),
    counts: { queued: 6_102, completed: 2_648 },
    created_at: at(-21, 5),
    updated_at: at(-1, 6),
  });

  const survey = campaign({
    id: 'cmp_autumn_survey',
    name: 'Autumn survey: how was your move?',
    status: 'completed',
    max_concurrency: 40,
    schedule_start_time: at(-95, 13),
    schedule_end_time: at(-88, 21),
    campaign_context: 'Five questions, two minutes, no selling.',
    opening_message_template: 'Hi! Do you have two minutes to tell us how your move went?',
    use_short_term_summaries: true,
    short_term_summaries_limit: 10,
    counts: { total: 2_000, completed: 1_377, voicemail: 402, no_answer: 221 },
    created_at: at(-110, 10),
    updated_at: at(-88, 21),
  });

  const opening = campaign({
    id: 'cmp_store_opening',
    name: 'Store opening, Riverside',
    status: 'draft',
    assistant_name: null,
    caller_id_number: null,
    created_at: at(0, 0),
    updated_at: at(0, 0),
  });

  const claims = campaign({
    id: 'cmp_claims_follow_up',
    name: 'Storm claims: follow-up after the assessor’s visit',
    status: 'draft',
    max_concurrency: 3,
    assistant_id: 'asst_marguerite',
    assistant_name: 'Marguerite',
    schedule_start_time: at(1, 9),
    schedule_end_time: at(15, 17),
    campaign_context: CLAIMS_CONTEXT,
    opening_message_template: 'Good morning, this is Marguerite from Harbour Mutual about claim {{claim_number}}.',
    use_returning_greeting: true,
    use_short_term_summaries: true,
    short_term_summaries_limit: 5,
    machine_detection_timeout_seconds: 45,
    created_at: at(-4, 11),
    updated_at: at(-3, 15),
  });

  const planetarium = campaign({
    id: 'cmp_planetarium',
    name: 'Planetarium members’ night ✨',
    status: 'draft',
    retry_policy: {
      strategy: 'gentle',
      attempts: [{ after: 'PT2H' }, { after: 'P1D', only_if: { voicemail: false } }],
    },
    speech_settings: { style: 'storyteller', responsiveness: 'patient', interruptions: 'on', emotions: 'wonder' },
    assistant_id: 'asst_vega',
    assistant_name: 'Vega',
    schedule_start_time: at(3, 17),
    campaign_context: 'Invite to the night of the meteor shower. If it is cloudy, the dome is open instead.',
    opening_message_template: 'Look up on Friday, {{first_name}}: the Perseids are back.',
    created_at: at(-2, 20),
    updated_at: at(-2, 21),
  });

  const donors = campaign({
    id: 'cmp_blood_donors',
    name: 'Urgent: O negative donors',
    status: 'running',
    max_concurrency: 200,
    speech_settings: { style: 'neutral', responsiveness: 'instant', interruptions: 'off', emotions: 'off' },
    assistant_id: 'asst_sam',
    assistant_name: 'Sam',
    schedule_start_time: at(0, 0),
    campaign_context: 'Stocks are down to a day. Ask once, thank either way, never press.',
    opening_message_template: 'This is Sam from the blood bank. Could you give blood today or tomorrow?',
    machine_detection_timeout_seconds: 60,
    counts: {},
    created_at: at(0, 0),
    updated_at: at(0, 0),
  });

  return {
    version: 1,
    campaigns: [
      alone(renewals),
      alone(clinic),
      alone(festival),
      alone(survey),
      alone(opening),
      alone(claims),
      alone(planetarium),
      { campaign: donors, recipients: [recipient('01', 'Ada'), recipient('02', 'Grace'), recipient('03', 'Chandra')] },
    ],
    recipientLists: [...SAMPLE_LISTS],
  };
}

/** Names every field that responses hold. */
type Blank = Omit<Campaign, 'id' | 'name' | 'status' | 'created_at' | 'updated_at'> &
  Readonly<Record<Exclude<AnsweredField, 'name'>, unknown>>;

const BLANK: Blank = {
  assistant_id: 'asst_dana',
  channel: 'twilio',
  phone_number_id: 'pn_main_line',
  max_concurrency: 5,
  retry_policy: {},
  speech_settings: { style: 'neutral', responsiveness: 'balanced', interruptions: 'on', emotions: 'natural' },
  assistant_name: 'Dana',
  caller_id_number: '+14155550199',
  schedule_start_time: null,
  schedule_end_time: null,
  campaign_context: null,
  opening_message_template: null,
  use_returning_greeting: false,
  use_short_term_summaries: false,
  short_term_summaries_limit: null,
  machine_detection_timeout_seconds: null,
  recipient_list_id: null,
  recipient_list_name: null,
  recipient_list_row_count: null,
  counts: {},
};

function campaign(own: Omit<Campaign, keyof typeof BLANK> & Partial<Campaign>): Campaign {
  // Parsed only to have the keys in the order of the API page.
  return campaignSchema.parse({ ...BLANK, ...own });
}

function list(id: string): Partial<Campaign> {
  const found = SAMPLE_LISTS.find((candidate) => candidate.id === id);
  return {
    recipient_list_id: id,
    recipient_list_name: found?.name ?? null,
    recipient_list_row_count: found?.row_count ?? null,
  };
}

function alone(own: Campaign): CampaignRecord {
  return { campaign: own, recipients: [] };
}

function recipient(last: string, firstName: string): CampaignRecord['recipients'][number] {
  return { phone_number: `+141555501${last}`, metadata: { first_name: firstName }, assistant_overrides: {} };
}

function utc(at: number): string {
  return new Date(at).toISOString().replace('.000Z', 'Z');
}

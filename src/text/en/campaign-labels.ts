import type { FieldName, SpeechChild } from '@domain/fields/fields';

/**
 * The fixed names of the fields: labels, accessible names, and the way every sentence calls them.
 */
const fields: Readonly<Record<FieldName, string>> = {
  name: 'Name',
  campaign_context: 'Campaign context',
  schedule_start_time: 'Start time',
  schedule_end_time: 'End time',
  opening_message_template: 'Opening message template',
  use_returning_greeting: 'Use returning greeting',
  use_short_term_summaries: 'Use short-term summaries',
  short_term_summaries_limit: 'Short-term summaries limit',
  speech_settings: 'Speech settings',
  max_concurrency: 'Max concurrency',
  machine_detection_timeout_seconds: 'Machine detection timeout (seconds)',
  retry_policy: 'Retry policy (JSON)',
  recipient_list_id: 'Recipient list ID',
  recipients: 'Recipients',
};

const speech: Readonly<Record<SpeechChild, string>> = {
  style: 'Style',
  responsiveness: 'Responsiveness',
  interruptions: 'Interruptions',
  emotions: 'Emotions',
};

export const labels = { fields, speech };

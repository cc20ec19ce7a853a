import type { FieldName, Section, SpeechChild } from '@domain/fields/fields';
import { changeWords } from './campaign-changes';
import { labels } from './campaign-labels';
import { problemSentence } from './campaign-problems';

const hints: Readonly<Record<FieldName, string>> = {
  name: 'Required',
  campaign_context: 'What the assistant should know about this campaign',
  schedule_start_time:
    'For example 2027-03-02 06:00 or 2 Mar 2027, 6:00 am. Sent as UTC; the format that the server wants is not documented',
  schedule_end_time: 'Ends the whole campaign. A daily calling window is not documented',
  opening_message_template:
    'What the assistant says first. Placeholders such as {{first_name}} are usual elsewhere, but not documented here',
  use_returning_greeting:
    'By its name, another greeting for people who were called before; not explained in the documentation',
  use_short_term_summaries:
    'By its name, summaries of recent calls for the assistant; not explained in the documentation',
  short_term_summaries_limit: 'A whole number from 1. An upper limit is not documented',
  speech_settings: 'Always sent whole. The complete lists of values are not documented, so another value can be typed',
  max_concurrency: '1 to 200',
  machine_detection_timeout_seconds: '3 to 60. Empty probably means the carrier’s own default, which is not documented',
  retry_policy: 'A JSON object, always sent whole. Its keys are not documented',
  recipient_list_id: 'Attaches a list. That an empty field detaches it is likely, but not documented',
  recipients: 'Sent with this update. Whether they replace the campaign’s recipients or join them is not documented',
};

const sections: Readonly<Record<Section, string>> = {
  basics: 'Basics',
  schedule: 'Schedule',
  conversation: 'Conversation',
  speech: 'Speech',
  calling: 'Calling',
  recipients: 'Recipients',
};

const speech: Readonly<Record<SpeechChild, string>> = labels.speech;

function field(name: FieldName): { readonly label: string; readonly hint: string } {
  return { label: labels.fields[name], hint: hints[name] };
}

/** Names, hints, problems and changes of the fields. */
export const campaign = {
  fields: {
    name: field('name'),
    campaign_context: field('campaign_context'),
    schedule_start_time: field('schedule_start_time'),
    schedule_end_time: field('schedule_end_time'),
    opening_message_template: field('opening_message_template'),
    use_returning_greeting: field('use_returning_greeting'),
    use_short_term_summaries: field('use_short_term_summaries'),
    short_term_summaries_limit: field('short_term_summaries_limit'),
    speech_settings: field('speech_settings'),
    max_concurrency: field('max_concurrency'),
    machine_detection_timeout_seconds: field('machine_detection_timeout_seconds'),
    retry_policy: field('retry_policy'),
    recipient_list_id: field('recipient_list_id'),
    recipients: field('recipients'),
  } satisfies Record<FieldName, { label: string; hint: string }>,
  sections,
  speech,
  /** Beside a server's time that has neither `Z` nor an offset. */
  serverTimeWithoutZone: 'The server gave this time without a zone, and which zone it means is not documented.',
  /** A full sentence that names the field and says what to do. */
  problem: problemSentence,
  ...changeWords,
};

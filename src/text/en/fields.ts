import { type FieldName, fieldRow, type SpeechChild } from '@domain/fields/fields';

/** What a user reads about one field. Every line is required, so that none is forgotten. */
export interface FieldText {
  /** The fixed name: label, accessible name, and what every sentence calls the field. */
  readonly label: string;
  /** The unit of a number, after its control; `null` for none. */
  readonly aside: string | null;
  /** Shown while the field has the focus, without a full stop; `null` for none. */
  readonly hint: string | null;
  /** What the API's documentation leaves open about it, in sentences; `null` for nothing. */
  readonly unknown: string | null;
  /** What the Clear button says and is called; `null` for the usual text. */
  readonly clear: string | null;
  readonly problems: FieldProblemText;
}

/** How problems of a field are worded. */
interface FieldProblemText {
  /** Follows the label: `must be text`. */
  readonly wrongType: string;
  /** What to do about an empty value, as a sentence. */
  readonly empty: string;
  /** What to do instead of clearing, as a sentence. */
  readonly cannotClear: string;
}

const ENTER_A_VALUE = 'Enter a value, or revert it.';
const OF_TEXT: FieldProblemText = {
  wrongType: 'must be text',
  empty: ENTER_A_VALUE,
  cannotClear: ENTER_A_VALUE,
};
const OF_TIME = { ...OF_TEXT, wrongType: 'must be a date and a time' };
const OF_SWITCH = { ...OF_TEXT, wrongType: 'must be on or off' };
const TIME_HINT = 'For example tomorrow 9:30, 2027-03-02 06:00 or 2 Mar 2027, 6:00 am';

/** The texts of all fields, by field id. */
export const fieldTexts: Readonly<Record<FieldName, FieldText>> = {
  name: {
    label: 'Name',
    aside: null,
    hint: null,
    unknown: null,
    clear: null,
    problems: { ...OF_TEXT, empty: 'Enter a name for the campaign.' },
  },
  campaign_context: {
    label: 'Campaign context',
    aside: null,
    hint: 'What the assistant should know',
    unknown: null,
    clear: null,
    problems: OF_TEXT,
  },
  schedule_start_time: {
    label: 'Start time',
    aside: null,
    hint: TIME_HINT,
    unknown: null,
    clear: null,
    problems: OF_TIME,
  },
  schedule_end_time: { label: 'End time', aside: null, hint: TIME_HINT, unknown: null, clear: null, problems: OF_TIME },
  opening_message_template: {
    label: 'Opening message template',
    aside: null,
    hint: 'What the assistant says first',
    unknown:
      'Whether placeholders such as {{first_name}} are filled from the recipients’ metadata is not documented. You can choose another placeholder style in Settings.',
    clear: null,
    problems: OF_TEXT,
  },
  use_returning_greeting: {
    label: 'Use returning greeting',
    aside: null,
    hint: null,
    unknown: 'What this does is not documented. It probably greets people who were called before differently.',
    clear: null,
    problems: OF_SWITCH,
  },
  use_short_term_summaries: {
    label: 'Use short-term summaries',
    aside: null,
    hint: null,
    unknown: 'What this does is not documented. It probably gives the assistant summaries of recent calls.',
    clear: null,
    problems: OF_SWITCH,
  },
  short_term_summaries_limit: {
    label: 'Short-term summaries limit',
    aside: 'summaries',
    hint: '1 or more',
    unknown: 'An upper limit is not documented.',
    clear: null,
    problems: ofNumber('short_term_summaries_limit'),
  },
  speech_settings: {
    label: 'Speech settings',
    aside: null,
    hint: 'All four are always sent together. You can type a value that isn’t listed',
    unknown: 'The complete lists of values are not documented, so you can type values that aren’t listed.',
    clear: null,
    problems: {
      wrongType: 'must be text in all four settings',
      empty: 'Choose a value for each setting.',
      cannotClear: ENTER_A_VALUE,
    },
  },
  max_concurrency: {
    label: 'Max concurrency',
    aside: 'calls',
    hint: '1 to 200',
    unknown: null,
    clear: null,
    problems: ofNumber('max_concurrency'),
  },
  machine_detection_timeout_seconds: {
    label: 'Machine detection timeout (seconds)',
    aside: 'seconds',
    hint: '3 to 60',
    unknown: 'What an empty value does is not documented. It probably uses the carrier’s default.',
    clear: null,
    problems: ofNumber('machine_detection_timeout_seconds'),
  },
  retry_policy: {
    label: 'Retry policy (JSON)',
    aside: null,
    hint: 'Always sent in full, exactly as you type it',
    unknown: 'The keys are not documented.',
    clear: null,
    problems: {
      wrongType: 'must be a JSON object',
      empty: ENTER_A_VALUE,
      cannotClear: 'Write {} for an empty policy, or revert it.',
    },
  },
  recipient_list_id: {
    label: 'Recipient list ID',
    aside: null,
    hint: 'ID of the list to attach',
    unknown: 'What an empty value does is not documented. It probably detaches the list.',
    clear: 'Detach list',
    problems: OF_TEXT,
  },
  recipients: {
    label: 'Recipients',
    aside: null,
    hint: null,
    unknown:
      'Whether recipients replace the existing ones or are added to them is not documented, and neither is what an empty list or null does. The API never returns them.',
    clear: null,
    problems: { ...OF_TEXT, wrongType: 'must be a list of recipients' },
  },
};

/** The labels of the parts of `speech_settings`. */
export const speechLabels: Readonly<Record<SpeechChild, string>> = {
  style: 'Style',
  responsiveness: 'Responsiveness',
  interruptions: 'Interruptions',
  emotions: 'Emotions',
};

/** How problems of a field are worded; those of no field as those of a text. */
export function problemText(name: FieldName | null): FieldProblemText {
  return name === null ? OF_TEXT : fieldTexts[name].problems;
}

/** The numbers that a field takes: `a whole number from 1 to 200`. */
export function numberRange(name: FieldName | null): string {
  const { min, max } = name === null ? {} : fieldRow(name);
  if (min === undefined) return 'a whole number';
  return max === undefined
    ? `a whole number from ${String(min)}`
    : `a whole number from ${String(min)} to ${String(max)}`;
}

function ofNumber(name: FieldName): FieldProblemText {
  return { wrongType: 'must be a whole number', empty: `Enter ${numberRange(name)}.`, cannotClear: ENTER_A_VALUE };
}

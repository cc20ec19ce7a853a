/**
 * The one table of the 14 fields that `PATCH /campaign/{campaign_id}` takes (source: the API page).
 * The form, the diff, the wire mapping, the validation, the review and the documentation are read
 * from it; adding a field means adding a row.
 */

/** The sections of the editor, in the order in which they stand. */
export const SECTIONS = ['basics', 'schedule', 'conversation', 'speech', 'calling', 'recipients'] as const;
export type Section = (typeof SECTIONS)[number];

/** What a field holds, and so which rules hold for it. */
type FieldKind = 'line' | 'text' | 'time' | 'integer' | 'json-object' | 'speech' | 'switch' | 'list-id' | 'recipients';

/**
 * Which control edits a field. The page has one for each kind in use: those of the first section in
 * `src/renderer/features/editor/first-controls.ts`, the others in
 * `src/renderer/app/workspace/controls.ts`.
 */
export type ControlKind =
  | 'line'
  | 'long-text'
  | 'time'
  | 'opening-message'
  | 'switch'
  | 'number'
  | 'speech'
  | 'json'
  | 'list-id'
  | 'recipients';

/**
 * Whether `null` may be sent to clear the field. `never`: the API's responses always hold a value
 * for it (documented), so clearing is refused here. `inferred`: no page says that `null` clears; it
 * is sent when the user clears, and the response is compared.
 */
type Clearing = 'never' | 'inferred';

export interface FieldRow {
  /**
   * The canonical name: the response's own snake_case key, also for fields that no response holds.
   */
  readonly name: string;
  /** The key in the PATCH body (API page). */
  readonly requestKey: string;
  /** The key in a response; `null` where the field is never returned. */
  readonly responseKey: string | null;
  readonly section: Section;
  readonly kind: FieldKind;
  readonly control: ControlKind;
  readonly clearing: Clearing;
  /**
   * Smallest and largest whole number, both allowed. Documented on the API page unless `limitsFrom`
   * says otherwise.
   */
  readonly min?: number;
  readonly max?: number;
  readonly limitsFrom?: 'api-page' | 'own-rule';
}

export const FIELDS = [
  {
    name: 'name',
    requestKey: 'name',
    responseKey: 'name',
    section: 'basics',
    kind: 'line',
    control: 'line',
    clearing: 'never',
  },
  {
    name: 'campaign_context',
    requestKey: 'campaign_context',
    responseKey: 'campaign_context',
    section: 'basics',
    kind: 'text',
    control: 'long-text',
    clearing: 'inferred',
  },
  {
    name: 'schedule_start_time',
    requestKey: 'scheduleStartTime',
    responseKey: 'schedule_start_time',
    section: 'schedule',
    kind: 'time',
    control: 'time',
    clearing: 'inferred',
  },
  {
    name: 'schedule_end_time',
    requestKey: 'scheduleEndTime',
    responseKey: 'schedule_end_time',
    section: 'schedule',
    kind: 'time',
    control: 'time',
    clearing: 'inferred',
  },
  {
    name: 'opening_message_template',
    requestKey: 'opening_message_template',
    responseKey: 'opening_message_template',
    section: 'conversation',
    kind: 'text',
    control: 'opening-message',
    clearing: 'inferred',
  },
  {
    name: 'use_returning_greeting',
    requestKey: 'use_returning_greeting',
    responseKey: 'use_returning_greeting',
    section: 'conversation',
    kind: 'switch',
    control: 'switch',
    clearing: 'inferred',
  },
  {
    name: 'use_short_term_summaries',
    requestKey: 'use_short_term_summaries',
    responseKey: 'use_short_term_summaries',
    section: 'conversation',
    kind: 'switch',
    control: 'switch',
    clearing: 'inferred',
  },
  {
    // No bounds are documented; a limit below 1 makes no sense, so that one is our own rule.
    name: 'short_term_summaries_limit',
    requestKey: 'short_term_summaries_limit',
    responseKey: 'short_term_summaries_limit',
    section: 'conversation',
    kind: 'integer',
    control: 'number',
    clearing: 'inferred',
    min: 1,
    limitsFrom: 'own-rule',
  },
  {
    name: 'speech_settings',
    requestKey: 'speech_settings',
    responseKey: 'speech_settings',
    section: 'speech',
    kind: 'speech',
    control: 'speech',
    clearing: 'never',
  },
  {
    name: 'max_concurrency',
    requestKey: 'max_concurrency',
    responseKey: 'max_concurrency',
    section: 'calling',
    kind: 'integer',
    control: 'number',
    clearing: 'never',
    min: 1,
    max: 200,
    limitsFrom: 'api-page',
  },
  {
    name: 'machine_detection_timeout_seconds',
    requestKey: 'machine_detection_timeout_seconds',
    responseKey: 'machine_detection_timeout_seconds',
    section: 'calling',
    kind: 'integer',
    control: 'number',
    clearing: 'inferred',
    min: 3,
    max: 60,
    limitsFrom: 'api-page',
  },
  {
    name: 'retry_policy',
    requestKey: 'retry_policy',
    responseKey: 'retry_policy',
    section: 'calling',
    kind: 'json-object',
    control: 'json',
    clearing: 'never',
  },
  {
    name: 'recipient_list_id',
    requestKey: 'recipient_list_id',
    responseKey: 'recipient_list_id',
    section: 'recipients',
    kind: 'list-id',
    control: 'list-id',
    clearing: 'inferred',
  },
  {
    name: 'recipients',
    requestKey: 'recipients',
    responseKey: null,
    section: 'recipients',
    kind: 'recipients',
    control: 'recipients',
    clearing: 'inferred',
  },
] as const satisfies readonly FieldRow[];

type Row = (typeof FIELDS)[number];

export type FieldName = Row['name'];

/** The fields that a control of one kind edits. */
export type FieldOf<Kind extends ControlKind> = Extract<Row, { readonly control: Kind }>['name'];

/** The kinds of controls that a section needs. */
export type ControlIn<S extends Section> = Extract<Row, { readonly section: S }>['control'];

/** The fields that responses hold. */
export type AnsweredField = Extract<Row, { readonly responseKey: string }>['name'];

export const FIELD_NAMES: readonly [FieldName, ...FieldName[]] = ['name', ...FIELDS.slice(1).map((row) => row.name)];

const rows: ReadonlyMap<string, FieldRow> = new Map(FIELDS.map((row) => [row.name, row]));

/** The row of a field. */
export function fieldRow(name: FieldName): FieldRow {
  const row = rows.get(name);
  if (row === undefined) throw new Error(`no row for the field ${name}`);
  return row;
}

/**
 * The four children of `speech_settings`, with their documented sample defaults and the values
 * known to be valid (API reference, section 4).
 */
export const SPEECH = {
  style: { fallback: 'neutral', known: ['neutral', 'professional'] },
  responsiveness: { fallback: 'balanced', known: ['balanced', 'instant'] },
  interruptions: { fallback: 'on', known: ['on', 'off'] },
  emotions: { fallback: 'natural', known: ['natural', 'off'] },
} as const satisfies Record<string, { fallback: string; known: readonly string[] }>;

export type SpeechChild = keyof typeof SPEECH;
export const SPEECH_CHILDREN: readonly [SpeechChild, ...SpeechChild[]] = [
  'style',
  'responsiveness',
  'interruptions',
  'emotions',
];

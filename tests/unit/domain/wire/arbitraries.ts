import fc from 'fast-check';
import type { DraftContent } from '@domain/changes/draft-content';
import type { Campaign, Snapshot } from '@domain/fields/campaign';
import type { Edit, Edits } from '@domain/fields/edits';
import { FIELD_NAMES, type FieldName, fieldRow, SPEECH, SPEECH_CHILDREN } from '@domain/fields/fields';
import { NO_RECIPIENTS, type RecipientFacts, type RecipientInput } from '@domain/fields/recipients';
import type { JsonObject, JsonValue } from '@kernel/json/json';

/**
 * Any JSON, gone through text once, so that what only looks like JSON in memory (a negative zero)
 * is gone. Keys called `__proto__` are left out: the schemas of the bridge drop them.
 */
export const json: fc.Arbitrary<JsonValue> = fc.jsonValue({ maxDepth: 3 }).map(plain);
export const jsonObject: fc.Arbitrary<JsonObject> = fc
  .dictionary(fc.string(), json, { maxKeys: 5 })
  .map((value) => plain(value) as JsonObject);

function plain(value: unknown): JsonValue {
  return JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto')) as JsonValue;
}

export const zones: readonly string[] = Intl.supportedValuesOf('timeZone');
export const zone = fc.constantFrom('UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', ...zones);

/** Whole seconds from 1970 to 2099: before that zones kept times that no campaign needs. */
export const instant = fc
  .integer({ min: 0, max: Date.UTC(2099, 11, 31) / 1000 })
  .map((seconds) => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z'));

/** The same instant in the spellings that servers use. */
export function respelled(value: string): fc.Arbitrary<string> {
  const at = Date.parse(value);
  const offset = fc.integer({ min: -14 * 60, max: 14 * 60 }).map((minutes) => {
    const local = new Date(at + minutes * 60_000).toISOString().slice(0, 19);
    const size = Math.abs(minutes);
    const clock = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join(':');
    return `${local}${minutes < 0 ? '-' : '+'}${clock}`;
  });
  const base = value.replace('Z', '');
  return fc.oneof(fc.constantFrom(value, `${base}.000Z`, `${base}.000000+00:00`, `${base}+0000`), offset);
}

const text = fc.string({ unit: 'grapheme', maxLength: 40 });
const filled = text.map((value) => `${value}x`);
const speech: fc.Arbitrary<JsonObject> = fc
  .record(Object.fromEntries(SPEECH_CHILDREN.map((child) => [child, fc.constantFrom(...SPEECH[child].known)])))
  .map((value) => value as JsonObject);

/** A value of the right type and within the limits, but no time: the two have an order to keep. */
function validValue(name: FieldName): fc.Arbitrary<JsonValue> {
  const { kind, min = 1, max = 100_000 } = fieldRow(name);
  switch (kind) {
    case 'line':
      return filled;
    case 'list-id':
      return fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/);
    case 'text':
      return text;
    case 'time':
      return instant;
    case 'integer':
      return fc.integer({ min, max });
    case 'json-object':
      return jsonObject;
    case 'speech':
      return speech;
    case 'switch':
      return fc.boolean();
    case 'recipients':
      return fc.constant([]);
  }
}

/** A campaign as documented: every key there, every value of its type. */
export const campaign: fc.Arbitrary<Campaign> = fc
  .record(
    Object.fromEntries(FIELD_NAMES.filter((name) => name !== 'recipients').map((name) => [name, validValue(name)])),
  )
  .map((values) => ({ id: 'cmp_1', status: 'draft', ...values }));

/** A campaign as a server might really answer: any key missing, null or of another type. */
const oddCampaign: fc.Arbitrary<Campaign> = fc
  .record(Object.fromEntries([...FIELD_NAMES, 'status', 'counts'].map((name) => [name, json])), { requiredKeys: [] })
  .map((values) => ({ ...values, id: 'cmp_1' }));

export const snapshotOf = (value: Campaign): Snapshot => ({
  campaign: value,
  takenAt: '2027-01-01T00:00:00Z',
  source: 'answer',
});

const local = fc.oneof(
  instant.map((value) => value.slice(0, 16)),
  fc.constantFrom(
    '2027-03-14T02:30',
    '2026-11-01T01:30',
    '2027-13-45T99:99',
    '0000-00-00T00:00',
    '9999-12-31T23:59:59',
  ),
);
const time: fc.Arbitrary<Edit> = fc
  .record({ local, zone, choice: fc.constantFrom('earlier', 'later') }, { requiredKeys: ['local', 'zone'] })
  .map((value) => ({ kind: 'time', ...value }));

/** Any edit at all, also one that its field has no use for. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>({ kind: 'clear' }),
  fc.constant<Edit>({ kind: 'recipients' }),
  json.map((value): Edit => ({ kind: 'value', value })),
  fc.string().map((value): Edit => ({ kind: 'text', text: value })),
  fc.jsonValue().map((value): Edit => ({ kind: 'text', text: JSON.stringify(value) })),
  time,
);

const anyEdits: fc.Arbitrary<Edits> = fc
  .record(Object.fromEntries(FIELD_NAMES.map((name) => [name, anyEdit])), { requiredKeys: [] })
  .map((edits) => edits as Edits);

const rowRef = fc.record({ id: fc.nat(), position: fc.integer({ min: 1, max: 99 }), phone: fc.string() });
const anyFacts: fc.Arbitrary<RecipientFacts> = fc.record({
  count: fc.nat(50),
  badNumbers: fc.record({ count: fc.nat(5), first: fc.array(rowRef, { maxLength: 3 }) }),
  duplicates: fc.record({ count: fc.nat(5), first: fc.array(rowRef, { maxLength: 3 }) }),
  badJson: fc.constant(NO_RECIPIENTS.badJson),
  keys: fc.dictionary(fc.string(), fc.nat(50)),
});

export const anyDraft: fc.Arbitrary<DraftContent> = fc.record({
  snapshot: fc.option(fc.oneof(campaign, oddCampaign).map(snapshotOf)),
  edits: anyEdits,
  recipients: anyFacts,
});

/** A value that is known to be text. */
export const asText = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

/** The edit that a control makes of a value. */
export function editOf(name: FieldName, value: JsonValue): Edit {
  switch (fieldRow(name).kind) {
    case 'time':
      return { kind: 'time', local: asText(value).slice(0, 19), zone: 'UTC' };
    case 'json-object':
      return { kind: 'text', text: JSON.stringify(value, null, 2) };
    case 'recipients':
      return { kind: 'recipients' };
    default:
      return { kind: 'value', value };
  }
}

/**
 * A draft that can be sent: some fields changed to valid values, the end an hour after the start
 * where it is there.
 */
export const validDraft: fc.Arbitrary<DraftContent> = fc
  .record({
    campaign,
    values: fc.record(Object.fromEntries(FIELD_NAMES.map((name) => [name, validValue(name)])), {
      requiredKeys: ['schedule_start_time'],
    }),
    cleared: fc.subarray(['campaign_context', 'short_term_summaries_limit', 'recipient_list_id'] as const),
  })
  .map(({ campaign: server, values, cleared }) => {
    const start = values.schedule_start_time;
    const edits: Partial<Record<FieldName, Edit>> = {};
    for (const name of FIELD_NAMES) {
      const value = values[name];
      if (value !== undefined) edits[name] = editOf(name, value);
    }
    const end = new Date(Date.parse(asText(start)) + 3_600_000).toISOString();
    edits.schedule_end_time = editOf('schedule_end_time', end);
    for (const name of cleared) edits[name] = { kind: 'clear' };
    return {
      snapshot: snapshotOf({ ...server, name: `${asText(server['name'])}!` }),
      edits,
      recipients: NO_RECIPIENTS,
    };
  });

export const recipientRow: fc.Arbitrary<RecipientInput> = fc.record({
  phone: fc.constantFrom('+14155550100', '+919876543210', '+447911123456'),
  metadata: fc.oneof(
    fc.constant(''),
    jsonObject.map((value) => JSON.stringify(value)),
  ),
  assistantOverrides: fc.oneof(
    fc.constant(''),
    jsonObject.map((value) => JSON.stringify(value)),
  ),
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit, Edits } from '@domain/fields/edits';
import { FIELD_NAMES, fieldRow, FIELDS } from '@domain/fields/fields';
import { canBeSent, validate } from '@domain/validation/validate';
import { draftOf, NOW, problemOf } from '../changes/drafts';
import { anyDraft, snapshotOf, validDraft } from '../wire/arbitraries';

const codes = (edits: Edits, server: Parameters<typeof draftOf>[1] = {}): readonly string[] =>
  validate(draftOf(edits, server), NOW).map((problem) => problem.code);
const value = (json: Extract<Edit, { kind: 'value' }>['value']): Edit => ({ kind: 'value', value: json });
const at = (local: string, zone = 'UTC'): Edit => ({ kind: 'time', local, zone });

describe('properties', () => {
  test('a draft with valid values has no errors', () => {
    fc.assert(
      fc.property(validDraft, (draft) => {
        expect(validate(draft, NOW).filter((problem) => problem.severity === 'error')).toEqual([]);
        expect(canBeSent(validate(draft, NOW))).toBe(true);
      }),
    );
  });

  test('any edits on any server copy are validated without an exception, errors first, then in table order', () => {
    const place = (field: string | null): number => (field === null ? -1 : FIELD_NAMES.indexOf(field as 'name'));
    fc.assert(
      fc.property(anyDraft, fc.date({ noInvalidDate: true }), (draft, now) => {
        const problems = validate(draft, now);
        const keys = problems.map((problem) => (problem.severity === 'error' ? 0 : 100) + place(problem.field));
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
      }),
      { numRuns: 1000 },
    );
  });

  test('a draft without errors has an update with at least one field', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        if (canBeSent(validate(draft, NOW))) expect(Object.keys(draft.edits).length).toBeGreaterThan(0);
      }),
    );
  });

  test('a value that the server already has is never an error', () => {
    const draft = draftOf({ max_concurrency: value(500), name: value('') }, { max_concurrency: 500, name: '' });
    expect(validate(draft, NOW).map((problem) => problem.code)).toEqual(['nothing-changed']);
  });
});

describe('errors are', () => {
  test('nothing changed', () => {
    expect(problemOf('nothing-changed', draftOf({}))).toEqual({
      severity: 'error',
      code: 'nothing-changed',
      field: null,
    });
    expect(codes({ name: value('Wave 2') })).toEqual([]);
  });

  test.each(['', ' ', '\t\n', '\u00a0'])('a name of %j is empty', (name) => {
    expect(problemOf('empty', draftOf({ name: value(name) }))?.field).toBe('name');
  });

  test.each(FIELDS.filter((row) => row.clearing === 'never').map((row) => row.name))(
    '%s cannot be cleared',
    (field) => {
      expect(problemOf('cannot-clear', draftOf({ [field]: { kind: 'clear' } }))?.field).toBe(field);
    },
  );

  test.each(FIELDS.filter((row) => row.clearing === 'inferred').map((row) => row.name))(
    '%s can be cleared',
    (field) => {
      expect(codes({ [field]: { kind: 'clear' } }, null)).toEqual([]);
    },
  );

  test.each([
    ['name', 5],
    ['campaign_context', {}],
    ['schedule_start_time', 17],
    ['use_returning_greeting', 'yes'],
    ['short_term_summaries_limit', '3'],
    ['speech_settings', 'loud'],
    ['speech_settings', { style: true }],
    ['max_concurrency', true],
    ['retry_policy', []],
    ['recipient_list_id', 9],
    ['recipients', {}],
  ] as const)('%s of %j has the wrong type', (field, json) => {
    expect(problemOf('wrong-type', draftOf({ [field]: value(json) }))?.field).toBe(field);
  });

  test.each(FIELDS.filter((row) => row.kind === 'integer').map((row) => row.name))(
    '%s takes its limits and refuses what lies beyond',
    (field) => {
      const { min = NaN, max = Number.MAX_SAFE_INTEGER } = fieldRow(field);
      expect(canBeSent(validate(draftOf({ [field]: value(min) }), NOW))).toBe(true);
      expect(canBeSent(validate(draftOf({ [field]: value(max) }), NOW))).toBe(true);
      expect(problemOf('too-small', draftOf({ [field]: value(min - 1) }))).toMatchObject({
        field,
        limit: min,
        value: min - 1,
      });
      expect(problemOf('too-large', draftOf({ [field]: value(max + 1) }))).toMatchObject({
        field,
        limit: max,
        value: max + 1,
      });
      expect(problemOf('not-an-integer', draftOf({ [field]: value(min + 0.5) }))?.field).toBe(field);
      expect(problemOf('not-a-number', draftOf({ [field]: { kind: 'text', text: 'eight' } }))?.field).toBe(field);
    },
  );

  test('the documented limits are 1 to 200, 3 to 60, and a positive limit of summaries', () => {
    expect(fieldRow('max_concurrency')).toMatchObject({ min: 1, max: 200 });
    expect(fieldRow('machine_detection_timeout_seconds')).toMatchObject({ min: 3, max: 60 });
    expect(fieldRow('short_term_summaries_limit').min).toBe(1);
  });

  test.each([
    ['', 'empty'],
    ['8x', 'not-a-number'],
    ['1e2', 'not-a-number'],
    ['1,000', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['8.5', 'not-an-integer'],
    ['201', 'too-large'],
    ['-1', 'too-small'],
    ['9'.repeat(400), 'not-a-number'],
  ])('max concurrency typed as %j: %s', (text, code) => {
    expect(codes({ max_concurrency: { kind: 'text', text } })).toEqual([code]);
  });

  test.each(['007', '+9', '9.0', ' 9 '])('max concurrency typed as %j is a whole number all the same', (text) => {
    expect(codes({ max_concurrency: { kind: 'text', text } })).toEqual([]);
  });

  test.each<[string, Edit]>([
    ['text', { kind: 'text', text: '3/2/2027' }],
    ['a day that the calendar lacks', at('2027-02-30T06:00')],
    ['an hour that no day has', at('2027-03-02T25:00')],
    ['a value without a zone', value('2027-03-02T06:00:00')],
  ])('%s is no time', (_, edit) => {
    expect(problemOf('not-a-time', draftOf({ schedule_start_time: edit }))?.field).toBe('schedule_start_time');
  });

  test('a skipped local time', () => {
    const draft = draftOf(
      { schedule_start_time: at('2027-03-14T02:30', 'America/New_York') },
      { schedule_end_time: null },
    );
    expect(validate(draft, NOW)).toEqual([
      {
        severity: 'error',
        code: 'no-such-local-time',
        field: 'schedule_start_time',
        local: '2027-03-14T02:30',
        zone: 'America/New_York',
      },
    ]);
  });

  test('an end that is not after the start, whether either or both are edited', () => {
    const both = { schedule_start_time: at('2027-05-01T10:00'), schedule_end_time: at('2027-05-01T10:00') };
    const code = 'end-not-after-start';
    expect(problemOf(code, draftOf(both))).toMatchObject({ field: 'schedule_end_time', fromServer: null });
    expect(problemOf(code, draftOf({ schedule_end_time: at('2027-03-02T14:00') }))).toMatchObject({
      field: 'schedule_end_time',
      fromServer: 'start',
    });
    expect(problemOf(code, draftOf({ schedule_start_time: at('2027-03-06T22:00') }))).toMatchObject({
      field: 'schedule_start_time',
      fromServer: 'end',
    });
    expect(codes({ schedule_end_time: at('2027-03-02T14:00:01') })).toEqual([]);
  });

  test('only by instants: an earlier wall clock in another time zone can be later', () => {
    const edits = {
      schedule_start_time: at('2027-05-01T10:00', 'Asia/Kolkata'),
      schedule_end_time: at('2027-05-01T09:00', 'America/New_York'),
    };
    expect(codes(edits)).toEqual([]);
  });

  test('but not if one of the two times is unknown, cleared or without a time zone, or neither is changed', () => {
    const early = { schedule_end_time: at('2020-01-01T00:00') };
    expect(codes(early, null)).toEqual([]);
    expect(codes(early, { schedule_start_time: null })).toEqual([]);
    expect(codes(early, { schedule_start_time: '2027-03-02T14:00:00' })).toEqual([]);
    expect(codes({ ...early, schedule_start_time: { kind: 'clear' } })).toEqual([]);
    expect(codes({ name: value('x') }, { schedule_end_time: '2020-01-01T00:00:00Z' })).toEqual([]);
  });

  test('a retry policy that is not a JSON object, with line and column', () => {
    expect(
      problemOf('json-syntax', draftOf({ retry_policy: { kind: 'text', text: '{\n  "a": oops\n}' } })),
    ).toMatchObject({
      field: 'retry_policy',
      line: 2,
      column: 8,
    });
    expect(problemOf('json-not-an-object', draftOf({ retry_policy: { kind: 'text', text: ' [1]' } }))).toMatchObject({
      line: 1,
      column: 2,
    });
    expect(codes({ retry_policy: { kind: 'text', text: '{}' } })).toEqual([]);
  });

  test('recipients with bad numbers or JSON, only if they are sent', () => {
    const row = { id: 7, position: 2, phone: '555' };
    const facts = {
      count: 3,
      badNumbers: { count: 1, first: [row] },
      badJson: {
        count: 2,
        first: [{ ...row, part: 'metadata' as const, line: 1, column: 4, reason: 'syntax' as const }],
      },
    };
    const sent = draftOf(
      { recipients: { kind: 'recipients' } },
      { recipient_list_id: null, opening_message_template: '' },
      facts,
    );
    expect(validate(sent, NOW)).toEqual([
      { severity: 'error', code: 'bad-numbers', field: 'recipients', count: 1, rows: [2], example: '555' },
      {
        severity: 'error',
        code: 'bad-recipient-json',
        field: 'recipients',
        count: 2,
        part: 'metadata',
        row: 2,
        line: 1,
        column: 4,
        reason: 'syntax',
      },
    ]);
    expect(validate(draftOf({ name: value('x') }, {}, facts), NOW)).toEqual([]);
    expect(validate(draftOf({ recipients: { kind: 'clear' } }, {}, facts), NOW)).toEqual([]);
  });
});

describe('warnings are', () => {
  test('a start in the past, only if the draft changes it', () => {
    const past = { schedule_start_time: at('2027-01-31T23:59:59') };
    expect(problemOf('start-in-the-past', draftOf(past))).toMatchObject({
      severity: 'warning',
      field: 'schedule_start_time',
    });
    expect(codes({ schedule_start_time: at('2027-02-01T00:00') })).toEqual([]);
    expect(codes({ name: value('x') }, { schedule_start_time: '2020-01-01T00:00:00Z' })).toEqual([]);
  });

  test('a time more than ten years ahead, such as a year of another calendar', () => {
    expect(problemOf('far-future', draftOf({ schedule_start_time: at('2570-03-02T14:00') }))).toMatchObject({
      year: 2570,
    });
    expect(problemOf('far-future', draftOf({ schedule_end_time: at('9999-12-31T23:59') }))).toMatchObject({
      year: 9999,
    });
    expect(codes({ schedule_start_time: at('2037-12-31T14:00'), schedule_end_time: at('2037-12-31T15:00') })).toEqual(
      [],
    );
  });

  test('a repeated local time, with the chosen instant', () => {
    const edit = { kind: 'time', local: '2027-11-07T01:30', zone: 'America/New_York' } as const;
    const server = { schedule_end_time: null };
    expect(problemOf('ambiguous-local-time', draftOf({ schedule_start_time: edit }, server))).toMatchObject({
      chosen: 'earlier',
    });
    const later = { schedule_end_time: { ...edit, choice: 'later' as const } };
    expect(problemOf('ambiguous-local-time', draftOf(later, server))).toMatchObject({
      field: 'schedule_end_time',
      chosen: 'later',
    });
  });

  test.each(['running', 'completed'])('a %s campaign', (status) => {
    expect(problemOf('campaign-status', draftOf({ name: value('x') }, { status }))).toMatchObject({
      status,
      field: null,
    });
  });

  test.each(['draft', 'paused', 'Running'])('no word about a campaign that is %s', (status) => {
    expect(codes({ name: value('x') }, { status })).toEqual([]);
  });

  test('a timeout of 60, which Kathan allows and the carrier probably doesn’t', () => {
    const field = 'machine_detection_timeout_seconds';
    expect(problemOf('carrier-timeout', draftOf({ [field]: value(60) }))?.field).toBe(field);
    expect(codes({ [field]: value(59) })).toEqual([]);
    expect(codes({ name: value('x') }, { [field]: 60 })).toEqual([]);
  });

  test('a summaries limit while they are off, in the draft or on the server', () => {
    const limit = { short_term_summaries_limit: value(5) };
    const code = 'limit-while-summaries-off';
    expect(codes(limit, { use_short_term_summaries: false })).toEqual([code]);
    expect(codes({ ...limit, use_short_term_summaries: value(false) })).toEqual([code]);
    expect(codes({ ...limit, use_short_term_summaries: value(true) }, { use_short_term_summaries: false })).toEqual([]);
    expect(codes(limit, null)).toEqual([]);
    expect(codes({ short_term_summaries_limit: { kind: 'clear' } }, { use_short_term_summaries: false })).toEqual([]);
  });

  test('recipients while a list is or stays attached', () => {
    const recipients: Edit = { kind: 'recipients' };
    const of = (edits: Edits, list: string | null): boolean =>
      problemOf('recipients-and-list', draftOf(edits, { recipient_list_id: list }, { count: 1 })) !== undefined;
    expect(of({ recipients }, 'list_1')).toBe(true);
    expect(of({ recipients, recipient_list_id: value('list_2') }, null)).toBe(true);
    expect(of({ recipients, recipient_list_id: { kind: 'clear' } }, 'list_1')).toBe(false);
    expect(of({ recipient_list_id: value('list_2') }, 'list_1')).toBe(false);
  });

  test('recipients to send without any', () => {
    expect(codes({ recipients: { kind: 'recipients' } }, { recipient_list_id: null })).toEqual(['empty-recipients']);
  });

  test('duplicate numbers', () => {
    const facts = { count: 3, duplicates: { count: 1, first: [{ id: 3, position: 3, phone: '+14155550100' }] } };
    const draft = draftOf({ recipients: { kind: 'recipients' } }, {}, { ...facts, keys: { first_name: 3 } });
    expect(problemOf('duplicate-numbers', draft)).toMatchObject({ severity: 'warning', count: 1, rows: [3] });
  });

  test('a placeholder missing from recipients’ metadata, in the message as it will be', () => {
    const recipients: Edit = { kind: 'recipients' };
    const facts = { count: 4, keys: { first_name: 3, plan: 4 } };
    expect(problemOf('placeholder-missing', draftOf({ recipients }, {}, facts))).toMatchObject({
      field: 'recipients',
      key: 'first_name',
      lacking: 1,
      total: 4,
    });
    const changed = { recipients, opening_message_template: value('Your {{ plan }} and {{constructor}}') };
    expect(problemOf('placeholder-missing', draftOf(changed, {}, facts))).toMatchObject({
      key: 'constructor',
      lacking: 4,
    });
    expect(problemOf('placeholder-missing', draftOf({ name: value('x') }, {}, facts))).toBeUndefined();
  });

  test('unknown speech values, only for the settings that the draft changes', () => {
    const server = {
      speech_settings: { style: 'whisper', responsiveness: 'balanced', interruptions: 'on', emotions: 'natural' },
    };
    expect(codes({ speech_settings: value({ style: 'whisper', emotions: 'off' }) }, server)).toEqual([]);
    expect(
      problemOf('unknown-speech-value', draftOf({ speech_settings: value({ emotions: 'wild' }) }, server)),
    ).toMatchObject({
      child: 'emotions',
      value: 'wild',
    });
  });

  test('speech settings filled with defaults, because the server’s are unknown', () => {
    expect(
      problemOf('speech-filled-with-defaults', draftOf({ speech_settings: value({ style: 'neutral' }) }, null)),
    ).toMatchObject({
      children: ['responsiveness', 'interruptions', 'emotions'],
    });
    const whole = { style: 'neutral', responsiveness: 'instant', interruptions: 'on', emotions: 'off' };
    expect(codes({ speech_settings: value(whole) }, null)).toEqual([]);
  });
});

test('a snapshot of the wrong shape is not an obstacle', () => {
  const odd = snapshotOf({ id: 'x', name: [], speech_settings: 3, schedule_start_time: {}, status: 7 });
  const draft = { ...draftOf({ speech_settings: value({ style: 'neutral' }) }), snapshot: odd };
  expect(canBeSent(validate(draft, NOW))).toBe(true);
});

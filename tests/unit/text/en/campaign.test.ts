import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '@domain/changes/change';
import { changesOf } from '@domain/changes/changes';
import type { Problem } from '@domain/changes/problem';
import { FIELD_NAMES, type FieldName, SECTIONS, SPEECH_CHILDREN } from '@domain/fields/fields';
import { validate } from '@domain/validation/validate';
import { campaign as text } from '@text/en/campaign';
import { draftOf } from '../../domain/changes/drafts';
import { anyDraft, zone } from '../../domain/wire/arbitraries';
import { problems as examples } from '../examples/problems';

const isWholeSentence = (sentence: string): void => {
  expect(sentence).toMatch(/^[A-Z].*\.$/s);
  expect(sentence).not.toMatch(/undefined|NaN|null|\[object|[a-z]_[a-z]/);
};

describe('problem texts', () => {
  test.each(Object.values(examples))('$code has a complete sentence that names its field', (problem) => {
    const sentence = text.problem(problem);
    isWholeSentence(sentence);
    if (problem.field !== null) expect(sentence).toContain(text.fields[problem.field].label);
  });

  test('exist for everything that validation finds', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        for (const problem of validate(draft, new Date('2027-01-01T00:00:00Z'))) {
          const sentence = text.problem(problem);
          expect(sentence).toMatch(/\.$/);
          if (problem.field !== null) expect(sentence).toContain(text.fields[problem.field].label);
        }
      }),
    );
  });

  test.each<[Problem, string]>([
    [examples['too-large'], 'Max concurrency must be 200 or less, but it is 500.'],
    [
      examples['unknown-time-zone'],
      'Start time 2027-03-02 06:00 is in the time zone Mars/Base, which this computer doesn’t know. Choose another time zone, or enter the time again.',
    ],
    [
      examples['no-such-local-time'],
      'Start time 2027-03-14 02:30 doesn’t exist in America/New_York because clocks go forward. Choose an earlier or a later time.',
    ],
    [
      examples['end-not-after-start'],
      'End time must be after the server’s start time. Choose a later end, or change the start.',
    ],
    [
      examples['json-syntax'],
      'Retry policy (JSON) can’t be read as JSON at line 2, column 5. Correct it there, or write {} for an empty object.',
    ],
    [
      examples['bad-numbers'],
      'Recipients: 7 phone numbers are not valid (rows 2, 3, 4, 5, 6 and more), such as “555”. Write each with + and the country code, as in +14155550100.',
    ],
    [
      examples['duplicate-numbers'],
      'Recipients: 1 row repeats an earlier number (row 9). Remove the repeats, or people may be called more than once.',
    ],
    [
      examples['unknown-speech-value'],
      'Speech settings: “wild” isn’t a known value for Style. The complete list is not documented; check the spelling, or choose one of the suggested values.',
    ],
  ])('%o', (problem, sentence) => {
    expect(text.problem(problem)).toBe(sentence);
  });

  test('call the carrier’s limit likely, not a fact', () => {
    expect(text.problem(examples['carrier-timeout'])).toContain('seems to allow 59');
  });
});

describe('field names', () => {
  test('are the fixed accessible names', () => {
    expect(FIELD_NAMES.map((name) => text.fields[name].label)).toEqual([
      'Name',
      'Campaign context',
      'Start time',
      'End time',
      'Opening message template',
      'Use returning greeting',
      'Use short-term summaries',
      'Short-term summaries limit',
      'Speech settings',
      'Max concurrency',
      'Machine detection timeout (seconds)',
      'Retry policy (JSON)',
      'Recipient list ID',
      'Recipients',
    ]);
    expect(SECTIONS.map((section) => text.sections[section])).toEqual([
      'Basics',
      'Schedule',
      'Conversation',
      'Speech',
      'Calling',
      'Recipients',
    ]);
    expect(SPEECH_CHILDREN.map((child) => text.speech[child])).toEqual([
      'Style',
      'Responsiveness',
      'Interruptions',
      'Emotions',
    ]);
  });

  test('distinguish every field from every other', () => {
    const labels = FIELD_NAMES.map((name) => text.fields[name].label);
    expect([...new Set(labels)]).toEqual(labels);
  });

  test.each(FIELD_NAMES)('%s has texts that fit their position', (name) => {
    const { aside, hint, clear, problems } = text.fields[name];
    for (const part of [aside, hint, clear]) if (part !== null) expect(part).toMatch(/\S.*[^.\s]$/);
    expect(problems.wrongType).toMatch(/^must be .*[^.]$/);
    isWholeSentence(problems.empty);
    isWholeSentence(problems.cannotClear);
  });
});

describe('change texts', () => {
  const inOneLine = (change: Change, inZone: string): string =>
    `${text.fields[change.field].label}: ${text.beforeText(change, inZone)} → ${text.afterText(change, inZone)}`;
  const line = (edits: Parameters<typeof draftOf>[0], server = {}, facts = {}): string | undefined => {
    const [change] = changesOf(draftOf(edits, server, facts));
    return change === undefined ? undefined : inOneLine(change, 'America/New_York');
  };

  test('are on one line, before and after', () => {
    expect(line({ max_concurrency: { kind: 'value', value: 9 } })).toBe('Max concurrency: 8 → 9');
    expect(line({ campaign_context: { kind: 'value', value: 'Plans' } })).toBe('Campaign context: empty → Plans');
    expect(line({ recipient_list_id: { kind: 'clear' } })).toBe('Recipient list ID: list_1 → cleared');
    expect(line({ use_returning_greeting: { kind: 'value', value: false } })).toBe('Use returning greeting: on → off');
    expect(line({ recipients: { kind: 'recipients' } }, {}, { count: 2 })).toBe('Recipients: unknown → 2 recipients');
    expect(line({ max_concurrency: { kind: 'text', text: '8x' } })).toBe('Max concurrency: 8 → “8x” (not valid yet)');
    expect(line({ schedule_start_time: { kind: 'time', local: '2027-03-03T06:00', zone: 'UTC' } })).toBe(
      'Start time: 2 Mar 2027, 09:00 (UTC-05:00) → 3 Mar 2027, 01:00 (UTC-05:00)',
    );
  });

  test('report a server time without a time zone as unknown', () => {
    expect(line({ schedule_start_time: { kind: 'clear' } }, { schedule_start_time: '2027-03-02T14:00:00' })).toBe(
      'Start time: 2027-03-02T14:00:00 (unknown time zone) → cleared',
    );
  });

  test('of speech settings name the settings', () => {
    expect(line({ speech_settings: { kind: 'value', value: { emotions: 'off' } } })).toBe(
      'Speech settings: Style neutral, Responsiveness balanced, Interruptions on, Emotions natural → Style neutral, Responsiveness balanced, Interruptions on, Emotions off',
    );
  });

  test('are counted', () => {
    expect([0, 1, 2].map(text.changeCount)).toEqual(['No changes', '1 change', '2 changes']);
  });

  test('exist for any draft', () => {
    const known: readonly FieldName[] = FIELD_NAMES;
    fc.assert(
      fc.property(anyDraft, zone, (draft, inZone) => {
        for (const change of changesOf(draft)) {
          expect(known).toContain(change.field);
          expect(text.beforeText(change, inZone)).not.toBe('');
          expect(text.afterText(change, inZone)).not.toBe('');
        }
      }),
    );
  });
});

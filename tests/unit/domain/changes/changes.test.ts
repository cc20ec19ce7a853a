import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, titleOf } from '@domain/changes/changes';
import type { Edit, Edits } from '@domain/fields/edits';
import { FIELD_NAMES, type FieldName } from '@domain/fields/fields';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { rezone } from '@domain/time/time';
import { buildUpdate } from '@domain/wire/update';
import { anyDraft, asText, campaign, editOf, respelled, snapshotOf, validDraft, zone } from '../wire/arbitraries';
import { draftOf, SERVER } from './drafts';

const fieldsOf = (edits: Edits, server = {}): readonly FieldName[] =>
  changesOf(draftOf(edits, server)).map((change) => change.field);

describe('what counts as a change', () => {
  test('an edit to the server’s value is not one, in whatever format and time zone', () => {
    const equal = fc
      .tuple(campaign, zone)
      .chain(([server, inZone]) =>
        respelled(asText(server['schedule_start_time'])).map((spelled) => ({ server, inZone, spelled })),
      );
    fc.assert(
      fc.property(equal, ({ server, inZone, spelled }) => {
        const edits: Partial<Record<FieldName, Edit>> = {};
        for (const name of FIELD_NAMES.filter((field) => field !== 'recipients')) {
          edits[name] = rezone(editOf(name, server[name] ?? null), inZone);
        }
        const snapshot = snapshotOf({ ...server, schedule_start_time: spelled });
        expect(changesOf({ snapshot, edits, recipients: NO_RECIPIENTS })).toEqual([]);
      }),
    );
  });

  test('the fields of the update are the changed readable fields, in the order of the table', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const changes = changesOf(draft);
        const { fields } = buildUpdate(draft, 'camelCase');
        const changed = changes.map((change) => change.field);
        expect(fields.every((field) => changed.includes(field))).toBe(true);
        expect(changed).toEqual(FIELD_NAMES.filter((field) => changed.includes(field)));
        for (const change of changes) {
          if (change.after.kind === 'recipients') expect(fields).toContain(change.field);
          if (change.after.kind === 'unreadable') expect(fields).not.toContain(change.field);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('every sendable change of a draft is in its update, and the other way round', () => {
    fc.assert(
      fc.property(validDraft, (draft) => {
        expect(buildUpdate(draft, 'camelCase').fields).toEqual(changesOf(draft).map((change) => change.field));
      }),
    );
  });

  test('a field without an edit is not sent', () => {
    expect(fieldsOf({})).toEqual([]);
  });

  test('clearing a field that is empty on the server is not one; clearing an unknown field is', () => {
    expect(fieldsOf({ campaign_context: { kind: 'clear' } })).toEqual([]);
    expect(changesOf(draftOf({ campaign_context: { kind: 'clear' } }, null))).toEqual([
      { field: 'campaign_context', before: undefined, after: { kind: 'clear' } },
    ]);
  });

  test('JSON with other formatting and key order is not one', () => {
    const text = '{ "b": [1, 2],\n "a": 1 }';
    expect(fieldsOf({ retry_policy: { kind: 'text', text } }, { retry_policy: { a: 1, b: [1, 2] } })).toEqual([]);
  });

  test('speech settings are compared by the children that were edited', () => {
    const server = { speech_settings: { style: 'neutral', pace: 'slow' } };
    expect(fieldsOf({ speech_settings: { kind: 'value', value: { style: 'neutral' } } }, server)).toEqual([]);
    expect(
      changesOf(draftOf({ speech_settings: { kind: 'value', value: { style: 'professional' } } }, server)),
    ).toEqual([
      {
        field: 'speech_settings',
        before: { style: 'neutral', pace: 'slow' },
        after: {
          kind: 'value',
          value: {
            style: 'professional',
            responsiveness: 'balanced',
            interruptions: 'on',
            emotions: 'natural',
            pace: 'slow',
          },
        },
      },
    ]);
  });

  test('recipients to send are always one, because no response contains any', () => {
    expect(changesOf(draftOf({ recipients: { kind: 'recipients' } }, {}, { count: 3 }))).toEqual([
      { field: 'recipients', before: undefined, after: { kind: 'recipients', count: 3 } },
    ]);
  });

  test('unreadable text is one that shows the text', () => {
    expect(changesOf(draftOf({ max_concurrency: { kind: 'text', text: '8x' } }))).toEqual([
      { field: 'max_concurrency', before: 8, after: { kind: 'unreadable', text: '8x' } },
    ]);
  });

  test('a server time without a time zone is never equal to an instant', () => {
    const edit: Edit = { kind: 'time', local: '2027-03-02T14:00', zone: 'UTC' };
    expect(fieldsOf({ schedule_start_time: edit }, { schedule_start_time: '2027-03-02T14:00:00' })).toEqual([
      'schedule_start_time',
    ]);
  });
});

describe('the title of a draft', () => {
  test('is the new name, otherwise the server’s, otherwise nothing', () => {
    expect(titleOf(draftOf({ name: { kind: 'value', value: 'Wave 2' } }))).toBe('Wave 2');
    expect(titleOf(draftOf({ name: { kind: 'value', value: '  ' } }))).toBe(SERVER['name']);
    expect(titleOf(draftOf({ name: { kind: 'clear' } }))).toBe(SERVER['name']);
    expect(titleOf(draftOf({}, null))).toBeNull();
  });
});

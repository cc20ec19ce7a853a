import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Campaign, campaignSchema } from '@domain/fields/campaign';
import { fieldRow, FIELDS } from '@domain/fields/fields';
import { verify } from '@domain/sync/verify';
import { recipientToWire } from '@domain/wire/recipient-wire';
import { buildUpdate } from '@domain/wire/update';
import type { JsonValue } from '@kernel/json/json';
import { draftOf } from '../changes/drafts';
import { anyDraft, asText, respelled, validDraft } from './arbitraries';

/**
 * An answer that took the whole update: snake_case names, and times in spellings of the server's
 * choosing.
 */
const echo = validDraft.chain((draft) => {
  const update = buildUpdate(draft, 'camelCase');
  const entries = Object.entries(update.sent).map(([name, value]): fc.Arbitrary<[string, JsonValue]> => {
    const isTime = name === 'schedule_start_time' || name === 'schedule_end_time';
    return (isTime ? respelled(asText(value)) : fc.constant(value)).map((answered) => [name, answered]);
  });
  return fc.tuple(fc.constant(update), fc.tuple(...entries)).map(([sent, answered]) => {
    const values = Object.fromEntries(answered.filter(([name]) => name !== 'recipients'));
    return { update: sent, answer: campaignSchema.parse({ ...draft.snapshot?.campaign, ...values }) };
  });
});

describe('the PATCH body', () => {
  test('has request keys only, in both spellings of the times', () => {
    const current: readonly string[] = FIELDS.map((row) => row.requestKey);
    const older: readonly string[] = FIELDS.map((row) => row.name);
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(Object.keys(buildUpdate(draft, 'camelCase').body).every((key) => current.includes(key))).toBe(true);
        expect(Object.keys(buildUpdate(draft, 'snake_case').body).every((key) => older.includes(key))).toBe(true);
      }),
    );
  });

  test('has the sent values under them, and leaves recipient rows to the caller', () => {
    fc.assert(
      fc.property(validDraft, (draft) => {
        const update = buildUpdate(draft, 'camelCase');
        for (const field of update.fields) {
          if (field !== 'recipients') expect(update.body[fieldRow(field).requestKey]).toEqual(update.sent[field]);
        }
        expect(update.withRecipients).toBe(update.fields.includes('recipients'));
        expect(Object.keys(update.body)).toHaveLength(update.fields.length - (update.withRecipients ? 1 : 0));
      }),
    );
  });

  test('names the times as the current documentation does, or as the older one did', () => {
    const draft = draftOf(
      { schedule_start_time: { kind: 'time', local: '2027-03-02T06:00', zone: 'America/Los_Angeles' } },
      null,
    );
    expect(buildUpdate(draft, 'camelCase').body).toEqual({ scheduleStartTime: '2027-03-02T14:00:00Z' });
    expect(buildUpdate(draft, 'snake_case').body).toEqual({ schedule_start_time: '2027-03-02T14:00:00Z' });
  });

  test('contains only changed fields, with speech settings and retry policy complete', () => {
    const draft = draftOf(
      {
        name: { kind: 'value', value: 'March renewals' },
        campaign_context: { kind: 'value', value: 'Plans end in March.' },
        recipient_list_id: { kind: 'clear' },
        speech_settings: { kind: 'value', value: { emotions: 'off' } },
        retry_policy: { kind: 'text', text: '{"attempts": 3}' },
      },
      { speech_settings: { style: 'professional', pace: 'slow' } },
    );
    expect(buildUpdate(draft, 'camelCase').body).toEqual({
      campaign_context: 'Plans end in March.',
      speech_settings: {
        style: 'professional',
        responsiveness: 'balanced',
        interruptions: 'on',
        emotions: 'off',
        pace: 'slow',
      },
      retry_policy: { attempts: 3 },
      recipient_list_id: null,
    });
  });

  test('clears recipients with null, and sends nothing unreadable', () => {
    const draft = draftOf({ recipients: { kind: 'clear' }, max_concurrency: { kind: 'text', text: 'x' } });
    expect(buildUpdate(draft, 'camelCase')).toEqual({
      fields: ['recipients'],
      body: { recipients: null },
      sent: { recipients: null },
      withRecipients: false,
    });
  });
});

describe('a recipient on the wire', () => {
  test('has all three documented keys and its number in E.164', () => {
    expect(
      recipientToWire({ phone: ' +1 (415) 555-0100 ', metadata: '{"first_name": "Ada"}', assistantOverrides: '' }),
    ).toEqual({
      phone_number: '+14155550100',
      metadata: { first_name: 'Ada' },
      assistant_overrides: {},
    });
  });
});

describe('verification', () => {
  test('of a fully applied update finds every field echoed except recipients, which are never returned', () => {
    fc.assert(
      fc.property(echo, ({ update, answer }) => {
        expect(verify(update.sent, answer)).toEqual(
          update.fields.map((field) => ({ field, kind: field === 'recipients' ? 'not-returned' : 'echoed' })),
        );
      }),
    );
  });

  test('finds one changed field, and only that one', () => {
    const altered = echo.chain(({ update, answer }) => {
      const names = update.fields.filter((field) => field !== 'recipients');
      return fc.tuple(fc.constant(update), fc.constant(answer), fc.constantFrom(...names));
    });
    fc.assert(
      fc.property(altered, ([update, answer, field]) => {
        const other = { ...answer, [field]: { altered: true } } as Campaign;
        const found = verify(update.sent, other).filter((check) => check.kind === 'differs');
        expect(found).toEqual([{ field, kind: 'differs', sent: update.sent[field], answered: { altered: true } }]);
      }),
    );
  });

  test('finds one missing field, and only that one', () => {
    fc.assert(
      fc.property(echo, ({ update, answer }) => {
        const [gone] = update.fields;
        const rest = Object.fromEntries(Object.entries(answer).filter(([key]) => key !== gone));
        const missing = verify(update.sent, campaignSchema.parse(rest)).filter((check) => check.kind !== 'echoed');
        expect(missing.map((check) => check.field)).toEqual([gone, ...(update.withRecipients ? ['recipients'] : [])]);
      }),
    );
  });

  test('treats a returned null as echoed, another value as different, and a missing one as not returned', () => {
    const sent = { campaign_context: null };
    expect(verify(sent, { id: 'cmp_1', campaign_context: null })).toEqual([
      { field: 'campaign_context', kind: 'echoed' },
    ]);
    expect(verify(sent, { id: 'cmp_1', campaign_context: 'old' })[0]?.kind).toBe('differs');
    expect(verify(sent, { id: 'cmp_1' })[0]?.kind).toBe('not-returned');
  });

  test('finds a time under the response’s name or the request’s', () => {
    const sent = { schedule_start_time: '2027-03-02T14:00:00Z' };
    expect(verify(sent, { id: 'c', schedule_start_time: '2027-03-02T19:30:00+05:30' })[0]?.kind).toBe('echoed');
    expect(verify(sent, { id: 'c', scheduleStartTime: '2027-03-02T14:00:00.000Z' })[0]?.kind).toBe('echoed');
    expect(verify(sent, { id: 'c', schedule_start_time: '2027-03-02T14:00:01Z' })[0]?.kind).toBe('differs');
    expect(verify(sent, { id: 'c', schedule_start_time: '2027-03-02T14:00:00' })[0]?.kind).toBe('differs');
  });

  test('ignores speech settings that the server adds, but not a missing one', () => {
    const sent = { speech_settings: { style: 'neutral' } };
    expect(verify(sent, { id: 'c', speech_settings: { style: 'neutral', pace: 'slow' } })[0]?.kind).toBe('echoed');
    expect(verify(sent, { id: 'c', speech_settings: { pace: 'slow' } })[0]?.kind).toBe('differs');
  });

  test('treats a number returned as text, or as another key of a policy, as different', () => {
    expect(verify({ max_concurrency: 5 }, { id: 'c', max_concurrency: '5' })[0]?.kind).toBe('differs');
    expect(verify({ retry_policy: { a: 1 } }, { id: 'c', retry_policy: { a: 1, b: 2 } })[0]?.kind).toBe('differs');
  });
});

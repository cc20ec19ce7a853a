import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '@domain/fields/fields';
import { ANSWERED_FIELDS, answeredFieldSchema, typedKind, typedText, typedValue } from '@domain/sandbox/somebody-else';

describe('a colleague’s value for a field', () => {
  it('is text as typed, a number, on or off, an object, or null if empty', () => {
    expect(typedValue('name', ' Two  words ')).toEqual({ ok: true, value: ' Two  words ' });
    expect(typedValue('max_concurrency', ' 12 ')).toEqual({ ok: true, value: 12 });
    expect(typedValue('use_returning_greeting', 'ON')).toEqual({ ok: true, value: true });
    expect(typedValue('use_returning_greeting', 'false')).toEqual({ ok: true, value: false });
    expect(typedValue('retry_policy', '{"a": [1]}')).toEqual({ ok: true, value: { a: [1] } });
    expect(typedValue('schedule_end_time', ' 2027-03-02T14:00:00Z ')).toEqual({
      ok: true,
      value: '2027-03-02T14:00:00Z',
    });
    for (const field of ANSWERED_FIELDS) expect(typedValue(field, '  ')).toEqual({ ok: true, value: null });
  });

  it('is rejected if it can’t be read', () => {
    expect(typedValue('max_concurrency', 'a dozen')).toEqual({ ok: false });
    expect(typedValue('use_returning_greeting', 'perhaps')).toEqual({ ok: false });
    for (const text of ['[1]', '"text"', '{', '1']) expect(typedValue('retry_policy', text)).toEqual({ ok: false });
  });

  it('can be read back from how it is shown', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as Record<string, never>;
        expect(typedValue('retry_policy', typedText(json))).toEqual({ ok: true, value: json });
      }),
    );
    expect(typedText(true)).toBe('on');
    expect(typedText(null)).toBe('');
    expect(typedText(7)).toBe('7');
  });

  it('is only offered for fields that responses show', () => {
    expect(ANSWERED_FIELDS).toEqual(FIELD_NAMES.filter((field) => field !== 'recipients'));
    expect(answeredFieldSchema.safeParse('name').success).toBe(true);
    expect(answeredFieldSchema.safeParse('recipients').success).toBe(false);
  });
});

describe('how a field’s value is typed', () => {
  it('depends on the field’s kind', () => {
    expect(typedKind('max_concurrency')).toBe('integer');
    expect(typedKind('use_returning_greeting')).toBe('switch');
    expect(typedKind('schedule_end_time')).toBe('time');
    expect(typedKind('retry_policy')).toBe('object');
    expect(typedKind('name')).toBe('text');
  });
});

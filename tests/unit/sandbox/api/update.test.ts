import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { updateSchema } from '@sandbox/api/update';
import { toValidationErrors, type ValidationError } from '@sandbox/api/validation-errors';

function errorsOf(body: unknown): ValidationError[] {
  const parsed = updateSchema('camel').safeParse(body, { reportInput: true });
  return parsed.success ? [] : toValidationErrors(parsed.error.issues);
}

describe('an update', () => {
  it('can be empty and can have any unknown key', () => {
    expect(errorsOf({})).toEqual([]);
    expect(updateSchema('camel').parse({ maxConcurrency: 'many', id: 'other' })).toEqual({});
  });

  it.each([
    [{ max_concurrency: 0 }, 'greater_than_equal', ['max_concurrency'], 'Input should be greater than or equal to 1'],
    [{ max_concurrency: 201 }, 'less_than_equal', ['max_concurrency'], 'Input should be less than or equal to 200'],
    [{ max_concurrency: 1e300 }, 'less_than_equal', ['max_concurrency'], 'Input should be less than or equal to 200'],
    [
      { max_concurrency: 5.5 },
      'int_from_float',
      ['max_concurrency'],
      'Input should be a valid integer, got a number with a fractional part',
    ],
    [{ max_concurrency: '5' }, 'int_type', ['max_concurrency'], 'Input should be a valid integer'],
    [{ max_concurrency: null }, 'int_type', ['max_concurrency'], 'Input should be a valid integer'],
    [
      { machine_detection_timeout_seconds: 2 },
      'greater_than_equal',
      ['machine_detection_timeout_seconds'],
      'Input should be greater than or equal to 3',
    ],
    [
      { machine_detection_timeout_seconds: 61 },
      'less_than_equal',
      ['machine_detection_timeout_seconds'],
      'Input should be less than or equal to 60',
    ],
    [{ name: null }, 'string_type', ['name'], 'Input should be a valid string'],
    [{ scheduleEndTime: 7 }, 'string_type', ['scheduleEndTime'], 'Input should be a valid string'],
    [{ use_returning_greeting: 'yes' }, 'bool_type', ['use_returning_greeting'], 'Input should be a valid boolean'],
    [{ retry_policy: [] }, 'dict_type', ['retry_policy'], 'Input should be a valid dictionary'],
    [{ retry_policy: null }, 'dict_type', ['retry_policy'], 'Input should be a valid dictionary'],
    [
      { speech_settings: null },
      'model_attributes_type',
      ['speech_settings'],
      'Input should be a valid dictionary or object to extract fields from',
    ],
    [
      { speech_settings: { style: true } },
      'string_type',
      ['speech_settings', 'style'],
      'Input should be a valid string',
    ],
    [{ recipients: {} }, 'list_type', ['recipients'], 'Input should be a valid list'],
    [{ recipients: [{ phone_number: '1' }, {}] }, 'missing', ['recipients', 1, 'phone_number'], 'Field required'],
    [
      { recipients: [{ phone_number: '1', metadata: 'x' }] },
      'dict_type',
      ['recipients', 0, 'metadata'],
      'Input should be a valid dictionary',
    ],
  ])('%j is refused as FastAPI words it', (body, type, path, msg) => {
    expect(errorsOf(body)).toMatchObject([{ type, msg, loc: ['body', ...path] }]);
  });

  it('with several errors reports all of them', () => {
    const recipients = ['a', 'b', 'c', 4].map((phone_number) => ({ phone_number }));
    const places = errorsOf({ max_concurrency: 999, recipients, speech_settings: { emotions: 0 } }).map(
      ({ loc }) => loc,
    );
    expect(places).toContainEqual(['body', 'max_concurrency']);
    expect(places).toContainEqual(['body', 'recipients', 3, 'phone_number']);
    expect(places).toContainEqual(['body', 'speech_settings', 'emotions']);
    expect(places).toHaveLength(3);
  });

  it('that clears a switch resets it to the default in responses', () => {
    expect(updateSchema('camel').parse({ use_returning_greeting: null })).toEqual({ use_returning_greeting: false });
  });

  it('reads the times under one spelling only', () => {
    const both = { scheduleStartTime: 'new', schedule_start_time: 'old' };
    expect(updateSchema('camel').parse(both)).toEqual({ schedule_start_time: 'new' });
    expect(updateSchema('snake').parse(both)).toEqual({ schedule_start_time: 'old' });
    expect(updateSchema('camel').parse({ scheduleEndTime: null })).toEqual({ schedule_end_time: null });
  });

  it('is accepted for exactly the whole numbers of the documented ranges', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -10, max: 300 }), fc.double()), (value) => {
        const isWhole = Number.isInteger(value);
        expect(errorsOf({ max_concurrency: value }).length === 0).toBe(isWhole && value >= 1 && value <= 200);
        expect(errorsOf({ machine_detection_timeout_seconds: value }).length === 0).toBe(
          isWhole && value >= 3 && value <= 60,
        );
      }),
    );
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        for (const error of errorsOf(body)) expect(error.loc[0]).toBe('body');
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { editOfTyped, errorsOf, typedOf } from '@renderer/features/outbox/typed-value';

const zone = 'America/Los_Angeles';
const now = new Date('2027-01-01T00:00:00Z');

describe('a new value typed in a conflict', () => {
  test('starts with the value as it would be typed', () => {
    expect(typedOf('max_concurrency', 24, zone)).toBe('24');
    expect(typedOf('name', 'Win-back', zone)).toBe('Win-back');
    expect(typedOf('schedule_start_time', '2027-03-02T14:00:00Z', zone)).toBe('2 Mar 2027, 06:00');
    expect(typedOf('retry_policy', { max_attempts: 3 }, zone)).toBe('{\n  "max_attempts": 3\n}');
    expect(typedOf('campaign_context', null, zone)).toBe('');
    expect(typedOf('campaign_context', undefined, zone)).toBe('');
  });

  test('means what the same text means in the editor', () => {
    expect(editOfTyped('max_concurrency', '20', zone)).toEqual({ kind: 'value', value: 20 });
    expect(editOfTyped('campaign_context', '', zone)).toEqual({ kind: 'clear' });
    expect(editOfTyped('schedule_end_time', '', zone)).toEqual({ kind: 'clear' });
    expect(editOfTyped('schedule_end_time', '2027-03-02 06:00', zone)).toEqual({
      kind: 'time',
      local: '2027-03-02T06:00',
      zone,
    });
  });

  test('is rejected with a message if it can’t be sent', () => {
    expect(errorsOf('max_concurrency', editOfTyped('max_concurrency', '300', zone), now)).toMatchObject([
      { code: 'too-large', limit: 200 },
    ]);
    expect(errorsOf('retry_policy', editOfTyped('retry_policy', '{"a":', zone), now)).toMatchObject([
      { code: 'json-syntax' },
    ]);
    expect(errorsOf('max_concurrency', editOfTyped('max_concurrency', '30', zone), now)).toEqual([]);
  });
});

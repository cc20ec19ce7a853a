import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { serverIssueSchema } from '@domain/sync/outcome';
import { readDetail } from '@domain/sync/server-issues';

const issueAt = (loc: unknown): { field: string | null; path: string } => {
  const { issues } = readDetail({ detail: [{ loc, msg: 'wrong', type: 't' }] });
  return { field: issues[0]?.field ?? null, path: issues[0]?.path ?? '' };
};

describe('an array of issues', () => {
  test.each([
    [['body', 'max_concurrency'], 'max_concurrency', ''],
    [['body', 'scheduleStartTime'], 'schedule_start_time', ''],
    [['body', 'schedule_end_time'], 'schedule_end_time', ''],
    [['scheduleEndTime'], 'schedule_end_time', ''],
    [['body', 'recipients', 3, 'phone_number'], 'recipients', '3.phone_number'],
    [['body', 'speech_settings', 'style'], 'speech_settings', 'style'],
    [['speech_settings', 'style'], 'speech_settings', 'style'],
    ['body.recipients.0', 'recipients', '0'],
    [['body', 'surprise', 'deep'], null, 'body.surprise.deep'],
    [['header', 'x-user-id'], null, 'header.x-user-id'],
    [['body'], null, 'body'],
    [[], null, ''],
    [null, null, ''],
    [{ odd: 1 }, null, ''],
  ])('loc %j leads to %s, %j', (loc, field, path) => {
    expect(issueAt(loc)).toEqual({ field, path });
  });

  test('keeps the server’s message for each, and sums them up', () => {
    const body = {
      detail: [
        { loc: ['body', 'max_concurrency'], msg: 'Input should be less than or equal to 200', type: 'less_than_equal' },
        { loc: ['body', 'recipients', 0, 'phone_number'], msg: 'Field required', type: 'missing' },
        'plain text',
      ],
    };
    const { detail, issues } = readDetail(body);
    expect(issues.map((issue) => issue.message)).toEqual([
      'Input should be less than or equal to 200',
      'Field required',
      'plain text',
    ]);
    expect(detail.split('\n')).toEqual([
      'max_concurrency: Input should be less than or equal to 200',
      'recipients.0.phone_number: Field required',
      'plain text',
    ]);
  });

  test('names at most 200', () => {
    const detail = Array.from({ length: 1000 }, () => ({ loc: ['body', 'name'], msg: 'no' }));
    expect(readDetail({ detail }).issues).toHaveLength(200);
  });
});

describe('other shapes', () => {
  test.each([
    [{ detail: 'Rate limit exceeded' }, 'Rate limit exceeded'],
    [{ detail: { message: 'No credit left', code: 7 } }, 'No credit left'],
    [{ detail: { code: 7 } }, '{"code":7}'],
    [{ message: 'Not here' }, 'Not here'],
    [{ error: 'Not there' }, 'Not there'],
    [{ detail: 42 }, '42'],
    [{ detail: null }, ''],
    [{ other: 1 }, ''],
    ['just text', 'just text'],
    [null, ''],
    [undefined, ''],
  ])('%j says %j', (body, detail) => {
    expect(readDetail(body)).toEqual({ detail, issues: [] });
  });

  test('remove control characters and excess length', () => {
    expect(readDetail({ detail: 'a\u0000b\u001b[31mc' }).detail).toBe('a b [31mc');
    const { detail } = readDetail({ detail: '😀'.repeat(5000) });
    expect(detail.length).toBeLessThanOrEqual(2000);
    expect(detail.endsWith('😀…')).toBe(true);
  });
});

test('no JSON makes it throw, and its result fits a receipt', () => {
  const issue = fc.record(
    { loc: fc.array(fc.jsonValue()), msg: fc.jsonValue(), type: fc.string() },
    { requiredKeys: [] },
  );
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record({ detail: fc.jsonValue() }),
    fc.record({ detail: fc.array(fc.oneof(issue, fc.jsonValue())) }),
  );
  fc.assert(
    fc.property(body, (json) => {
      const { detail, issues } = readDetail(json);
      expect(detail.length).toBeLessThanOrEqual(2000);
      for (const found of issues) expect(serverIssueSchema.safeParse(found).success).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

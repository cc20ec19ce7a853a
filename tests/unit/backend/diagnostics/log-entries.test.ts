import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEFT_OUT, readEntries } from '@backend/diagnostics/log-entries';

const AT = '2027-03-02T06:00:00.000Z';
const entry = (facts: Record<string, unknown>, event = 'unexpected-error') =>
  readEntries([JSON.stringify({ at: AT, level: 'error', event, ...facts })])[0];

describe('a log entry', () => {
  test('keeps time, level, event, codes, versions and references', () => {
    expect(entry({ where: 'bridge:drafts.get', reference: '0a1b2c3d', error: 'RangeError', code: 'ENOENT' })).toEqual({
      at: AT,
      level: 'error',
      event: 'unexpected-error',
      where: 'bridge:drafts.get',
      reference: '0a1b2c3d',
      error: 'RangeError',
      code: 'ENOENT',
    });
    expect(entry({ version: '0.1.0', electron: '45.4.1', platform: 'linux' }, 'start')).toMatchObject({
      version: '0.1.0',
      electron: '45.4.1',
    });
  });

  test.each([
    ['at run (/home/alice/desk/out/main/index.js:12:34)', 'run (out/main/index.js:12:34)'],
    ['at async C:\\Users\\Alice\\Desk\\resources\\app.asar\\out\\main\\chunks\\a.js:1:2', 'out/main/chunks/a.js:1:2'],
    ['at Object.parse (/srv/alice/node_modules/zod/v4/core.js:7:8)', 'Object.parse (node_modules/zod/v4/core.js:7:8)'],
    ['at node:internal/process/task_queues:95:5', 'node:internal/process/task_queues:95:5'],
    ['at open (app://campaign-desk/assets/start-1a.js:2:3)', 'open (app://campaign-desk/assets/start-1a.js:2:3)'],
    ['at run (/home/alice/elsewhere.js:1:2)', `run (${LEFT_OUT}:1:2)`],
    ['Ann Example, +49 171 2345678', LEFT_OUT],
    ['at f4915112345678 (node:fs:1:2)', 'node:fs:1:2'],
  ])('shows the location %s as %s', (frame, shown) => {
    expect(entry({ frames: [frame] })?.['frames']).toEqual([shown]);
  });

  test('keeps the codes of an error that was logged as JSON', () => {
    const why = JSON.stringify({ kind: 'storage', reason: 'disk-full', detail: '/home/alice' });
    expect(entry({ reason: 'daily', why }, 'backup')).toMatchObject({ reason: 'daily', why: 'storage/disk-full' });
  });

  test('leaves out unknown facts and events', () => {
    expect(entry({ campaign: 'March renewals', where: 'f' })).toEqual({
      at: AT,
      level: 'error',
      event: 'unexpected-error',
      where: 'f',
    });
    expect(entry({ line: 'PATCH /campaign/cmp_march_renewals' }, 'sandbox')).toEqual({
      at: AT,
      level: 'error',
      event: 'sandbox',
    });
    expect(entry({ where: 'f' }, 'cmp_march_renewals')).toEqual({ at: AT, level: 'error', event: LEFT_OUT });
  });

  test.each(['March renewals', '+14155550100', '4155550100', '/home/alice', 'a@example.com', 'sk_live_1234567890', ''])(
    'does not show "%s" as a code',
    (value) => {
      expect(entry({ where: value })?.['where']).toBe(LEFT_OUT);
    },
  );

  test('is dropped if it is not a JSON object', () => {
    expect(readEntries(['', 'null', '[]', '{"at":', '7', '"text"'])).toEqual([]);
  });

  test('never shows a made-up name, number or address, whatever the line holds', () => {
    const harmful = fc.constantFrom(
      'Ann Example',
      '+14155550100',
      '/home/alice/x',
      'https://evil.example/a',
      'C:\\Users\\Ann',
    );
    const value = fc.oneof(
      harmful,
      harmful.map((text) => [text, `at ${text} (${text}:1:2)`]),
      harmful.map((text) => ({ kind: text, reason: text })),
      harmful.map((text) => JSON.stringify({ kind: text, reason: text })),
    );
    const key = fc.constantFrom('where', 'frames', 'why', 'reason', 'kind', 'name', 'version', 'reference', 'other');
    const event = fc.constantFrom(
      'start',
      'unexpected-error',
      'mistake',
      'backup',
      'page-error',
      'no-store',
      'restore',
      'sandbox',
      'new',
    );
    fc.assert(
      fc.property(fc.dictionary(key, value), event, (facts, name) => {
        const shown = JSON.stringify(entry(facts, name));
        expect(shown).not.toMatch(/Ann|4155550100|alice|evil|Users/);
      }),
      { numRuns: 2_000 },
    );
  });
});

import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describeError } from '@backend/log/describe-error';
import { createLog } from '@backend/log/log';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-log-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const now = () => new Date('2027-03-02T06:00:00Z');

describe('the log', () => {
  test('has one JSON line per event, readable by its owner only', () => {
    const file = join(folder, 'logs', 'main.log');
    const log = createLog({ file, now });
    log.info('start', { version: '1' });
    log.error('unexpected-error', { frames: ['at a', 'at b'] });
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { at: '2027-03-02T06:00:00.000Z', level: 'info', event: 'start', version: '1' },
      { at: '2027-03-02T06:00:00.000Z', level: 'error', event: 'unexpected-error', frames: ['at a', 'at b'] },
    ]);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('never uses more than twice its size, and keeps the last line', () => {
    const file = join(folder, 'main.log');
    const log = createLog({ file, now, maxBytes: 2_000 });
    for (let count = 0; count < 500; count += 1) log.info('event', { count, text: 'x'.repeat(2_000) });
    expect(statSync(file).size + statSync(`${file}.1`).size).toBeLessThanOrEqual(4_000);
    expect(readFileSync(file, 'utf8')).toContain('"count":499');
  });

  test('never throws if it can’t be written', () => {
    const notAFolder = join(folder, 'file');
    writeFileSync(notAFolder, '');
    expect(() => {
      createLog({ file: join(notAFolder, 'main.log'), now }).error('lost');
    }).not.toThrow();
  });
});

describe('a logged exception', () => {
  test('shows where it came from but not its message', () => {
    const error = caught(() => JSON.parse('sk_live_secret is no JSON'));
    expect(describeError(error)).toMatchObject({ error: 'SyntaxError' });
    expect(JSON.stringify(describeError(error))).not.toContain('sk_live');
    expect(JSON.stringify(describeError(error))).toContain('log.test');
  });

  test('keeps a code', () => {
    const error = caught(() => readFileSync(join(folder, 'missing')));
    expect(describeError(error)).toMatchObject({ code: 'ENOENT' });
  });

  test('can be anything', () => {
    expect(describeError('sk_live_secret')).toEqual({ error: 'string' });
    expect(describeError(undefined)).toEqual({ error: 'undefined' });
  });

  test('with a message whose lines look like stack frames reveals none of them', () => {
    const error = new Error('first\n    at sk_live_secret\nlast');
    expect(JSON.stringify(describeError(error))).not.toContain('sk_live');
  });
});

function caught(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

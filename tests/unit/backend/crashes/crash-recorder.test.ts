import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CrashFolder } from './support';

describe('the file of a session', () => {
  test('is there while the session runs, for its owner only, and gone after an orderly end', () => {
    const crashes = new CrashFolder();
    const recorder = crashes.begin();
    const [name = ''] = readdirSync(crashes.folder);
    expect(name).toBe(`${recorder.session.id}.running`);
    if (process.platform !== 'win32') {
      expect(statSync(crashes.folder).mode & 0o777).toBe(0o700);
      expect(statSync(join(crashes.folder, name)).mode & 0o777).toBe(0o600);
    }
    recorder.end();
    recorder.end();
    expect(readdirSync(crashes.folder)).toEqual([]);
    expect(crashes.next).toBeNull();
  });

  test('notes every five minutes that the session still runs', () => {
    const crashes = new CrashFolder();
    const recorder = crashes.begin();
    const file = join(crashes.folder, `${recorder.session.id}.running`);
    for (let times = 0; times < 3; times += 1) {
      crashes.pass(5);
      expect(crashes.next?.ms).toBe(300_000);
      crashes.next?.work();
      expect(statSync(file).mtime).toEqual(crashes.now);
    }
  });
});

describe('a record', () => {
  test('has the session and the last lines of the log, the newest at the end', () => {
    const crashes = new CrashFolder();
    const recorder = crashes.begin();
    for (let line = 0; line < 100; line += 1) crashes.log.info('tidy', { kind: `line-${String(line)}` });
    crashes.log.error('page-gone', { reason: 'crashed', exitCode: 11 });
    crashes.pass(1);
    recorder.record('page');
    const [report] = crashes.reports(recorder).list();
    expect(report).toEqual({
      id: report?.id,
      kind: 'page',
      at: '2027-03-02T06:01:00.000Z',
      version: '1.2.3',
      isNew: true,
    });
    const record = crashes.reports(recorder).read(report?.id ?? '');
    expect(record?.session).toEqual(recorder.session);
    expect(record?.log).toHaveLength(60);
    expect(record?.log.at(-1)).toContain('"event":"page-gone","reason":"crashed","exitCode":11');
  });

  test('is reported to the listener that was added last', () => {
    const crashes = new CrashFolder();
    const recorder = crashes.begin();
    const called: string[] = [];
    recorder.onRecorded(() => called.push('first'));
    recorder.onRecorded(() => called.push('second'));
    recorder.record('program');
    expect(called).toEqual(['second']);
  });

  test('of an exception that comes again and again is made once', () => {
    const crashes = new CrashFolder();
    const recorder = crashes.begin();
    const fail = (message: string): Error => new TypeError(message);
    for (const message of ['one', 'two', 'three']) recorder.recordException(fail(message));
    recorder.recordException(new RangeError('another'));
    expect(crashes.reports(recorder).list()).toHaveLength(2);
  });

  test('replaces the oldest one when there are twenty', () => {
    const crashes = new CrashFolder();
    const recorder = crashes.begin();
    for (let times = 0; times < 25; times += 1) {
      recorder.record('page');
      crashes.pass(1);
    }
    expect(crashes.reports(recorder).list()).toHaveLength(20);
    expect(readdirSync(crashes.folder)).toHaveLength(21);
  });

  test('that the disk refuses is logged, and stops nothing', () => {
    const crashes = new CrashFolder();
    const recorder = crashes.begin();
    rmSync(crashes.folder, { recursive: true });
    writeFileSync(crashes.folder, 'a file in the place of the folder');
    recorder.record('page');
    recorder.end();
    const log = readFileSync(crashes.logFile, 'utf8');
    expect(log).toMatch(/"event":"crash-not-recorded","error":"Error","code":"E(EXIST|NOTDIR)"/);
  });

  test('leaves out a line that is too long for a line of ours', () => {
    const crashes = new CrashFolder();
    mkdirSync(crashes.folder, { recursive: true });
    writeFileSync(crashes.logFile, `${'x'.repeat(50_000)}\n`);
    const recorder = crashes.begin();
    recorder.record('page');
    const [report] = crashes.reports(recorder).list();
    expect(crashes.reports(recorder).read(report?.id ?? '')?.log).toHaveLength(1);
  });
});

import { mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CrashFolder } from './support';

const UNREADABLE: readonly (readonly [string, string])[] = [
  ['no JSON', '{'],
  ['another shape', '{"kind":"page"}'],
  ['a kind of a later version', '{"kind":"cosmic-ray","at":"2027-03-02T06:00:00.000Z","log":[]}'],
];

test('a session that ended otherwise is reported once, with its own version and its lines of the log', () => {
  const crashes = new CrashFolder();
  const orderly = crashes.begin('1.0.0');
  crashes.log.info('end');
  orderly.end();
  crashes.pass(60);
  const killed = crashes.begin('1.1.0');
  const startedAt = killed.session.startedAt;
  crashes.pass(5);
  crashes.next?.work();
  crashes.log.error('unexpected-error', { where: 'uncaught', error: 'TypeError' });
  const lastSeen = crashes.now.toISOString();
  crashes.pass(600);
  const running = crashes.begin('1.2.0');
  const reports = crashes.reports(running);
  reports.recordUnendedSessions();
  const [report, ...others] = reports.list();
  expect(others).toEqual([]);
  expect(report).toMatchObject({ kind: 'main', at: lastSeen, version: '1.1.0', isNew: true });
  const record = reports.read(report?.id ?? '');
  expect(record?.session.startedAt).toBe(startedAt);
  expect(record?.log.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual([
    'start',
    'unexpected-error',
  ]);
  reports.recordUnendedSessions();
  expect(reports.list()).toHaveLength(1);
  expect(readdirSync(crashes.folder)).toContain(`${running.session.id}.running`);
});

test('a session whose file is empty after a power loss is reported with the time of the file', () => {
  const crashes = new CrashFolder();
  const lost = crashes.begin();
  const file = join(crashes.folder, `${lost.session.id}.running`);
  truncateSync(file);
  utimesSync(file, crashes.now, crashes.now);
  const running = crashes.begin();
  const reports = crashes.reports(running);
  reports.recordUnendedSessions();
  expect(reports.list()).toMatchObject([{ kind: 'main', at: '2027-03-02T06:00:00.000Z', version: 'unknown' }]);
});

test('reports are new until a notice was shown, newest first, and gone when deleted', () => {
  const crashes = new CrashFolder();
  const recorder = crashes.begin();
  recorder.record('page');
  crashes.pass(1);
  recorder.record('program');
  const reports = crashes.reports(recorder);
  expect(reports.list()).toMatchObject([
    { kind: 'program', isNew: true },
    { kind: 'page', isNew: true },
  ]);
  reports.markNoticed();
  crashes.pass(1);
  recorder.record('page-hung');
  expect(reports.list().map(({ kind, isNew }) => [kind, isNew])).toEqual([
    ['page-hung', true],
    ['program', false],
    ['page', false],
  ]);
  const [hung, program] = reports.list();
  reports.delete(hung?.id ?? '');
  reports.delete(program?.id ?? '');
  expect(reports.list()).toMatchObject([{ kind: 'page' }]);
  expect(reports.read(hung?.id ?? '')).toBeNull();
});

test('deleting the file of a running session by its ID is not possible', () => {
  const crashes = new CrashFolder();
  const recorder = crashes.begin();
  crashes.reports(recorder).delete(recorder.session.id);
  expect(readdirSync(crashes.folder)).toEqual([`${recorder.session.id}.running`]);
});

test.each(UNREADABLE)('a file with %s counts as absent', (_name, content) => {
  const crashes = new CrashFolder();
  const recorder = crashes.begin();
  writeFileSync(join(crashes.folder, '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10.json'), content);
  recorder.record('page');
  expect(crashes.reports(recorder).list()).toMatchObject([{ kind: 'page' }]);
});

test('links, folders and files with other names count as absent', () => {
  const crashes = new CrashFolder();
  const recorder = crashes.begin();
  recorder.record('page');
  const [name = ''] = readdirSync(crashes.folder).filter((file) => file.endsWith('.json'));
  symlinkSync(join(crashes.folder, name), join(crashes.folder, '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a10.json'));
  mkdirSync(join(crashes.folder, '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a11.json'));
  mkdirSync(join(crashes.folder, '0f8a4f6e-3f0a-4a52-9f57-2f4d5c1b7a12.running'));
  crashes.reports(recorder).recordUnendedSessions();
  writeFileSync(join(crashes.folder, 'notes.json'), readFileSync(join(crashes.folder, name)));
  expect(crashes.reports(recorder).list()).toHaveLength(1);
});

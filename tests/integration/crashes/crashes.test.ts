import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createTestBackend, restartedAfterCrash } from '../../support/create-test-backend';
import { KEY, type TestBackend, USER } from '../../support/test-backend';

/** The app with its session begun, as main begins it. */
async function started(): Promise<TestBackend> {
  const test = await createTestBackend({}, 'modules');
  begin(test);
  return test;
}

function begin(test: TestBackend): void {
  test.crashRecorder.begin();
  log(test, { level: 'info', event: 'start', version: '1.2.3' });
}

/** Writes a line as the app's log does. */
function log(test: TestBackend, facts: Record<string, unknown>): void {
  mkdirSync(dirname(test.logFile), { recursive: true });
  appendFileSync(test.logFile, `${JSON.stringify({ at: new Date().toISOString(), ...facts })}\n`);
}

async function restarted(test: TestBackend): Promise<TestBackend> {
  const again = await restartedAfterCrash(test);
  begin(again);
  return again;
}

it('lists a session that did not end as usual at the next start, until it is deleted', async () => {
  const again = await restarted(await started());
  const [report] = await again.get('crashes.list', {});
  expect(report).toMatchObject({ kind: 'main', version: '1.2.3', isNew: true });
  const { text } = await again.get('crashes.read', { id: report?.id ?? '' });
  expect(JSON.parse(text)).toMatchObject({
    report: 'Campaign Desk crash report',
    what: 'main',
    lastKnownToRunAt: report?.at,
    versions: { app: '1.2.3', node: process.versions.node },
    log: [{ event: 'start', version: '1.2.3' }],
  });
  await again.get('crashes.noticed', {});
  await again.get('crashes.delete', { id: report?.id ?? '' });
  expect(again.events).toContainEqual({ name: 'changed', what: 'crash-reports' });
  expect(await again.get('crashes.list', {})).toEqual([]);
  expect(await again.call('crashes.read', { id: report?.id ?? '' })).toMatchObject({
    ok: false,
    error: { kind: 'not-found', what: 'crash-report' },
  });
});

it('reports the same session at one start only', async () => {
  const second = await restarted(await started());
  const [report] = await second.get('crashes.list', {});
  await second.get('crashes.noticed', {});
  second.crashRecorder.end();
  const third = await restarted(second);
  expect(await third.get('crashes.list', {})).toEqual([{ ...report, isNew: false }]);
});

it('reports nothing after an orderly end', async () => {
  const first = await started();
  first.crashRecorder.end();
  expect(await (await restarted(first)).get('crashes.list', {})).toEqual([]);
});

it('tells the page about a crash while it runs', async () => {
  const test = await started();
  test.crashRecorder.record('program');
  expect(test.events).toContainEqual({ name: 'changed', what: 'crash-reports' });
  expect(await test.get('crashes.list', {})).toMatchObject([{ kind: 'program', isNew: true }]);
});

it('shows neither secrets nor texts of the log that are not known to be harmless', async () => {
  const test = await started();
  await test.connect('https://api.example.test');
  const unexpected = { level: 'error', event: 'unexpected-error' };
  log(test, { ...unexpected, error: KEY, frames: ['at f (/home/alice/out/main/a.js:1:2)'] });
  log(test, { ...unexpected, where: USER, error: '+14155550100' });
  log(test, { level: 'info', event: 'sandbox', line: 'PATCH /campaign/cmp_march_renewals' });
  test.crashRecorder.record('exception');
  const [report] = await test.get('crashes.list', {});
  const { text } = await test.get('crashes.read', { id: report?.id ?? '' });
  expect(text).toContain('f (out/main/a.js:1:2)');
  for (const secret of [KEY, USER, 'alice', '4155550100', 'cmp_march_renewals', test.folder]) {
    expect(text).not.toContain(secret);
  }
});

it('opens no file that is named by anything but the ID of a report', async () => {
  const test = await started();
  test.crashRecorder.record('page');
  const { session } = test.crashRecorder;
  expect(await test.call('crashes.read', { id: session.id })).toMatchObject({ ok: false });
  await test.get('crashes.delete', { id: session.id });
  expect(existsSync(join(test.folder, 'crash-reports', `${session.id}.running`))).toBe(true);
  const escape = await test.call('crashes.read', { id: '../window.json' });
  expect(escape).toMatchObject({ ok: false, error: { kind: 'invalid-input' } });
});

it('holds a record as main wrote it, so that one of a later version counts as absent', async () => {
  const test = await started();
  test.crashRecorder.record('page');
  const folder = join(test.folder, 'crash-reports');
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.new.json'));
  const record = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, name), JSON.stringify({ ...record, kind: 'unheard-of' }));
  expect(await test.get('crashes.list', {})).toEqual([]);
});

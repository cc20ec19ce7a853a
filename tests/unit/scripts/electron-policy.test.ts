import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeElectron } from '../../../scripts/release/electron-policy';
import { repositoryRoot } from '../../../scripts/repository';

const RELEASES = {
  created: '2013-01-01T00:00:00Z',
  '43.0.0': '2026-06-01T00:00:00Z',
  '44.0.0': '2026-08-01T00:00:00Z',
  '45.0.0': '2026-10-01T00:00:00Z',
  '45.4.1': '2026-11-19T00:00:00Z',
  '45.10.0': '2026-11-24T12:00:00Z',
  '45.10.1': '2026-11-30T00:00:00Z',
  '46.0.0-alpha.1': '2026-11-25T00:00:00Z',
  '42.9.0': '2026-11-25T00:00:00Z',
};
const at = (day: string): Date => new Date(`${day}T00:00:00Z`);

describe('the update policy of Electron', () => {
  test('allows the newest release of the newest major, however old', () => {
    expect(judgeElectron('45.10.1', RELEASES, at('2027-06-01'))).toEqual({ kind: 'current' });
  });

  test('allows two weeks for a newer major, counted from its first stable release', () => {
    expect(judgeElectron('44.0.0', RELEASES, at('2026-10-15'))).toEqual({ kind: 'current' });
    expect(judgeElectron('44.0.0', RELEASES, at('2026-10-16'))).toMatchObject({ kind: 'behind', days: 15 });
    expect(judgeElectron('43.0.0', RELEASES, at('2026-12-01'))).toMatchObject({ kind: 'behind', newest: '45.10.1' });
  });

  test('allows a week for an update, counted from the first newer release', () => {
    expect(judgeElectron('45.4.1', RELEASES, at('2026-12-02'))).toEqual({ kind: 'current' });
    expect(judgeElectron('45.4.1', RELEASES, at('2026-12-03'))).toEqual({
      kind: 'behind',
      newest: '45.10.1',
      days: 8,
    });
  });

  test('rejects a major that Electron no longer supports', () => {
    expect(judgeElectron('42.9.0', RELEASES, at('2026-11-26'))).toEqual({
      kind: 'unsupported-major',
      supported: [45, 44, 43],
    });
  });

  test.each(['^45.10.1', '45', 'latest', '46.0.0-alpha.1'])(
    'refuses "%s", which is no exact stable version',
    (pinned) => {
      expect(judgeElectron(pinned, RELEASES, at('2026-11-26'))).toEqual({ kind: 'not-exact' });
    },
  );

  test('rejects a version that was never released', () => {
    expect(judgeElectron('45.99.0', RELEASES, at('2026-11-26'))).toEqual({ kind: 'unknown-version' });
  });
});

test('one exact version of Electron is pinned, and the lock file has the same', () => {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(repositoryRoot, name), 'utf8'));
  const { devDependencies } = read('package.json') as { devDependencies: Record<string, string> };
  const { packages } = read('package-lock.json') as { packages: Record<string, { version?: string }> };
  expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  expect(packages['node_modules/electron']?.version).toBe(devDependencies['electron']);
});

import type { SuiteName } from './suites';

/** Files of tests, by path, and what they need that other systems do not have. */
type Needs = Readonly<Record<string, string>>;

/** These run on Linux only. */
export const LINUX_ONLY: Needs = {
  'tests/e2e/desktop.spec.ts': 'autostart entries of Linux desktops, and an AppImage',
  'tests/e2e/gallery-pictures.spec.ts': 'its pictures were drawn on Linux',
  'tests/e2e/keychain.spec.ts': 'GNOME Keyring on a session bus',
  'tests/e2e/page-memory.spec.ts': 'reads the memory of processes in /proc',
  'tests/e2e/updates.spec.ts': 'an AppImage',
  'tests/e2e/upload-stream.spec.ts': 'reads the memory of processes in /proc',
  'tests/integration/credentials/real-keychain.test.ts': 'GNOME Keyring in a session of its own',
  'tests/integration/scripts/several-sessions.test.ts': 'a session bus and GNOME Keyring',
  'tests/integration/scripts/staging.test.ts': 'modes and owners of files in a deb and an rpm',
  'tests/integration/scripts/tarball.test.ts': 'GNU tar',
  'tests/integration/store/io-error.test.ts': 'prlimit',
  'tests/integration/updates/install-image.test.ts': 'an AppImage',
  'tests/unit/backend/updates/source-and-policy.test.ts': 'an AppImage',
  'tests/unit/main/login/open-at-login.test.ts': 'autostart entries of Linux desktops',
};

/** These run on Linux and macOS, but not on Windows. */
export const POSIX_ONLY: Needs = {
  'tests/integration/backups/restore.test.ts': 'a signal that ends a process says which one it was',
  'tests/integration/encryption/kill.test.ts': 'a signal that ends a process says which one it was',
  'tests/integration/encryption/restore.test.ts': 'a signal that ends a process says which one it was',
  'tests/integration/erasure/erase.test.ts': 'a signal that ends a process says which one it was',
  'tests/integration/fields/add-a-field.test.ts': 'symbolic links',
  'tests/integration/outbox/crash.test.ts': 'a signal that ends a process says which one it was',
  'tests/integration/push/review.test.ts': 'a POSIX shell',
  'tests/integration/scripts/vitest-reporter.test.ts': 'symbolic links',
  'tests/integration/store/opening.test.ts': 'a folder without the right to write, and modes of files',
  'tests/integration/updates/updates.test.ts': 'symbolic links',
  'tests/unit/backend/crashes/crash-reports.test.ts': 'symbolic links',
  'tests/unit/backend/crashes/crashes-module.test.ts': 'symbolic links',
  'tests/unit/backend/files/regular-file.test.ts': 'named pipes, symbolic links and modes of files',
  'tests/unit/domain/wire/curl-command.test.ts': 'a POSIX shell',
  'tests/unit/main/start/claim-folder.test.ts': 'owners and modes of files',
  'tests/unit/scripts/packages.test.ts': 'a POSIX shell',
};

const FOLDERS: Readonly<Partial<Record<SuiteName, string>>> = {
  unit: 'tests/unit/',
  integration: 'tests/integration/',
  e2e: 'tests/e2e/',
};

/** Returns the paths of the files of tests that are left out on a system. */
export function leftOut(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'linux') return [];
  return Object.keys(platform === 'win32' ? { ...LINUX_ONLY, ...POSIX_ONLY } : LINUX_ONLY);
}

/** Says which files of a suite are left out on a system, and why; undefined if none is. */
export function describeLeftOut(suite: SuiteName, platform: NodeJS.Platform): string | undefined {
  const folder = FOLDERS[suite];
  const needs = { ...LINUX_ONLY, ...POSIX_ONLY };
  const files = leftOut(platform).filter((path) => folder !== undefined && path.startsWith(folder));
  if (files.length === 0) return undefined;
  return `left out on ${platform}: ${files.map((path) => `${path} (${needs[path] ?? ''})`).join(', ')}`;
}

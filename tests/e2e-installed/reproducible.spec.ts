import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { run } from '../../scripts/command';
import { repositoryRoot } from '../../scripts/repository';

const dist = join(repositoryRoot, 'dist');

test.beforeAll(async () => {
  test.setTimeout(15 * 60_000);
  const program = join(repositoryRoot, 'scripts', 'package-for-tests.ts');
  // Another mask for new files, as on another machine.
  const script = 'umask 0077 && exec "$0" --import tsx "$@"';
  const packaged = await run(
    { file: 'sh', args: ['-c', script, process.execPath, program, 'deb', 'rpm', '--again'] },
    { cwd: repositoryRoot, output: 'kept' },
  );
  expect(packaged.code, packaged.text).toBe(0);
});

/** Returns the hashes of the files below a folder that a pattern matches, by path. */
async function digests(folder: string, pattern: RegExp): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(join(dist, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, folder).length + 1));
  const hashed = paths.sort().map(async (path) => {
    const content = await readFile(join(dist, folder, path));
    return [path, createHash('sha256').update(content).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(hashed));
}

test('the deb, the rpm and the SBOM have the same bytes in two builds', async () => {
  const second = await digests('packages-for-tests-again', /\.(deb|rpm|cdx\.json)$/);
  expect(Object.keys(second).map((name) => name.replace(/^.*\.(?=\w+$)/, ''))).toEqual(['deb', 'json', 'rpm']);
  expect(second).toEqual(await digests('packages-for-tests', /\.(deb|rpm|cdx\.json)$/));
});

test('the folder that they are made of has the same bytes in two builds', async () => {
  // electron-builder leaves its profile for AppArmor there while it makes a deb.
  const second = await digests(join('for-tests-again', 'linux-unpacked'), /^(?!apparmor-profile$)/);
  expect(Object.keys(second).length).toBeGreaterThan(20);
  expect(second).toEqual(await digests(join('for-tests', 'linux-unpacked'), /^(?!apparmor-profile$)/));
});

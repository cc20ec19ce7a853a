import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../../scripts/command';
import type { DebianRoot } from '../../../scripts/machine/debian-root';

/**
 * The libraries, such as `libnss3.so`, that machine code in a folder links and that are not in it.
 */
export async function linkedLibraries(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const names = new Set<string>();
  for (const file of files) {
    const args = ['--dynamic', join(file.parentPath, file.name)];
    // Fails for every file that is no machine code.
    const { text } = await run({ file: 'readelf', args }, { output: 'kept' });
    for (const [, name = ''] of text.matchAll(/\(NEEDED\).*\[(.*)\]/g)) names.add(name);
  }
  const own = files.map(({ name }) => name);
  return [...names].filter((name) => !own.includes(name)).sort();
}

/** The Debian packages of a root that bring these libraries. */
export async function packagesOf(root: DebianRoot, libraries: readonly string[]): Promise<readonly string[]> {
  const lines = (await root.run('dpkg-query', '-S', ...libraries.map((name) => `*/${name}`))).trim().split('\n');
  // Debian 13 lists diversions of libc6 as well, in sentences.
  return [...new Set(lines.flatMap((line) => /^([^:, ]+)[:,]/.exec(line)?.[1] ?? []))].sort();
}

/** The packages that a deb depends on: for each dependency the names that will do. */
export async function dependenciesOf(deb: string): Promise<readonly (readonly string[])[]> {
  const { text } = await run({ file: 'dpkg-deb', args: ['--field', deb, 'Depends'] }, { output: 'kept' });
  return text
    .trim()
    .split(', ')
    .map((dependency) => dependency.split(' | ').map((name) => name.replace(/ \(.*\)$/, '')));
}

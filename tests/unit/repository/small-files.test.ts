import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../../../scripts/repository';

/** A file with fewer lines and one importer is a part of that importer. */
const MIN_LINES = 12;

/** Each mirrors others of its kind, or is a program of its own. */
const APART = [
  /^src\/text\//,
  /^src\/backend\/store\/migrations\/\d/,
  /^src\/renderer\/ui\/gallery\//,
  /-(?:worker|program)\.ts$/,
  // Main asks for it before it loads the rest of the network, and `net` is used nowhere else.
  /^src\/main\/network\/is-online\.ts$/,
];

const root = repositoryRoot.replaceAll('\\', '/');
const files = readdirSync(join(repositoryRoot, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.(?:ts|svelte)$/.test(path));
const known = new Set(files);
const codeOf = (file: string): string => readFileSync(join(repositoryRoot, file), 'utf8');

/** Returns the file of `src` that an import means, or none. */
function imported(file: string, specifier: string): readonly string[] {
  const base = specifier.startsWith('@')
    ? `src/${specifier.slice(1)}`
    : resolve(root, dirname(file), specifier)
        .replaceAll('\\', '/')
        .slice(root.length + 1);
  return ['', '.ts', '.svelte', '.svelte.ts', '/index.ts'].map((end) => base + end).filter((path) => known.has(path));
}

it(`no file of fewer than ${String(MIN_LINES)} lines has only one importer`, () => {
  const importers = new Map<string, Set<string>>(files.map((file) => [file, new Set()]));
  for (const file of files) {
    for (const [, specifier = ''] of codeOf(file).matchAll(/(?:from|import|URL)\s*\(?\s*'([^']+)'/g)) {
      for (const path of imported(file, specifier)) importers.get(path)?.add(file);
    }
  }
  const small = files.filter((file) => codeOf(file).trimEnd().split('\n').length < MIN_LINES);
  expect(small.length).toBeGreaterThan(20);
  const splinters = small.filter((file) => importers.get(file)?.size === 1 && !APART.some((kind) => kind.test(file)));
  expect(splinters).toEqual([]);
});

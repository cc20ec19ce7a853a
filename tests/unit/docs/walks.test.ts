import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const OVERVIEW = readFileSync(join(ROOT, 'docs/overview.md'), 'utf8');

/** Returns the files of a walk in the overview, each with its leg: on the way down, or back. */
function walk(heading: string): readonly { readonly leg: string; readonly file: string }[] {
  const section = OVERVIEW.split(`### ${heading}\n`)[1]?.split(/\n##/)[0] ?? '';
  return [...section.matchAll(/^\| (down|back) +\| `([^`]+)`/gm)].map(([, leg = '', file = '']) => ({ leg, file }));
}

/**
 * Returns the files of `src` that a file imports, by value or by type. An `index.ts` stands for
 * what it exports.
 */
function importsOf(file: string): ReadonlySet<string> {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => specifier);
  return new Set(
    specifiers.flatMap((specifier) => {
      const alias = /^@(\w+)\/(.*)$/.exec(specifier);
      const base = alias ? `src/${alias[1] ?? ''}/${alias[2] ?? ''}` : join(dirname(file), specifier);
      if (existsSync(join(ROOT, base, 'index.ts'))) return [...importsOf(`${base}/index.ts`)];
      return [base, `${base}.ts`].filter((path) => existsSync(join(ROOT, path)));
    }),
  );
}

describe.each([
  { heading: 'Files of an edit', limit: 18 },
  { heading: 'Files of an update', limit: 20 },
])('$heading', ({ heading, limit }) => {
  const steps = walk(heading);
  const files = steps.map(({ file }) => file);

  it(`lists at most ${String(limit)} files, all of which exist`, () => {
    expect(files.length).toBeGreaterThan(10);
    expect(new Set(files).size).toBe(files.length);
    expect(files.length).toBeLessThanOrEqual(limit);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  it('enters each folder once on the way down and once on the way back', () => {
    for (const leg of ['down', 'back']) {
      const folders = steps.filter((step) => step.leg === leg).map(({ file }) => dirname(file));
      const entered = folders.filter((folder, index) => folder !== folders[index - 1]);
      expect(entered).toEqual([...new Set(entered)]);
    }
  });

  it('leads from each file to the next by an import, or over the bridge', () => {
    const isBridge = (file: string): boolean =>
      /^src\/(renderer\/kernel\/bridge|preload|main\/ipc|backend\/ipc|backend\/drafts)\//.test(file);
    for (const [index, file] of files.entries()) {
      if (index === 0 || isBridge(file)) continue;
      const own = importsOf(file);
      const isLinked = files.slice(0, index).some((earlier) => own.has(earlier) || importsOf(earlier).has(file));
      expect({ file, isLinked }).toEqual({ file, isLinked: true });
    }
  });
});

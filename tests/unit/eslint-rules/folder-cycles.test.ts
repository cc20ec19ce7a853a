import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Linter } from 'eslint';
import ts from 'typescript-eslint';
import { afterEach, describe, expect, it } from 'vitest';
import { findFolderCycles, folderCycles, type ImportEdge } from '../../../eslint-rules/folder-cycles';

const edge = (from: string, to: string): ImportEdge => ({ from, to });
const cycleOf = (edges: readonly ImportEdge[], which: ImportEdge): string | null => {
  const cycle = findFolderCycles(edges)(which);
  return cycle === null ? null : `${cycle.parent}: ${cycle.members.join(' ')}`;
};

describe('a cycle of folders', () => {
  const down = edge('src/a/one.ts', 'src/b/two.ts');
  const up = edge('src/b/other.ts', 'src/a/three.ts');

  it('is found although no file imports itself through others', () => {
    expect(cycleOf([down, up], down)).toBe('src: a b');
    expect(cycleOf([down, up], up)).toBe('src: a b');
  });
  it('is found over several folders', () => {
    const edges = [down, edge('src/b/x.ts', 'src/c/y.ts'), edge('src/c/z.ts', 'src/a/one.ts')];
    expect(cycleOf(edges, down)).toBe('src: a b c');
  });
  it('is found at every depth', () => {
    const edges = [edge('src/a/b/c/one.ts', 'src/a/b/d/two.ts'), edge('src/a/b/d/two.ts', 'src/a/b/c/three.ts')];
    expect(edges.map((each) => cycleOf(edges, each))).toEqual(['src/a/b: c d', 'src/a/b: c d']);
  });
  it('is found between a folder’s own files and one of its subfolders', () => {
    const edges = [edge('src/a/one.ts', 'src/a/b/two.ts'), edge('src/a/b/two.ts', 'src/a/three.ts')];
    expect(cycleOf(edges, edge('src/a/one.ts', 'src/a/b/two.ts'))).toBe('src/a: . b');
  });
  it('is not an import in one direction, nor one inside of a folder', () => {
    expect(cycleOf([down], down)).toBeNull();
    const inside = [edge('src/a/one.ts', 'src/a/two.ts'), edge('src/a/two.ts', 'src/a/one.ts')];
    expect(cycleOf(inside, edge('src/a/one.ts', 'src/a/two.ts'))).toBeNull();
  });
  it('does not include imports that only lead into it', () => {
    const into = edge('src/x/one.ts', 'src/a/one.ts');
    expect(cycleOf([down, up, into], into)).toBeNull();
  });
});

describe('the lint rule', () => {
  const roots: string[] = [];
  afterEach(() => {
    for (const root of roots.splice(0)) rmSync(root, { recursive: true });
  });

  /** Messages per file of a repository that consists of these files. */
  function lint(files: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
    const root = mkdtempSync(join(tmpdir(), 'campaign-desk-cycles-'));
    roots.push(root);
    for (const [name, code] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), code);
    }
    const linter = new Linter({ cwd: root });
    const config = {
      files: ['**/*.ts'],
      languageOptions: { parser: ts.parser },
      plugins: { project: { rules: { 'folder-cycles': folderCycles } } },
      rules: { 'project/folder-cycles': 'error' },
    } as Linter.Config;
    return Object.fromEntries(
      Object.entries(files).map(([name, code]) => [
        name,
        linter.verify(code, [config], { filename: join(root, name) }).map(({ message }) => message),
      ]),
    );
  }

  it('reports each import of the circle, by value, type and alias', () => {
    const found = lint({
      'src/domain/a/one.ts': `import { two } from '../b/two'; export const one = two;`,
      'src/domain/b/two.ts': `export const two = 2;`,
      'src/domain/b/three.ts': `import type { one } from '@domain/a/one'; export type Three = typeof one;`,
      'src/domain/c/four.ts': `import { one } from '../a/one'; export const four = one;`,
    });
    const message = 'This import closes a circle of folders in src/domain: a, b.';
    expect(found).toEqual({
      'src/domain/a/one.ts': [message],
      'src/domain/b/two.ts': [],
      'src/domain/b/three.ts': [message],
      'src/domain/c/four.ts': [],
    });
  });

  it('finds nothing if folders are layered', () => {
    const found = lint({
      'src/domain/a/index.ts': `export const one = 1;`,
      'src/domain/b/two.ts': `import { one } from '../a'; export const two = one;`,
    });
    expect(Object.values(found).flat()).toEqual([]);
  });
});

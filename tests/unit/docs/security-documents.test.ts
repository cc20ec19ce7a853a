import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repositoryRoot } from '../../../scripts/repository';

const FOLDER = join(repositoryRoot, 'docs', 'security');
const DOCUMENTS = [...readdirSync(FOLDER).map((name) => join(FOLDER, name)), join(repositoryRoot, 'SECURITY.md')];
const OURS = /^(?:src|tests|scripts|docs|eslint-rules|build|bench)(?:\/|$)/;
const POINTS = 20;

interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

/** The rows of the first table whose first cell is a number. */
function rowsOf(markdown: string): readonly Row[] {
  return markdown.split('\n').flatMap((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return /^\d+$/.test(cells[1] ?? '') ? [{ number: Number(cells[1]), cells: cells.slice(2, -1) }] : [];
  });
}

const pathsIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/`([^`\s]+)`/g)].map(([, code = '']) => code).filter((code) => OURS.test(code));

const linksIn = (markdown: string): readonly string[] =>
  [...markdown.matchAll(/\]\(([^)\s#]+)[^)]*\)/g)].map(([, link = '']) => link).filter((link) => !/^\w+:/.test(link));

describe.each(DOCUMENTS)('%s', (file) => {
  const markdown = readFileSync(file, 'utf8');

  test('names only paths that exist', () => {
    expect(pathsIn(markdown).filter((path) => !existsSync(join(repositoryRoot, path)))).toEqual([]);
  });

  test('## ', () => {
    expect(linksIn(markdown).filter((link) => !existsSync(resolve(dirname(file), link)))).toEqual([]);
  });
});

describe('the checklist', () => {
  const rows = rowsOf(readFileSync(join(FOLDER, 'checklist.md'), 'utf8'));

  test('has every point once', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: POINTS }, (_, index) => index + 1));
  });

  test.each(rows.map(({ number, cells }) => [number, cells] as const))(
    'names tests that exist for point %i',
    (_, cells) => {
      const [, places = '', tests = ''] = cells;
      expect(places).not.toBe('');
      const named = tests.split('; ').map((one) => /^`([^`]+)` "((?:[^"\\]|\\.)+)"$/.exec(one));
      expect(named.length).toBeGreaterThan(0);
      for (const match of named) {
        expect(match).not.toBeNull();
        const [, path = '', title = ''] = match ?? [];
        const source = readFileSync(join(repositoryRoot, path), 'utf8');
        expect(titlesIn(source)).toContain(title.replaceAll('\\"', '"'));
      }
    },
  );
});

/** Every string of a source file that could be a test's title. */
function titlesIn(source: string): readonly string[] {
  return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g)].map(([, single, double]) =>
    (single ?? double ?? '').replaceAll(/\\(.)/g, '$1'),
  );
}

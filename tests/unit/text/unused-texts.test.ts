import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { en } from '@text/en';
import { filesIn } from '../renderer/text/script-parts';

type Path = readonly string[];

/** Returns the path of every text. A list is one text, and so are texts by signs (`,` or `"`). */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isGroup || Object.keys(value).some((name) => !/^[\p{L}_]/u.test(name))) return [path];
  return Object.entries(value).flatMap(([name, each]) => pathsIn(each, [...path, name]));
}

const namesIn = (code: string): ReadonlySet<string> => new Set(code.match(/[\p{L}_$][\p{L}\p{N}_$-]*/gu) ?? []);

/** The names that each file of the app mentions. */
const APP = ['src/renderer', 'src/main', 'src/backend', 'src/domain', 'src/contract']
  .flatMap((folder) => filesIn(folder, ['.ts', '.svelte']))
  .filter((file) => !file.includes('/gallery/'))
  .map((file) => readFileSync(file, 'utf8'));
const NAMES = APP.map(namesIn);
/** Values by which texts are chosen, such as `reasons[backup.reason]`. */
const VALUES = new Set(APP.flatMap((code) => Array.from(code.matchAll(/'([^'\n]+)'/g), ([, value = '']) => value)));
/** Ends of names that are made of a value, such as `${which}Hint`. */
const ENDS = new Set(
  APP.flatMap((code) => Array.from(code.matchAll(/\$\{[^{}]+\}([A-Z]\w+)`/g), ([, end = '']) => end)),
);

/** What the functions of the texts read of other texts: `problems.empty` and `{ pill, title }`. */
const OWN = ['src/text/en', 'src/text/shared']
  .flatMap((folder) => filesIn(folder, ['.ts']))
  .map((file) => readFileSync(file, 'utf8'))
  .map((code) => namesIn([...(code.match(/\.[\w$]+/g) ?? []), ...(code.match(/\{[\w\s,]+\}/g) ?? [])].join(' ')));

/** Whether a file names the text, and one of the groups that it is in. */
const isNamedIn = (path: Path, names: ReadonlySet<string>): boolean =>
  names.has(path.at(-1) ?? '') && (path.length === 1 || path.slice(0, -1).some((group) => names.has(group)));

function isUsed(path: Path): boolean {
  const name = path.at(-1) ?? '';
  const isChosen = VALUES.has(name) || [...ENDS].some((end) => name.endsWith(end));
  return isChosen || NAMES.some((names) => isNamedIn(path, names)) || OWN.some((names) => names.has(name));
}

it('no text is there that nothing uses', () => {
  const paths = pathsIn(en);
  expect(paths.length).toBeGreaterThan(1_000);
  expect(paths.filter((path) => !isUsed(path)).map((path) => path.join('.'))).toEqual([]);
});

it('finds a text that nothing uses', () => {
  expect(isUsed(['settings', 'appearance', 'neverMentioned'])).toBe(false);
});

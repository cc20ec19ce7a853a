import { expect, it } from 'vitest';
import { isolated } from '@kernel/text/isolated';
import { en } from '@text/en';
import { accentedCatalogue, rightToLeftCatalogue } from '@text/pseudo';

/** What the runtime reads, and what is written on keys. */
const KEPT = /^\.(?:common\.(?:locale|direction)|shortcuts\.keyNames\.\w+)$/;

/** Returns every string of the texts by its path; functions are left out. */
function stringsIn(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => stringsIn(each, `${path}.${name}`));
}

it('accents every letter of every text, makes it longer and puts it between brackets', () => {
  const english = new Map(stringsIn(en));
  const accented = stringsIn(accentedCatalogue());
  expect(accented.length).toBe(english.size);
  expect(accented.length).toBeGreaterThan(1_000);
  for (const [path, text] of accented) {
    const original = english.get(path) ?? '';
    if (KEPT.test(path)) {
      expect(text).toBe(original);
      continue;
    }
    expect(/[A-Za-z]/.test(text), path).toBe(false);
    if (!/[A-Za-z]/.test(original)) continue;
    expect(text.startsWith('[!! ') && text.endsWith(' !!]'), path).toBe(true);
    expect(text.length, path).toBeGreaterThan(original.length * 1.4);
  }
});

it('leaves what users wrote inside of a text as it is', () => {
  const { discarded } = accentedCatalogue().drafts;
  expect(discarded('מבצע Spring')).toContain(isolated('מבצע Spring'));
  expect(discarded('מבצע Spring').replace(isolated('מבצע Spring'), '')).not.toMatch(/[A-Za-z]/);
});

it('has a language that is written from right to left, with the formats of English', () => {
  const { common, settings } = rightToLeftCatalogue();
  expect([common.direction, common.locale]).toEqual(['rtl', en.common.locale]);
  expect(settings.title).toBe(`\u202E${en.settings.title}\u202C`);
});

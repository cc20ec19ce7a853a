import { expect, it } from 'vitest';
import { spellingItems } from '@main/menu/spelling-items';
import { en } from '@text/en';

function itemsFor(suggestions: readonly string[], platform: NodeJS.Platform = 'linux') {
  const done: string[] = [];
  const items = spellingItems({
    platform,
    text: en,
    suggestions,
    choose: (chosen) => done.push(chosen.kind === 'add' ? 'added' : chosen.correction),
  });
  return { items, done, labels: items.map(({ label, type }) => (type === 'separator' ? '-' : label)) };
}

it('a misspelled word has its corrections as they are written, and can be added', () => {
  const { items, done, labels } = itemsFor(['R&D', 'receive'], 'darwin');
  expect(labels).toEqual(['R&&D', 'receive', '-', 'Add to Dictionary']);
  for (const { click } of items) (click as (() => void) | undefined)?.();
  expect(done).toEqual(['R&D', 'receive', 'added']);
});

it('a word without corrections says so', () => {
  const { items, labels } = itemsFor([]);
  expect(labels).toEqual(['No suggestions', '-', 'Add to dictionary']);
  expect(items[0]?.enabled).toBe(false);
});

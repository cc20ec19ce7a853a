import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'renderer');
const read = (file: string): string => readFileSync(join(renderer, file), 'utf8');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:svelte|css)$/.test(name),
);

/** What moves without laying anything out, and colours. */
const CHEAP = /^(?:opacity|translate|rotate|background-color|border-color)$/;
/** The bar grows inside its own track. */
const EXEMPT = [join('ui', 'ProgressBar.svelte')];

it('all motion takes less than 150 ms, and none is left for those who want none', () => {
  const tokens = read(join('styles', 'tokens.css'));
  expect(Number(/--motion: (\d+)ms;/.exec(tokens)?.[1])).toBeLessThan(150);
  expect(tokens).toMatch(/prefers-reduced-motion: reduce\) \{\s+:root \{\s+--motion: 0ms;/);
});

it('transitions take the time of the token, and move nothing else', () => {
  const found = files.flatMap((file) =>
    [...read(file).matchAll(/[^-]transition:([^;]*);/g)].flatMap(([, value = '']) =>
      value.split(',').map((part) => ({ file, words: part.trim().split(/\s+/) })),
    ),
  );
  expect(found.length).toBeGreaterThan(8);
  expect(found.filter(({ words: [, time] }) => time !== 'var(--motion)')).toEqual([]);
  const costly = found.filter(({ file, words: [what = ''] }) => !CHEAP.test(what) && !EXEMPT.includes(file));
  expect(costly).toEqual([]);
});

it('a draft that takes another place in the list goes there', () => {
  const item = read(join('features', 'drafts', 'DraftListItem.svelte'));
  expect(item).toContain('style:translate={`0 ${px(top)}`}');
  expect(item).toContain('transition: translate var(--motion)');
});

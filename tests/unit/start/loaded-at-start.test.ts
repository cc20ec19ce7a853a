import { isBuiltin } from 'node:module';
import { expect, it } from 'vitest';
import { loadedAtOnce } from './static-imports';

it('main opens its window with Electron and Node alone: libraries load after it', () => {
  const loaded = [...loadedAtOnce('src/main/index.ts')].filter(([name]) => name !== 'electron' && !isBuiltin(name));
  expect(loaded).toEqual([]);
});

it('the preload script loads nothing but Electron', () => {
  expect([...loadedAtOnce('src/preload/index.ts').keys()]).toEqual(['electron']);
});

/** What the first paint needs. Adding a package here makes every start slower. */
const FIRST_PAINT = [
  '@fontsource-variable',
  '@internationalized/date',
  '@lucide/svelte',
  'diff',
  'jsonc-parser',
  'svelte',
  'zod',
];

it('the page’s first paint needs only the packages that are listed for it', () => {
  const loaded = [...loadedAtOnce('src/renderer/main.ts')];
  expect(loaded.length).toBeGreaterThan(5);
  const unexpected = loaded.filter(
    ([name]) => !FIRST_PAINT.some((known) => name === known || name.startsWith(`${known}/`)),
  );
  expect(unexpected).toEqual([]);
});

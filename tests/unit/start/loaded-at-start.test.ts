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

/** What the backend needs once the page is loaded. Parsers and curves come on demand. */
const MODULES = [
  '@internationalized/date',
  '@photostructure/sqlite',
  'csv-stringify',
  'jsonc-parser',
  'libphonenumber-js',
  'zod',
];

it('the backend’s modules need only the packages that are listed for them', () => {
  const loaded = [...loadedAtOnce('src/backend/start/running-backend.ts')].filter(([name]) => !isBuiltin(name));
  expect(loaded.length).toBeGreaterThan(3);
  expect(loaded.filter(([name]) => !MODULES.some((known) => name === known || name.startsWith(`${known}/`)))).toEqual(
    [],
  );
});

it.each([
  'src/renderer/features/drafts/NewDraftDialog.svelte',
  'src/renderer/widgets/erasure/ForgetNumberDialog.svelte',
])('%s loads no parser of commands and no table of phone numbers before it needs them', (file) => {
  const loaded = [...loadedAtOnce(file).keys()];
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((name) => /^(?:unbash|libphonenumber-js)/.test(name))).toEqual([]);
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ui = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'renderer', 'ui');
const baselines = join(import.meta.dirname, '..', '..', '..', 'e2e', 'baselines');
const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

const parts = namesIn(ui, '.svelte');

it('the gallery has an entry for every part of src/renderer/ui, and for nothing else', () => {
  expect(namesIn(join(ui, 'gallery'), '.gallery.svelte')).toEqual(parts);
  const list = readFileSync(join(ui, 'gallery', 'parts.ts'), 'utf8');
  const listed = list.slice(list.indexOf('BY_NAME')).match(/^ {2}[A-Z]\w+(?=,$)/gm) ?? [];
  expect(listed.map((name) => name.trim())).toEqual(parts);
});

it.each(parts)('the entry of %s shows that part in at least one state', (part) => {
  const entry = readFileSync(join(ui, 'gallery', `${part}.gallery.svelte`), 'utf8');
  expect(entry).toContain(`from '../${part}.svelte'`);
  expect(entry).toContain(`<${part}`);
  expect(entry).toContain('<Example name=');
});

it.each(parts)('%s has pictures in both themes', (part) => {
  const folder = join(baselines, part);
  const pictures = readdirSync(folder);
  const entry = readFileSync(join(ui, 'gallery', `${part}.gallery.svelte`), 'utf8');
  expect(pictures).toEqual(expect.arrayContaining(['light.png', 'dark.png']));
  const alone = (theme: string) =>
    pictures.filter((name) => name.startsWith(`${theme}-`)).map((name) => name.slice(theme.length));
  expect(alone('dark')).toEqual(alone('light'));
  expect(alone('light').length > 0).toBe(/<Example\s+name=("[^"]*"|\{[^}]*\}) alone\b/.test(entry));
});

it('there are pictures of parts and of some screens only, and all of them together stay small', () => {
  expect(readdirSync(baselines)).toEqual([...parts, 'screens'].sort());
  const sizeOf = (folder: string): number =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name)))
      .filter((stats) => stats.isFile())
      .reduce((sum, { size }) => sum + size, 0);
  const screens = sizeOf(join(baselines, 'screens'));
  expect(screens).toBeLessThan(1_000_000);
  expect(sizeOf(baselines) - screens).toBeLessThan(1_500_000);
});

it('the app is built without the gallery', () => {
  const config = readFileSync(join(ui, '..', '..', '..', 'electron.vite.config.ts'), 'utf8');
  expect(config).toContain(`input: 'src/renderer/index.html'`);
  expect(config).not.toContain('gallery');
});

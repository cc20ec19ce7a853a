import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ui = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'renderer', 'ui');
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

it('the app is built without the gallery', () => {
  const config = readFileSync(join(ui, '..', '..', '..', 'electron.vite.config.ts'), 'utf8');
  expect(config).toContain(`input: 'src/renderer/index.html'`);
  expect(config).not.toContain('gallery');
});

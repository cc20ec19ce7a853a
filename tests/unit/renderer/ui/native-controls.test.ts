import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '..', '..', '..', '..', 'src', 'renderer');
const components = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.svelte'),
);
const NATIVE = /<(?:select|datalist|option)\b|\btype=["'{]*(?:date|time|number|month|week|datetime-local)\b/;

it('finds a native control however it is written', () => {
  for (const markup of ['<select class="a">', '<input type="date" />', "<input type='number'>", '<datalist id="a">']) {
    expect(markup).toMatch(NATIVE);
  }
  expect('<Select label="A" />').not.toMatch(NATIVE);
  expect('<input type="text" />').not.toMatch(NATIVE);
});

it('no component uses a native list, date, time or number field beside the app’s own', () => {
  expect(components.length).toBeGreaterThan(100);
  expect(components.filter((file) => NATIVE.test(readFileSync(join(renderer, file), 'utf8')))).toEqual([]);
});

it('no component but one uses the browser’s triangle to show and hide', () => {
  const using = components.filter((file) => readFileSync(join(renderer, file), 'utf8').includes('<details'));
  expect(using).toEqual([join('ui', 'Disclosure.svelte')]);
});

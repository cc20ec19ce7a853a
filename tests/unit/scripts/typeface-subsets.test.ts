import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { typefaceSubsets } from '../../../scripts/build/typeface-subsets';
import { repositoryRoot } from '../../../scripts/repository';

const path = (typeface: string): string =>
  join(repositoryRoot, 'node_modules', '@fontsource-variable', typeface, 'wght.css');

function reduced(css: string, id: string): string | null {
  const { transform } = typefaceSubsets();
  if (typeof transform !== 'function') throw new Error('the plugin transforms nothing');
  const result = Reflect.apply(transform, {}, [css, id]) as { readonly code: string } | null;
  return result?.code ?? null;
}

it.each([
  ['inter', 'latin', 'greek-ext'],
  ['inter', 'cyrillic', 'cyrillic-ext'],
  ['jetbrains-mono', 'latin-ext', 'cyrillic'],
])('%s has the face of %s, and not that of %s', (typeface, kept, left) => {
  const css = readFileSync(path(typeface), 'utf8');
  const code = reduced(css, path(typeface)) ?? '';
  expect(css).toContain(`${typeface}-${left}-wght-normal.woff2`);
  expect(code).toContain(`${typeface}-${kept}-wght-normal.woff2`);
  expect(code).not.toContain(`${typeface}-${left}-wght-normal.woff2`);
});

it('other style sheets stay, and a typeface with other letters stops the build', () => {
  expect(reduced('a {}', '/src/app.css')).toBeNull();
  expect(() => reduced('@font-face { }', path('inter'))).toThrow('other letters');
});

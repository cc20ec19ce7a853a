import { expect, it } from 'vitest';
import { filesIn, shownPath } from '../text/script-parts';
import { stylesOf } from './styles-of';

/**
 * Selectors whose `:has()` stands before what they style, where that is any element. Chromium then
 * computes the style of everything in `<body>` again whenever an element comes or goes.
 */
function costlyIn(styles: string): readonly string[] {
  return Array.from(styles.matchAll(/([^{};]+)\{/g), ([, list = '']) =>
    list.replaceAll(/:global\(((?:[^()]|\([^()]*(?:\([^()]*\))*[^()]*\))*)\)/g, '$1'),
  )
    .flatMap((list) => list.split(/,(?![^(]*\))/))
    .map((selector) => selector.trim())
    .filter((selector) => !selector.startsWith('@'))
    .filter((selector) => {
      const compounds = selector.split(/\s*[\s>+~]\s*(?![^(]*\))/);
      const styled = compounds.at(-1) ?? '';
      return compounds.slice(0, -1).some((compound) => compound.includes(':has(')) && !namesWhatItStyles(styled);
    });
}

/** Whether a compound names a tag, a class, an id or an attribute, other than what it is not. */
function namesWhatItStyles(compound: string): boolean {
  return /^[a-z]|[.#[]|:is\(\s*[a-z.#[]/.test(compound.replaceAll(/:(?:not|has)\((?:[^()]|\([^()]*\))*\)/g, ''));
}

it('no :has() makes the whole page be styled again when an element comes or goes', () => {
  const files = filesIn('src/renderer', ['.svelte', '.css']);
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap((file) => costlyIn(stylesOf(file)).map((line) => `${shownPath(file)}: ${line}`))).toEqual([]);
});

it.each([
  'tr:has(button, input) > *',
  'table :global(tbody tr:has(button, input) > *)',
  ':global(body:has(> .printed) > :not(.printed))',
  'body:has(aside) :first-child',
])('finds %s', (selector) => {
  expect(costlyIn(`${selector} {\n  color: red;\n}`)).toHaveLength(1);
});

it.each([
  'tr:has(button, input) > :is(td, th)',
  ':global(body:has(aside, .decision-footer)) .toasts',
  'body:has([data-dialog-content]) .toast:not(:last-child)',
  '.body:not(:has(*))',
  'div:not(:has(> :global(*)))',
  'label:has(> input:checked)',
])('accepts %s', (selector) => {
  expect(costlyIn(`${selector} {\n  color: red;\n}`)).toEqual([]);
});

import { expect, it } from 'vitest';
import { filesIn, shownPath } from '../text/script-parts';
import { stylesOf } from './styles-of';

/**
 * What names a side of the window instead of a side of the text: properties, values, and shorthands
 * of four values whose second and fourth differ.
 */
const PHYSICAL = [
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /text-align:\s*(?:left|right)/,
  /(?:float|clear):\s*(?:left|right)/,
  /anchor\((?:left|right)\)/,
  /position-area:[^;]*\b(?:left|right)\b/,
];
const FOUR = /(?:^|[\s;{])(?:margin|padding|inset|border-width):((?:\s+(?:[\w.%-]+(?:\([^;]*?\))?)){4})\s*;/g;

function physicalIn(styles: string): readonly string[] {
  const lines = styles.split('\n').filter((line) => PHYSICAL.some((pattern) => pattern.test(line)));
  const shorthands = Array.from(styles.matchAll(FOUR), ([, values = '']) => values.trim()).filter((values) => {
    const [, second, , fourth] = values.split(/\s+(?![^(]*\))/);
    return second !== fourth;
  });
  return [...lines.map((line) => line.trim()), ...shorthands];
}

it('styles name sides of the text, so that they turn round with its direction', () => {
  const files = filesIn('src/renderer', ['.svelte', '.css']);
  expect(files.length).toBeGreaterThan(150);
  expect(files.flatMap((file) => physicalIn(stylesOf(file)).map((line) => `${shownPath(file)}: ${line}`))).toEqual([]);
});

it.each([
  'margin-left: 4px;',
  'border-right-color: red;',
  'left: 0;',
  'text-align: right;',
  'inset: 0 auto 0 0;',
  'padding: 0 var(--space-2) calc(1px + 2px) var(--space-4);',
])('finds %s', (line) => {
  expect(physicalIn(`a {\n  ${line}\n}`)).toHaveLength(1);
});

it.each([
  'margin: 1px 2px 3px 2px;',
  'inset: 0;',
  'inset-inline-start: 0;',
  'text-align: start;',
  'translate: -50% 0;',
])('accepts %s', (line) => {
  expect(physicalIn(`a {\n  ${line}\n}`)).toEqual([]);
});

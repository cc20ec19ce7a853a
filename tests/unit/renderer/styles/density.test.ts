import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const TOKENS = readFileSync(resolve(import.meta.dirname, '../../../../src/renderer/styles/tokens.css'), 'utf8');
/** The least side of what can be pressed, in CSS pixels (WCAG 2.2, 2.5.8). */
const MIN_TARGET = 24;

/** Returns the numbers of the tokens that the first rule with this selector sets, without units. */
function tokensOf(selector: string): ReadonlyMap<string, number> {
  const rule = TOKENS.split(`\n${selector} {`)[1]?.split('\n}')[0] ?? '';
  return new Map(
    Array.from(rule.matchAll(/(--[\w-]+): ([\d.]+)(?:px)?;/g), ([, name = '', value]) => [name, Number(value)]),
  );
}

const usual = tokensOf(':root');
const compact = tokensOf(":root[data-density='compact']");

it('compact density makes each size that it sets smaller, and sets no others', () => {
  expect(compact.size).toBeGreaterThan(8);
  for (const [name, value] of compact) expect([name, value < (usual.get(name) ?? 0)]).toEqual([name, true]);
});

it('what can be pressed stays large enough in compact density', () => {
  for (const name of ['--control-height', '--option-height', '--header-height', '--tabs-height']) {
    expect([name, (compact.get(name) ?? 0) >= MIN_TARGET]).toEqual([name, true]);
  }
});

it('sizes keep their order in compact density', () => {
  const spaces = [...usual.keys()].filter((name) => /^--space-\d+$/.test(name));
  const sizes = spaces.map((name) => compact.get(name) ?? usual.get(name) ?? 0);
  expect(spaces.length).toBeGreaterThan(6);
  expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const renderer = join(import.meta.dirname, '..', '..', '..', 'src', 'renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'));

/** The buttons with an icon whose name is not what they show, apart from those of a tooltip. */
function iconButtons(source: string): readonly string[] {
  const buttons = source.match(/<button\b[^]*?<\/button/g) ?? [];
  const isTooltip = source.includes('role="tooltip"');
  return isTooltip ? [] : buttons.filter((button) => button.includes('<Icon ') && button.includes('aria-label='));
}

const hasTooltip = (button: string): boolean => /\btitle=|\{title\}|ooltip/.test(button);

it('every button that shows an icon instead of its name has a tooltip', () => {
  const buttons = files.flatMap((file) =>
    iconButtons(readFileSync(join(renderer, file), 'utf8')).map((button) => ({ file, button })),
  );
  expect(buttons.length).toBeGreaterThan(3);
  expect(buttons.filter(({ button }) => !hasTooltip(button)).map(({ file }) => file)).toEqual([]);
});

it('no other button than IconButton is made for an icon alone', () => {
  const alone = files.flatMap((file) => {
    const source = readFileSync(join(renderer, file), 'utf8');
    return /<Button\b(?:[^>]|=>)*?aria-label=(?:[^>]|=>)*>\s*\{#snippet icon\(\)\}[^]*?\{\/snippet\}\s*<\/Button>/.test(
      source,
    )
      ? [file]
      : [];
  });
  expect(alone).toEqual([]);
});

it.each([
  ['<button aria-label="Close"><Icon of={X} /></button>', false],
  ['<button aria-label="Close" title="Close"><Icon of={X} /></button>', true],
  ['<button\n  aria-label={name}\n  {@attach actionTooltip(app, "x")}\n>\n  <Icon of={X} />\n</button>', true],
])('tells whether %s has a tooltip', (source, expected) => {
  expect(iconButtons(source).map(hasTooltip)).toEqual([expected]);
});

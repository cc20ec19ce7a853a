import ts from 'typescript';
import { expect, it } from 'vitest';
import { en } from '@text/en';
import { filesIn, scriptsOf, shownPath, visitKept } from './script-parts';

type Groups = ReadonlyMap<string, object>;

/** A text itself, and not a group of texts, which can be kept. */
const isSingle = (value: unknown): boolean => typeof value !== 'object' || value === null || Array.isArray(value);

/**
 * Returns what an expression reads of the catalogue. `null` for what is no text. With a computed
 * name it is the first text that the name may stand for.
 */
function readText(node: ts.Node, groups: Groups): { readonly value: unknown } | null {
  if (ts.isIdentifier(node)) {
    const group = groups.get(node.text);
    return group === undefined ? null : { value: group };
  }
  const isProperty = ts.isPropertyAccessExpression(node);
  if (!isProperty && !ts.isElementAccessExpression(node)) return null;
  const owner = readText(node.expression, groups);
  if (owner === null || isSingle(owner.value)) return null;
  const texts: Readonly<Record<string, unknown>> = { ...(owner.value as object) };
  const name = isProperty
    ? node.name.text
    : ts.isStringLiteral(node.argumentExpression)
      ? node.argumentExpression.text
      : Object.keys(texts)[0];
  return name === undefined ? null : { value: texts[name] };
}

/** Returns the single texts that a script keeps, as they are written. */
function keptTexts(script: ts.SourceFile): readonly string[] {
  const groups = new Map<string, object>();
  const kept: string[] = [];
  visitKept(script, (node) => {
    if (ts.isImportSpecifier(node) && node.name.text === 'text') groups.set('text', en);
    if (ts.isVariableDeclaration(node) && node.initializer !== undefined) {
      const read = readText(node.initializer, groups);
      if (read !== null && ts.isIdentifier(node.name) && !isSingle(read.value))
        groups.set(node.name.text, read.value as object);
      if (read !== null && ts.isObjectBindingPattern(node.name)) {
        for (const { name, propertyName } of node.name.elements) {
          if (!ts.isIdentifier(name)) continue;
          const property = propertyName !== undefined && ts.isIdentifier(propertyName) ? propertyName.text : name.text;
          const value: unknown = Reflect.get(read.value as object, property);
          if (isSingle(value)) kept.push(node.getText());
          else groups.set(name.text, value as object);
        }
      }
    }
    const read = readText(node, groups);
    if (read !== null && isSingle(read.value)) kept.push(node.getText());
  });
  return kept;
}

it('no module and no component keeps a single text, which would stay in its language', () => {
  const reading = filesIn('src/renderer', ['.ts', '.svelte']).filter((file) =>
    scriptsOf(file).some((script) => /kernel\/text'|'\.{1,2}\/text'/.test(script.text)),
  );
  expect(reading.length).toBeGreaterThan(150);
  const found = reading.flatMap((file) =>
    scriptsOf(file).flatMap((script) => keptTexts(script).map((kept) => `${shownPath(file)}: ${kept}`)),
  );
  expect(found).toEqual([]);
});

it.each([
  ['const label = text.common.ok;', 'text.common.ok'],
  ['const { ok } = text.common;', '{ ok } = text.common'],
  ['const strings = text.common; const label = strings.ok;', 'strings.ok'],
  [
    'const strings = text.settings; let shown = $state(strings.appearance.themes[theme]);',
    'strings.appearance.themes[theme]',
  ],
  ['class Part { label = text.common.ok; }', 'text.common.ok'],
  ['let { label = text.common.ok }: Props = $props();', 'text.common.ok'],
  [
    'const labels = THEMES.map((theme) => text.settings.appearance.themes[theme]);',
    'text.settings.appearance.themes[theme]',
  ],
])('finds what is kept by: %s', (code, expected) => {
  const script = ts.createSourceFile('a.ts', `import { text } from './text';\n${code}`, ts.ScriptTarget.Latest, true);
  expect(keptTexts(script)).toEqual([expected]);
});

it.each([
  'const strings = text.common;',
  'const label = $derived(text.common.ok);',
  'const labels = $derived.by(() => [text.common.ok]);',
  'const labels = $derived(THEMES.map((theme) => text.settings.appearance.themes[theme]));',
  'const label = () => text.common.ok;',
  'class Part { get label() { return text.common.ok; } }',
])('accepts what reads texts again: %s', (code) => {
  const script = ts.createSourceFile('a.ts', `import { text } from './text';\n${code}`, ts.ScriptTarget.Latest, true);
  expect(keptTexts(script)).toEqual([]);
});

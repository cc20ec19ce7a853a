import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { ACTION_IDS } from '@contract/action-ids';

const renderer = join(import.meta.dirname, '..', '..', '..', 'src', 'renderer');
const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(svelte|ts)$/.test(name) && !name.includes('.gallery.'))
  .map((file) => ({ file, source: readFileSync(join(renderer, file), 'utf8') }));

/** What is pressed; a menu shows the keys in its entry. */
const CONTROLS = new Set(['Button', 'IconButton', 'MenuItem', 'PanelFooter', 'button', 'a']);
const HANDLERS = /\b(?:onclick|onselect|onstatus)=\{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/;
const SCREENS = ['drafts', 'outbox', 'history', 'settings'];

/** What a handler calls, without what differs by how it is written, such as `() => void`. */
function calledBy(handler: ts.Expression): string {
  if (ts.isParenthesizedExpression(handler) || ts.isVoidExpression(handler)) return calledBy(handler.expression);
  if (ts.isArrowFunction(handler)) return ts.isBlock(handler.body) ? doneBy(handler.body) : calledBy(handler.body);
  const [first] = ts.isCallExpression(handler) ? handler.arguments : [];
  if (ts.isCallExpression(handler) && handler.expression.getText() === 'unlessDialog' && first) return calledBy(first);
  const source = handler.getText().replaceAll(/\s/g, '');
  return ts.isIdentifier(handler) ? `${source}()` : source;
}

/** The same of the only statement of a block, also if that stands under a condition. */
function doneBy(statement: ts.Statement): string {
  if (ts.isBlock(statement)) return statement.statements.length === 1 ? statement.statements.map(doneBy).join('') : '';
  if (ts.isIfStatement(statement)) return doneBy(statement.thenStatement);
  return ts.isExpressionStatement(statement) ? calledBy(statement.expression) : '';
}

interface Registered {
  readonly id: string;
  readonly called: string;
  readonly file: string;
}

/** What each action runs where it is on screen. */
function registeredIn(file: string, source: string): readonly Registered[] {
  const script = file.endsWith('.ts')
    ? source
    : (/<script lang="ts"[^>]*>([^]*?)<\/script>\s*(?!<script)/.exec(
        source.slice(source.lastIndexOf('<script')),
      )?.[1] ?? '');
  const found: Registered[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText().endsWith('actions.on')) {
      const [id, handler] = node.arguments;
      if (id && handler && ts.isStringLiteral(id)) found.push({ id: id.text, called: calledBy(handler), file });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true));
  return found;
}

const registered = sources.flatMap(({ file, source }) => registeredIn(file, source));

/** The action that does what a handler does; a name alone counts in its own file only. */
function actionWith(file: string, handler: string): string | undefined {
  const [statement] = ts.createSourceFile('handler.ts', handler, ts.ScriptTarget.Latest, true).statements;
  if (statement === undefined || !ts.isExpressionStatement(statement)) return undefined;
  const called = calledBy(statement.expression);
  return registered.find((one) => one.called === called && (one.file === file || /\w\.\w|\(app/.test(called)))?.id;
}

/** The action that a control runs; `undefined` if it runs none. */
function actionOf(file: string, control: string): string | undefined {
  const handler = HANDLERS.exec(control)?.[1] ?? '';
  const ran = /actions\.run\('([\w-]+)'\)/.exec(handler)?.[1];
  if (ran !== undefined) return ran;
  const screen = /\bapp\.go\('(\w+)'\)/.exec(handler)?.[1];
  if (screen !== undefined && SCREENS.includes(screen)) return `go-${screen}`;
  if (/actions\.run\(|text\.actions\.names\[/.test(control)) return 'any';
  return actionWith(file, handler);
}

interface Control {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Whether something is a node of a control. */
function isControl(node: object): node is Control {
  return 'name' in node && 'start' in node && 'end' in node && 'type' in node && CONTROLS.has(String(node.name));
}

/** The source of each control of a component. */
function controlsOf(source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isControl(node) && 'attributes' in node) found.push(source.slice(node.start, node.end));
    for (const child of Object.values(node)) visit(child);
  };
  visit(parse(source, { modern: true }).fragment);
  return found;
}

/** Whether a control says which keys do the same. */
function showsKeys(control: string, action: string): boolean {
  const id = action === 'any' ? '' : `'${action}'`;
  return (
    control.includes(`actionTooltip(app, ${id}`) || (control.startsWith('<MenuItem') && control.includes('shortcutOf('))
  );
}

const controls = sources
  .filter(({ file }) => file.endsWith('.svelte'))
  .flatMap(({ file, source }) =>
    controlsOf(source).flatMap((control) => {
      const action = actionOf(file, control);
      return action === undefined ? [] : [{ file, control, action }];
    }),
  );

it('every control that runs an action has the action’s keys in its tooltip', () => {
  expect(controls.length).toBeGreaterThan(35);
  expect(controls.filter(({ control, action }) => !showsKeys(control, action))).toEqual([]);
});

it('finds the controls of actions by what they run', () => {
  const ids = new Set(controls.map(({ action }) => action));
  for (const id of ['push-now', 'refresh-draft', 'edit-tags', 'recipients-table', 'export-recipients', 'go-outbox'])
    expect(ids).toContain(id);
  expect(registered.length).toBeGreaterThan(40);
  expect(registered.filter(({ id }) => !(ACTION_IDS as readonly string[]).includes(id))).toEqual([]);
});

it.each([
  ["<Button onclick={() => app.actions.run('find')}>Find</Button>", false],
  ["<Button {@attach actionTooltip(app, 'redo')} onclick={() => app.actions.run('find')}>Find</Button>", false],
  ["<Button {@attach actionTooltip(app, 'find')} onclick={() => app.actions.run('find')}>Find</Button>", true],
  ["<MenuItem shortcut={shortcutOf('find', app)} onselect={() => app.actions.run('find')} />", true],
])('tells whether %s shows its keys', (source, expected) => {
  const [control = ''] = controlsOf(source);
  expect(showsKeys(control, actionOf('Some.svelte', control) ?? '')).toBe(expected);
});

it('no control at rest shows keys as bare text: only the entries of menus have them', () => {
  const showing = sources.filter(({ source }) => source.includes('<Kbd')).map(({ file }) => file);
  expect(showing).toEqual([join('ui', 'MenuItem.svelte')]);
});

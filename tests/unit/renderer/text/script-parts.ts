import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../../..');

/** Returns the paths of all files in a folder of the repository that end in one of `ends`. */
export function filesIn(folder: string, ends: readonly string[]): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ends.some((end) => file.endsWith(end)))
    .map((file) => join(root, folder, file))
    .toSorted();
}

/** Returns a path as the repository has it. */
export const shownPath = (file: string): string => file.slice(root.length + 1);

/** Returns the scripts of a source file, parsed: one, or in a component up to two. */
export function scriptsOf(file: string): readonly ts.SourceFile[] {
  const source = readFileSync(file, 'utf8');
  const scripts = file.endsWith('.svelte')
    ? Array.from(source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, script]) => script ?? '')
    : [source];
  return scripts.map((script) => ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true));
}

/** Whether a call computes its argument again when what it has read changes. */
function isReactive(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const { expression } = node;
  const name = ts.isPropertyAccessExpression(expression) ? expression.expression : expression;
  return ts.isIdentifier(name) && ['$derived', '$effect'].includes(name.text);
}

/** Whether a function is called at once, for each item of a list. */
function isCalledAtOnce({ parent }: ts.Node): boolean {
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
  return ['map', 'flatMap', 'from', 'filter', 'reduce'].includes(parent.expression.name.text);
}

/** Visits what runs once: when a module is loaded, or when a component or an object is made. */
export function visitKept(node: ts.Node, visit: (node: ts.Node) => void): void {
  if ((ts.isFunctionLike(node) && !isCalledAtOnce(node)) || isReactive(node) || ts.isTypeNode(node)) return;
  visit(node);
  ts.forEachChild(node, (child) => {
    visitKept(child, visit);
  });
}

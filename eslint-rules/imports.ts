import type { Rule } from 'eslint';

/** What a module asks another one for: the text of its specifier, and the names it takes (`*` for all of them). */
export interface Import {
  readonly source: string;
  readonly names: readonly string[];
}

/** The parts of the tree that are looked at here; TypeScript's own nodes are not in ESTree's types. */
interface ImportingNode {
  readonly type: string;
  readonly source?: { readonly value?: unknown; readonly type: string } | null;
  readonly argument?: object | null | undefined;
  readonly specifiers?: readonly {
    readonly type: string;
    readonly imported?: { readonly name?: string };
    readonly local?: { readonly name?: string };
  }[];
  readonly callee?: { readonly type: string; readonly name?: string };
  readonly arguments?: readonly { readonly type: string; readonly value?: unknown }[];
}

const ALL = ['*'];

/** Calls back for every import of a file: static, dynamic, re-exporting, by `require` and in types. */
export function onImports(report: (found: Import, node: Rule.Node) => void): Rule.RuleListener {
  const look = (names: (node: ImportingNode) => readonly string[]) => (node: Rule.Node) => {
    const source = sourceOf(node);
    if (source !== null) report({ source, names: names(node) }, node);
  };
  return {
    ImportDeclaration: look(importedNames),
    ExportNamedDeclaration: look(exportedNames),
    ExportAllDeclaration: look(() => ALL),
    ImportExpression: look(() => ALL),
    TSImportType: look(() => ALL),
    CallExpression: look(() => ALL),
  };
}

function sourceOf(node: ImportingNode): string | null {
  if (node.type === 'CallExpression' && node.callee?.name !== 'require') return null;
  const value = node.source?.value ?? typeArgument(node) ?? node.arguments?.[0]?.value;
  return typeof value === 'string' ? value : null;
}

/** The text in `import('…')` where that is a type. */
function typeArgument({ type, argument }: ImportingNode): unknown {
  if (type !== 'TSImportType') return undefined;
  const literal: unknown = Reflect.get(Object(argument), 'literal');
  return Reflect.get(Object(literal), 'value');
}

function importedNames({ specifiers = [] }: ImportingNode): readonly string[] {
  return specifiers.map((one) => (one.type === 'ImportSpecifier' ? (one.imported?.name ?? '*') : '*'));
}

function exportedNames({ specifiers = [] }: ImportingNode): readonly string[] {
  return specifiers.map((one) => one.local?.name ?? '*');
}

import type { Rule } from 'eslint';

/**
 * What a module imports from another one: the text of the specifier, and the names (`*` for all).
 */
export interface Import {
  readonly source: string;
  readonly names: readonly string[];
}

const ALL = ['*'];

/**
 * Calls back for every import of a file: static, dynamic, re-exporting, by `require` and in types.
 */
export function onImports(report: (found: Import, node: Rule.Node) => void): Rule.RuleListener {
  const visit = (node: Rule.Node): void => {
    const source = textOf(sourceOf(node));
    if (source !== null) report({ source, names: namesOf(node) }, node);
  };
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
    CallExpression: visit,
    // TypeScript's own node, for `import('…')` where that is a type.
    TSImportType: visit,
  };
}

function sourceOf(node: Rule.Node): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
      return node.source;
    case 'CallExpression':
      return node.callee.type === 'Identifier' && node.callee.name === 'require' ? node.arguments[0] : null;
    default:
      return part(part(node, 'argument'), 'literal');
  }
}

function namesOf(node: Rule.Node): readonly string[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return node.specifiers.map((one) => (one.type === 'ImportSpecifier' ? nameOf(one.imported) : '*'));
    case 'ExportNamedDeclaration':
      return node.specifiers.map(({ local }) => nameOf(local));
    default:
      return ALL;
  }
}

/** A name may be written as text: `import { 'ipcMain' as it }`. */
function nameOf(node: object): string {
  const name: unknown = part(node, 'name') ?? part(node, 'value');
  return typeof name === 'string' ? name : '*';
}

/** The text of a literal, or of a template without gaps. */
function textOf(literal: unknown): string | null {
  const quasis = part(literal, 'quasis');
  const whole = Array.isArray(quasis) && quasis.length === 1 ? part(part(quasis[0], 'value'), 'cooked') : undefined;
  const value = whole ?? part(literal, 'value');
  return typeof value === 'string' ? value : null;
}

function part(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined;
}

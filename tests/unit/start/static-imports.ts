import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '../../..');

/**
 * Returns the packages and built-in modules that a source file loads before its own code runs, with
 * the chain of files that leads to each: imports that are only types or that are loaded later
 * (`import()`) do not count.
 */
export function loadedAtOnce(entry: string): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const visit = (file: string, chain: readonly string[]): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const here = [...chain, relative(root, file)];
    for (const specifier of importsOf(file)) {
      const target = targetOf(specifier, file);
      if (target === 'package') {
        if (!packages.has(specifier)) packages.set(specifier, here.join(' → '));
      } else if (/\.(?:ts|svelte)$/.test(target)) visit(target, here);
    }
  };
  visit(resolve(root, entry), []);
  return packages;
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const scripts = file.endsWith('.svelte')
    ? Array.from(text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g), ([, script]) => script ?? '')
    : [text];
  return scripts.flatMap((script) =>
    ts
      .createSourceFile(file, script, ts.ScriptTarget.Latest)
      .statements.flatMap((statement) => (isLoading(statement) ? [textOf(statement.moduleSpecifier)] : [])),
  );
}

/** Whether a statement loads a module when the program runs. */
function isLoading(
  statement: ts.Statement,
): statement is (ts.ImportDeclaration | ts.ExportDeclaration) & { readonly moduleSpecifier: ts.Expression } {
  if (ts.isImportDeclaration(statement)) {
    const clause = statement.importClause;
    return clause === undefined || (clause.phaseModifier !== ts.SyntaxKind.TypeKeyword && !hasTypesOnly(clause));
  }
  return ts.isExportDeclaration(statement) && !statement.isTypeOnly && statement.moduleSpecifier !== undefined;
}

function hasTypesOnly({ name, namedBindings }: ts.ImportClause): boolean {
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function textOf(specifier: ts.Expression): string {
  if (!ts.isStringLiteral(specifier)) throw new Error('a module specifier is no text');
  return specifier.text;
}

/** The file of an import of ours, or `package`. */
function targetOf(specifier: string, from: string): string {
  const path = specifier.replace(/\?.*$/, '');
  const own = /^@(kernel|domain|contract|text|backend|sandbox|main|preload|renderer)\/(.*)$/.exec(path);
  const base = own
    ? join(root, 'src', own[1] ?? '', own[2] ?? '')
    : path.startsWith('.')
      ? resolve(dirname(from), path)
      : null;
  if (base === null) return 'package';
  const found = [base, `${base}.ts`, join(base, 'index.ts')].find(
    (file) => existsSync(file) && statSync(file).isFile(),
  );
  if (found === undefined) throw new Error(`${relative(root, from)} imports ${specifier}, which does not exist`);
  return found;
}

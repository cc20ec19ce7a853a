import type { Plugin } from 'vite';

/**
 * Tells the bundler that making a schema has no effect of its own, so that a program keeps only the
 * schemas that it uses. It marks the constants of a module of ours that imports zod and whose value
 * comes from a call.
 */
export function pureSchemas(): Plugin {
  return {
    name: 'pure-schemas',
    apply: 'build',
    // While the code is still TypeScript and says where it imports from as it was written.
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/(?:kernel|domain|contract)\/.*\.ts$/, code: /from 'zod'/ },
      handler(code) {
        const calls = this.parse(code, { lang: 'ts' }).body.flatMap((statement) => {
          const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
          if (declared?.type !== 'VariableDeclaration') return [];
          return declared.declarations.flatMap(({ init }) => (init?.type === 'CallExpression' ? [init] : []));
        });
        const marked = calls.reduceRight(
          (text, { start, end }) =>
            `${text.slice(0, start)}/* @__PURE__ */ (() => ${text.slice(start, end)})()${text.slice(end)}`,
          code,
        );
        return calls.length === 0 ? null : { code: marked, map: null };
      },
    },
  };
}

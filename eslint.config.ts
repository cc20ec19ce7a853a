import type { Linter } from 'eslint';
import importSort from 'eslint-plugin-simple-import-sort';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { project } from './eslint-rules';
import { LAYERS } from './eslint-rules/layer-table';

/**
 * What the layers that run everywhere may use: the language, and the few globals of
 * `src/kernel/runtime.d.ts`.
 */
const EVERYWHERE = new Set(['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'structuredClone']);
const NOT_EVERYWHERE = Object.keys({ ...globals.browser, ...globals.node }).filter((name) => !EVERYWHERE.has(name));

/** One block: side effects, Node, packages, layers, then files of the same layer. */
const LAYER_IMPORT = `^@(?:${Object.keys(LAYERS).join('|')})/`;
const IMPORT_ORDER = ['^\\u0000', '^node:', '^(?![.])', LAYER_IMPORT, '^\\.\\.', '^\\.'];

const config: Linter.Config[] = [
  { ignores: ['out/', 'dist/', 'coverage/', 'test-results/', 'playwright-report/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...(ts.configs.strictTypeChecked as Linter.Config[]),
  ...(ts.configs.stylisticTypeChecked as Linter.Config[]),
  ...svelte.configs.recommended,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: { compilerOptions: { runes: true } } } },
  },
  {
    plugins: { project, importSort },
    rules: {
      'importSort/imports': ['error', { groups: [IMPORT_ORDER] }],
      'importSort/exports': 'error',
      'project/layers': 'error',
      'project/comment-width': 'error',
      'project/house-words': 'error',
      'project/folder-cycles': 'error',
      'project/one-backend': 'error',
      'project/only-in': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Closures are handed on by their names. A method of a class that is handed on is an arrow
      // field.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `${count}` reads better than `${String(count)}` and cannot go wrong.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['src/**'], ignores: ['src/sandbox/command/cli.ts'], rules: { 'no-console': 'error' } },
  {
    files: ['src/{kernel,domain,contract,text}/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...NOT_EVERYWHERE.map((name) => ({ name, message: 'This layer runs everywhere.' })),
      ],
    },
  },
  {
    files: ['**/*.svelte'],
    plugins: { project },
    rules: { 'project/no-literal-text': 'error', 'project/no-style-attribute': 'error' },
  },
  // The gallery is for developers, who see no other language.
  { files: ['src/renderer/ui/gallery/**'], rules: { 'project/no-literal-text': 'off' } },
  // svelte-check knows the types of components; here each of them would make the compiler start
  // over, which takes minutes in all.
  { files: ['**/*.svelte', '**/*.mjs', '**/*.js'], ...(ts.configs.disableTypeChecked as Linter.Config) },
];

export default config;

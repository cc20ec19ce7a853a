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

const WITHOUT_TYPES = ['**/*.svelte', '**/*.js', '**/*.mjs'];

const config: Linter.Config[] = [
  { ignores: ['out/', 'dist/', 'coverage/', 'test-results/', 'playwright-report/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  // What a compiler must know is linted by oxlint, see .oxlintrc.json; components are not, since
  // svelte-check knows their types.
  ...([...ts.configs.strict, ...ts.configs.stylistic] as Linter.Config[])
    .filter(({ files }) => files === undefined)
    .map((rules) => ({ ...rules, files: WITHOUT_TYPES })),
  ...svelte.configs.recommended,
  { files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
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
      'project/no-disabling': 'error',
    },
  },
  {
    files: WITHOUT_TYPES,
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
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
];

export default config;

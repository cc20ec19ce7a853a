import { RuleTester } from 'eslint';
import * as svelteParser from 'svelte-eslint-parser';
import ts from 'typescript-eslint';
import { describe, it } from 'vitest';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

/**
 * Runs a rule on TypeScript. A case's `filename` is a place in the repository:
 * `src/backend/log/log.ts`.
 */
export const onTypeScript = new RuleTester({ languageOptions: { parser: ts.parser } });

/** Runs a rule on Svelte components. */
export const onComponents = new RuleTester({
  languageOptions: { parser: svelteParser, parserOptions: { parser: ts.parser } },
});

import type { Rule } from 'eslint';
import { onSvelte, type SvelteNode } from './svelte-tree';

type Location = NonNullable<SvelteNode['loc']>;

/** Calls `visit` for each comment of a file; in components also for those between markup. */
export function onComments(
  { sourceCode }: Rule.RuleContext,
  visit: (text: string, loc: Location) => void,
): Rule.RuleListener {
  return onSvelte({
    Program: () => {
      for (const { value, loc } of sourceCode.getAllComments()) if (loc) visit(value, loc);
    },
    SvelteHTMLComment: ({ value, loc }) => {
      if (loc) visit(String(value), loc);
    },
  });
}

import type { Rule } from 'eslint';
import { attributeName, onSvelte, reportSvelte } from './svelte-tree';

/**
 * The page's CSP drops `style` attributes. `style:name={value}` is set through the DOM, which it
 * allows.
 */
export const noStyleAttribute: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { style: 'The content policy forbids style attributes: use a class, or style:name={value}.' },
  },
  create(context) {
    return onSvelte({
      SvelteAttribute: (node) => {
        if (attributeName(node) === 'style') reportSvelte(context, node, 'style');
      },
    });
  },
};

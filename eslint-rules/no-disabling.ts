import type { Rule } from 'eslint';
import { onComments } from './comments';

const DISABLES = /^\s*(?:eslint|oxlint)-(?:disable|enable)/;

/** Rules hold in every file: no comment switches one off. */
export const noDisabling: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { disables: 'Rules hold in every file. Change the code, or the rule for all files.' },
  },
  create(context) {
    return onComments(context, (text, loc) => {
      if (DISABLES.test(text)) context.report({ loc, messageId: 'disables' });
    });
  },
};

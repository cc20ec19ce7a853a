import type { Rule } from 'eslint';
import { onComments } from './comments';

/** In columns; code may be wider, up to the formatter's width. */
const MAX_WIDTH = 100;

/** Lines that hold a comment have at most 100 columns. */
export const commentWidth: Rule.RuleModule = {
  meta: {
    type: 'layout',
    schema: [],
    messages: { wide: `A line with a comment has at most ${MAX_WIDTH} columns; this one has {{width}}.` },
  },
  create(context) {
    return onComments(context, (_text, { start, end }) => {
      for (let line = start.line; line <= end.line; line++) {
        const width = context.sourceCode.lines[line - 1]?.length ?? 0;
        if (width <= MAX_WIDTH) continue;
        const loc = { start: { line, column: MAX_WIDTH }, end: { line, column: width } };
        context.report({ loc, messageId: 'wide', data: { width: String(width) } });
      }
    });
  },
};

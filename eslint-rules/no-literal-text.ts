import type { Rule } from 'eslint';
import { attributeName, attributeParts, onSvelte, reportSvelte, type SvelteNode } from './svelte-tree';

/** Attributes and properties of components whose text a user sees or hears. */
const SEEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'heading',
  'help',
  'hint',
  'label',
  'message',
  'placeholder',
  'text',
  'title',
]);

/**
 * Every text that a user sees comes from the catalogue in src/text; signs and digits are no text.
 */
export const noLiteralText: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'A text that a user sees comes from the catalogue in src/text.' },
  },
  create(context) {
    const refuse = (node: SvelteNode): void => {
      reportSvelte(context, node, 'literal');
    };
    return onSvelte({
      SvelteText: (node) => {
        if (isMarkup(node) && isText(node.value)) refuse(node);
      },
      SvelteMustacheTag: (node) => {
        if (node.parent?.type === 'SvelteAttribute') return;
        if (node.expression !== undefined && holdsText(node.expression)) refuse(node);
      },
      SvelteAttribute: (node) => {
        if (!SEEN.has(attributeName(node))) return;
        for (const part of attributeParts(node)) if (partHoldsText(part)) refuse(part);
      },
    });
  },
};

function isMarkup({ parent }: SvelteNode): boolean {
  return parent?.type !== 'SvelteStyleElement' && parent?.type !== 'SvelteScriptElement';
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && /\p{L}/u.test(value.replace(/&\w+;/g, ''));
}

function partHoldsText(part: SvelteNode): boolean {
  if (part.type === 'SvelteLiteral') return isText(part.value);
  return part.expression !== undefined && holdsText(part.expression);
}

/**
 * Whether an expression is text of its own, also as one of its outcomes: `'a'`, `` `a ${b}` ``, `c
 * ? 'a' : 'b'`, `c ?? 'a'`, `'a' + b`.
 */
function holdsText(expression: SvelteNode): boolean {
  const { consequent, alternate, left, right } = expression;
  switch (expression.type) {
    case 'Literal':
      return isText(expression.value);
    case 'TemplateLiteral':
      return (expression.quasis ?? []).some(({ value }) => isText(value.cooked));
    case 'ConditionalExpression':
      return [consequent, alternate].some((part) => part != null && holdsText(part));
    case 'LogicalExpression':
    case 'BinaryExpression':
      if (/^[!=<>]/.test(String(Reflect.get(expression, 'operator')))) return false;
      return [left, right].some((part) => part !== undefined && holdsText(part));
    default:
      return false;
  }
}

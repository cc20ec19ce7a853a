import type { Rule } from 'eslint';
import { onComments } from './comments';

/**
 * Words that only this project used, and what an engineer writes instead. As a part of a declared
 * name each is refused: `takenRoom`, `isLooked`.
 */
const NAMES: Readonly<Record<string, string>> = {
  anew: 'again',
  desk: 'app, backend or page',
  fate: 'class or result',
  hindrance: 'blocker',
  looked: 'read or queried',
  mistake: 'error',
  mistakes: 'errors',
  person: 'user',
  persons: 'users',
  room: 'module, layer or permit',
  rooms: 'modules or layers',
  said: 'message',
  shall: 'must or should',
  standing: 'status',
  told: 'message or notified',
  walls: 'hardening',
};

/** The same in comments, as patterns. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\banew\b/i, 'again'],
  [/\banswers (?:whether|the|a|an|what|how|null|nothing|true|false|with)\b/i, 'returns'],
  [/\bby itself\b/i, 'automatically, or on its own'],
  [/\bmistakes?\b/i, 'error'],
  [/\bpersons?\b/i, 'user'],
  [/\b(?:the|a|an|its|this|each|of) rooms?\b(?! for)/i, 'module or layer'],
  [/\bshall\b/i, 'must or should'],
  [/\btried again\b/i, 'retried'],
];

/** Constants start with MAX_ or MIN_. */
const OLD_LIMIT = /^(?:MOST|LONGEST|FEW|MANY)(?:_|$)/;

const DECLARED = [
  'VariableDeclarator > Identifier.id',
  'FunctionDeclaration > Identifier.id',
  'ClassDeclaration > Identifier.id',
  'TSInterfaceDeclaration > Identifier.id',
  'TSTypeAliasDeclaration > Identifier.id',
  'TSPropertySignature > Identifier.key',
  'TSMethodSignature > Identifier.key',
  'PropertyDefinition > Identifier.key',
  'MethodDefinition > Identifier.key',
  ':function > Identifier.params',
].join(', ');

/** Refuses words that a reader would have to learn first; see CONTRIBUTING.md. */
export const houseWords: Rule.RuleModule = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      name: '“{{word}}” is a house word; a name says {{instead}}.',
      limit: 'A limit is called MAX_… or MIN_…, not {{word}}.',
      comment: '“{{word}}” is a house word; a comment says {{instead}}.',
    },
  },
  create(context) {
    return {
      ...onComments(context, (text, loc) => {
        for (const [pattern, instead] of PHRASES) {
          const word = pattern.exec(text)?.[0];
          if (word !== undefined) context.report({ loc, messageId: 'comment', data: { word, instead } });
        }
      }),
      [DECLARED]: (node: Rule.Node & { readonly name: string }) => {
        if (OLD_LIMIT.test(node.name)) context.report({ node, messageId: 'limit', data: { word: node.name } });
        for (const word of partsOf(node.name)) {
          const instead = Object.hasOwn(NAMES, word) ? NAMES[word] : undefined;
          if (instead !== undefined) context.report({ node, messageId: 'name', data: { word, instead } });
        }
      },
    };
  },
};

/** `takenRoom` and `TAKEN_ROOM` have the parts `taken` and `room`. */
function partsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');
}

import type { ESLint } from 'eslint';
import { commentWidth } from './comment-width';
import { folderCycles } from './folder-cycles';
import { houseWords } from './house-words';
import { layers } from './layers';
import { noDisabling } from './no-disabling';
import { noLiteralText } from './no-literal-text';
import { noStyleAttribute } from './no-style-attribute';
import { oneBackend } from './one-backend';
import { onlyIn } from './only-in';

/** The rules that hold this project's own agreements. */
export const project: ESLint.Plugin = {
  rules: {
    'comment-width': commentWidth,
    'house-words': houseWords,
    layers,
    'folder-cycles': folderCycles,
    'one-backend': oneBackend,
    'only-in': onlyIn,
    'no-disabling': noDisabling,
    'no-literal-text': noLiteralText,
    'no-style-attribute': noStyleAttribute,
  },
};

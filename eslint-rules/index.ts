import type { ESLint } from 'eslint';
import { folderCycles } from './folder-cycles';
import { layers } from './layers';
import { noLiteralText } from './no-literal-text';
import { noStyleAttribute } from './no-style-attribute';
import { onlyIn } from './only-in';

/** The rules that hold this project's own agreements. */
export const desk: ESLint.Plugin = {
  rules: {
    layers,
    'folder-cycles': folderCycles,
    'only-in': onlyIn,
    'no-literal-text': noLiteralText,
    'no-style-attribute': noStyleAttribute,
  },
};

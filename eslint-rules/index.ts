import type { ESLint } from 'eslint';
import { noLiteralText } from './no-literal-text';
import { noStyleAttribute } from './no-style-attribute';
import { onlyIn } from './only-in';
import { rooms } from './rooms';

/** The rules that hold this project's own agreements. */
export const desk: ESLint.Plugin = {
  rules: {
    rooms,
    'only-in': onlyIn,
    'no-literal-text': noLiteralText,
    'no-style-attribute': noStyleAttribute,
  },
};

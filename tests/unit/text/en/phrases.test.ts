import { expect, it } from 'vitest';
import { en } from '@text/en';
import { calls } from '../examples/calls';
import { samplesFor } from '../examples/samples';
import { walk } from '../examples/walk';

/** Phrases that native readers have stumbled over, and what they say instead. */
const ODD: readonly (readonly [RegExp, string])[] = [
  [/\bany ?more\b/i, 'no longer'],
  [/\banew\b/i, 'again'],
  [/\ball the same\b/i, 'anyway'],
  [/\bshall\b/i, 'should'],
  [/\b(?:is|are) no (?:legal advice|JSON|object|number|known|valid)/i, 'isn’t'],
  [/\bgoes on\b/i, 'continues'],
  [/\bby itself\b/i, 'automatically'],
  [/\bof whom\b|\bat which all\b/i, 'who'],
  [/\bserver (?:takes|has taken|answer)/i, 'server accepts, server’s response'],
];

const { pairs } = walk(en, en, { of: samplesFor, calls });

it.each(ODD)('no English text says %s', (phrase, better) => {
  const odd = pairs.flatMap(({ path, english }) => (phrase.test(english) ? [`${path}: ${english} → ${better}`] : []));
  expect([...new Set(odd)]).toEqual([]);
});

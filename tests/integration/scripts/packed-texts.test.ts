import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { expect, it } from 'vitest';
import { de } from '@text/de';
import { hi } from '@text/hi';
import { layerAliases } from '../../../scripts/build/layer-aliases';
import { packTexts } from '../../../scripts/build/packed-texts';
import { repositoryRoot } from '../../../scripts/repository';
import { calls } from '../../unit/text/examples/calls';
import { samplesFor } from '../../unit/text/examples/samples';
import { walk } from '../../unit/text/examples/walk';
import { buildProgram } from './support/build-program';

const aliases: Plugin = { name: 'aliases', config: () => ({ resolve: { alias: layerAliases(repositoryRoot) } }) };

const importFile = (path: string): Promise<unknown> => {
  const { href } = pathToFileURL(path);
  return import(/* @vite-ignore */ href);
};

it.each([
  { language: 'de', original: de, saved: 60_000 },
  { language: 'hi', original: hi, saved: 180_000 },
] as const)('the texts of $language are the same from their packed module, with $saved bytes less', async (row) => {
  const { language, original, saved } = row;
  const code = `export { ${language} as texts } from '@text/${language}';`;
  const [packed, plain] = await Promise.all([
    buildProgram(`packed-${language}`, code, 'es', [aliases, packTexts(new Set([`packed-${language}`]))]),
    buildProgram(`plain-${language}`, code, 'es', [aliases]),
  ]);
  const program = (await importFile(packed)) as { readonly texts: typeof original };
  expect(JSON.stringify(program.texts)).toBe(JSON.stringify(original));
  const { pairs } = walk(original, program.texts, { of: samplesFor, calls });
  expect(pairs.length).toBeGreaterThan(2_000);
  expect(pairs.filter(({ english, translated }) => english !== translated)).toEqual([]);
  expect(statSync(packed).size).toBeLessThan(statSync(plain).size - saved);
});

it('packs what stands in objects, templates and calls, and leaves everything else as it is', async () => {
  const code = `
    import { sep as a_long_name_of_an_import } from 'node:path';
    const given = (text, ...rest) => [text.raw ?? text, rest];
    const make = () => ({ 'a long key': 'a long value of an object', inside: ['first element', 'second'] });
    export const texts = {
      'ten or more': 'a key that is quoted',
      last: 'a text with "quotes", \\n and \\u{1f600}',
      10: 'a name that is a number',
      nested: { one: 'the first of them', list: ['one in a list', 'another one'], empty: {}, none: [] },
      say: (name) => \`Hello to \${name}, and \\\`goodbye\\\` to \${name.toUpperCase()}\`,
      after: 'stands after a function',
      isIt: (kind) => {
        switch (kind) { case 'exactly this': return'a text after return'; default: return typeof kind }
      },
      tagged: given\`as it is \${'written here'} \\x41\`,
      ...{ spread: 'from another object' },
      ['a computed ' + 'long name']: 'of a property',
      twice: [make(), make()],
      imported: a_long_name_of_an_import,
    };
    texts.twice[0].inside.push('only in the first');`;
  interface Program {
    readonly texts: Record<string, unknown>;
  }
  const load = async (name: string): Promise<Program> => {
    const path = await buildProgram(name, code, 'es', [packTexts(new Set(['packed-code']))]);
    return (await importFile(path)) as Program;
  };
  const [packed, plain] = await Promise.all([load('packed-code'), load('plain-code')]);
  type Say = (of: string) => unknown;
  const isFunction = (value: unknown): value is Say => typeof value === 'function';
  const render = ({ texts }: Program): string =>
    JSON.stringify(texts, (_key, value: unknown) =>
      isFunction(value) ? [value('Zoë'), value('exactly this')] : value,
    );
  expect(render(packed)).toBe(render(plain));
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';
import { SPELLING_LANGUAGES, type SpellingLanguage } from '../../src/domain/spelling/languages';
import type { BundledPackages } from './third-party/bundled-packages';

/** The packages with the dictionaries. */
export const DICTIONARIES: Readonly<Record<SpellingLanguage, string>> = {
  'en-US': 'dictionary-en',
  'en-GB': 'dictionary-en-gb',
  'de-DE': 'dictionary-de',
};

const HUNSPELL = '/hunspell-asm/dist/cjs/lib/node/hunspell.js';
/** The program that the module has inside of itself. */
const PROGRAM = /(data:application\/octet-stream;base64,)([A-Za-z0-9+/=]+)/;

/**
 * Writes what checks spelling, compressed, to `dictionaries` beside the folder of main's bundle:
 * the dictionaries, and the WebAssembly program of Hunspell, which is taken out of its module.
 */
export function writeDictionaries(packages: BundledPackages, quality = constants.BROTLI_MAX_QUALITY): Plugin {
  let program: Buffer | null = null;
  return {
    name: 'dictionaries',
    apply: 'build',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(HUNSPELL)) return null;
      program = Buffer.from(PROGRAM.exec(code)?.[2] ?? '', 'base64');
      return { code: code.replace(PROGRAM, '$1'), map: null };
    },
    writeBundle({ dir = '' }) {
      if (program === null || program.length === 0) throw new Error('Hunspell’s module has no program.');
      const folder = join(dir, '..', 'dictionaries');
      mkdirSync(folder, { recursive: true });
      const write = (name: string, bytes: Buffer): void => {
        writeFileSync(join(folder, `${name}.br`), compressed(bytes, quality));
      };
      write('hunspell.wasm', program);
      for (const language of SPELLING_LANGUAGES) {
        const source = packages.add(DICTIONARIES[language]);
        for (const kind of ['aff', 'dic']) write(`${language}.${kind}`, readFileSync(join(source, `index.${kind}`)));
      }
    },
  };
}

function compressed(bytes: Buffer, quality: number): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

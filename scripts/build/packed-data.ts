import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'vite';
import { lazyParts } from './lazy-parts';

/** Tables inside of packages that are large as they are, and small when they are compressed. */
export const PHONE_PLANS = '/libphonenumber-js/metadata.max.json.js';
const ENCODINGS = '/@exodus/bytes/fallback/multi-byte.encodings.json';
const CHARSET_MODELS = /\/jschardet\/build\/models\/(models|idf)\.bin\.js$/;
const CHARACTERS = '/jschardet/build/pipeline/_byte-decode-tables.js';

/** Below the programs of main. */
const FOLDER = 'data';

const READER = `
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
const read = (path) => brotliDecompressSync(readFileSync(path));`;

/** Puts the zeros back; see `withoutZeros`. */
const ZEROS = `
const place = ${place.toString()};
function withZeros(packed) {
  const [length, count] = [packed.readUInt32LE(0), packed.readUInt32LE(4)];
  const bytes = new Uint8Array(length);
  let at = 0;
  let value = 8 + count;
  for (let index = 8; index < 8 + count; index += 1) {
    at += packed[index];
    if (packed[index] === 255) continue;
    bytes[place(at, length)] = packed[value];
    at += 1;
    value += 1;
  }
  return bytes;
}`;

/**
 * Moves large tables of packages out of the programs of main into compressed files beside them. For
 * CommonJS bundles.
 */
export function packDataOfMain(): Plugin {
  return {
    name: 'packed-data',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      // A CommonJS module around the data, which cannot import what reads it.
      if (source !== './multi-byte.encodings.cjs' || importer === undefined) return null;
      return resolve(dirname(importer), 'multi-byte.encodings.json');
    },
    // A path instead of an address.
    resolveFileUrl({ fileName, relativePath }) {
      return fileName.startsWith(`${FOLDER}/`) ? `(__dirname + '/${relativePath}')` : null;
    },
    async load(id) {
      const path = id.replaceAll('\\', '/');
      const read = (name: string, bytes: Uint8Array): string => {
        const fileName = `${FOLDER}/${name}.br`;
        return `read(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', fileName, source: compressed(bytes) })})`;
      };
      const replacement = (code: string) => ({ code: `${READER}\n${code}`, moduleType: 'js' as const });
      const model = CHARSET_MODELS.exec(path)?.[1];
      if (model !== undefined) {
        const bytes = read(`charset-${model}`, withoutZeros(await modelBytes(id)));
        return replacement(
          `${ZEROS}\nlet bytes = null;\nexport const readBytes = () => (bytes ??= withZeros(${bytes}));`,
        );
      }
      if (path.endsWith(ENCODINGS)) {
        return replacement(`export default () => JSON.parse(${read('encodings', compactJson(id))}.toString());`);
      }
      if (path.endsWith(CHARACTERS)) {
        const { BYTE_DECODE_TABLES: tables, ...rest } = (await import(pathToFileURL(id).href)) as CharacterTables;
        const constants = Object.entries(rest).map(
          ([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`,
        );
        const packed = read('charset-characters', Buffer.from(JSON.stringify(tables)));
        return replacement(`${constants.join('')}export const BYTE_DECODE_TABLES = JSON.parse(${packed}.toString());`);
      }
      if (!path.endsWith(PHONE_PLANS)) return null;
      const parts = Object.keys(JSON.parse(phonePlans(id).toString()) as object);
      return replacement(lazyParts(parts, `JSON.parse(${read('phone-plans', phonePlans(id))}.toString())`));
    },
  };
}

/** The characters of each encoding, and constants that say how to read them. */
type CharacterTables = Readonly<Record<string, unknown>> & { readonly BYTE_DECODE_TABLES: unknown };

/** The package has base64 text of zlib without tables for its own content. */
async function modelBytes(path: string): Promise<Uint8Array> {
  const { readBytes } = (await import(pathToFileURL(path).href)) as { readonly readBytes: () => Uint8Array };
  return readBytes();
}

/**
 * Returns where a byte belongs in the tables of models, each of which says how often a byte follows
 * another. They are stored in an order that compresses by a tenth better: first what all of them
 * say of ASCII after ASCII, which is alike for one language in many encodings, then the other
 * quarters. It is part of programs, so it uses nothing around it.
 */
function place(at: number, length: number): number {
  const header = length % 65_536;
  if (at < header) return at;
  const quarter = (length - header) / 4;
  const which = Math.floor((at - header) / quarter);
  const inside = (at - header) % quarter;
  const first = (which >> 1) * 128 + ((inside >> 7) & 127);
  return header + (inside >> 14) * 65_536 + first * 256 + (which & 1) * 128 + (inside & 127);
}

/**
 * Returns the number of bytes, the number of gaps, the gaps of zeros before each other byte, and
 * these bytes. A gap of 255 goes on. It leaves 1 of 23 MB of models, which compresses better.
 */
function withoutZeros(bytes: Uint8Array): Uint8Array {
  const gaps: number[] = [];
  const values: number[] = [];
  let gap = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[place(at, bytes.length)] ?? 0;
    if (byte === 0) {
      gap += 1;
      continue;
    }
    for (; gap >= 255; gap -= 255) gaps.push(255);
    gaps.push(gap);
    values.push(byte);
    gap = 0;
  }
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32LE(bytes.length, 0);
  lengths.writeUInt32LE(gaps.length, 4);
  return Buffer.concat([lengths, Uint8Array.from(gaps), Uint8Array.from(values)]);
}

/** Returns the rules of phone numbers as JSON. `path` is that of their module. */
export const phonePlans = (path: string): Buffer => compactJson(path.replace(/\.js$/, ''));

/** Without the spaces between its parts. */
function compactJson(path: string): Buffer {
  return Buffer.from(JSON.stringify(JSON.parse(readFileSync(path, 'utf8'))));
}

function compressed(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

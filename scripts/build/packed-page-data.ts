import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { deflateRawSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { PHONE_PLANS, phonePlans } from './packed-data';

const ZONES = '/@vvo/tzdb/dist/index.js';
/** The two tables of the package that the page uses, as literals inside of its code. */
const TABLES_OF_ZONES = [/(?<=expandTimeZones\()\{\n.*?\n\}(?=\);\n)/s, /(?<=^const countries = )\{\n.*?\n\}(?=;\n)/ms];

/**
 * Compresses tables of packages in the page, where they stay in their modules: the page can fetch
 * nothing.
 */
export function packDataOfPage(): Plugin {
  return {
    name: 'packed-data',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const path = id.replaceAll('\\', '/');
      if (path.endsWith(PHONE_PLANS)) return `export default ${unpacked(phonePlans(id).toString())};`;
      return path.endsWith(ZONES) ? withPackedTables(readFileSync(id, 'utf8')) : null;
    },
  };
}

/** Throws if a table is not found, as after an update of the package. */
function withPackedTables(code: string): string {
  const tables: unknown[] = [];
  const changed = TABLES_OF_ZONES.reduce(
    (text, pattern) =>
      text.replace(pattern, (literal) => {
        tables.push(runInNewContext(`(${literal})`));
        return `packedTables[${tables.length - 1}]`;
      }),
    code,
  );
  if (tables.length !== TABLES_OF_ZONES.length) throw new Error('The package of time zones has other tables.');
  return `const packedTables = ${unpacked(JSON.stringify(tables))};\n${changed}`;
}

/** Returns an expression that is the value of `json`. It awaits, and can stand in a module only. */
function unpacked(json: string): string {
  const packed = deflateRawSync(json, { level: 9 }).toString('base64');
  const bytes = `Uint8Array.from(atob('${packed}'), (character) => character.charCodeAt(0))`;
  return `await new Response(new Blob([${bytes}]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).json()`;
}

import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { Plugin } from 'vite';
import { PHONE_PLANS, phonePlans } from './packed-data';
import { packedJson } from './packed-json';

const ZONES = '/@vvo/tzdb/dist/index.js';
/** The two tables of the package that the page uses, as literals inside of its code. */
const TABLES_OF_ZONES = [/(?<=expandTimeZones\()\{\n.*?\n\}(?=\);\n)/s, /(?<=^const countries = )\{\n.*?\n\}(?=;\n)/ms];

/**
 * Compresses tables of packages in the page, where they stay in their modules.
 */
export function packDataOfPage(): Plugin {
  return {
    name: 'packed-data',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const path = id.replaceAll('\\', '/');
      if (path.endsWith(PHONE_PLANS)) return `export default ${packedJson(phonePlans(id).toString())};`;
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
  return `const packedTables = ${packedJson(JSON.stringify(tables))};\n${changed}`;
}

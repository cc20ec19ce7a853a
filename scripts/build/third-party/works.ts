import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A work of others inside a package, which the package's own licence does not cover. */
export interface Work {
  readonly name: string;
  /** The package that contains it. */
  readonly partOf: string;
  readonly licence: string;
  /** The file of its licence, from the root of the repository. */
  readonly text: string;
  readonly readVersion: (nodeModules: string) => string | null;
}

const unversioned = (): null => null;
const packageVersion =
  (name: string) =>
  (nodeModules: string): string =>
    (JSON.parse(readFileSync(join(nodeModules, name, 'package.json'), 'utf8')) as { version: string }).version;

export const WORKS: readonly Work[] = [
  {
    name: 'SQLite',
    partOf: '@photostructure/sqlite',
    licence: 'blessing',
    text: 'build/licences/sqlite.txt',
    readVersion: (nodeModules) => {
      const header = readFileSync(join(nodeModules, '@photostructure/sqlite/src/upstream/sqlite3.h'), 'utf8');
      const version = /^#define SQLITE_VERSION +"(.+)"$/m.exec(header)?.[1];
      if (version === undefined) throw new Error('The header of SQLite names no version.');
      return version;
    },
  },
  {
    name: 'Node.js (its SQLite module)',
    partOf: '@photostructure/sqlite',
    licence: 'MIT',
    text: 'build/licences/node.txt',
    readVersion: unversioned,
  },
  {
    name: 'node-addon-api',
    partOf: '@photostructure/sqlite',
    licence: 'MIT',
    text: 'node_modules/node-addon-api/LICENSE.md',
    readVersion: packageVersion('node-addon-api'),
  },
  {
    name: 'libphonenumber (rules of phone numbers)',
    partOf: 'libphonenumber-js',
    licence: 'Apache-2.0',
    text: 'node_modules/libphonenumber-js/LICENSE.Apache',
    readVersion: unversioned,
  },
  {
    name: 'GeoNames (cities and countries)',
    partOf: '@vvo/tzdb',
    licence: 'CC-BY-4.0',
    text: 'build/licences/geonames.txt',
    readVersion: unversioned,
  },
  {
    name: 'Hunspell',
    partOf: 'hunspell-asm',
    licence: 'MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later',
    text: 'build/licences/hunspell.txt',
    readVersion: unversioned,
  },
  {
    name: 'igerman98 (German dictionary)',
    partOf: 'dictionary-de',
    licence: 'GPL-2.0-only OR GPL-3.0-only',
    text: 'build/licences/igerman98.txt',
    readVersion: unversioned,
  },
];

/** Licence texts that a package does not bring along. */
export const MISSING_TEXTS: Readonly<Record<string, string>> = {
  'lazy-val': 'build/licences/lazy-val.txt',
  saxes: 'build/licences/saxes.txt',
};

/** Licences that a `package.json` does not name; its licence file does. */
export const MISSING_LICENCES: Readonly<Record<string, string>> = { 'svelte-toolbelt': 'MIT' };

/** The text after this line is about what a tool bundles for itself, not about the app. */
export const END_OF_OWN_LICENCE = /^# Licenses of bundled dependencies$/m;

/** Packages with machine code, and what they load: they stay in `node_modules`. */
export const NATIVES = ['@photostructure/sqlite', 'keytar', 'node-gyp-build'] as const;

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { ThirdPartyComponent } from '../../../src/domain/system/third-party-notices';
import { END_OF_OWN_LICENCE, MISSING_LICENCES, MISSING_TEXTS, NATIVES, type Work, WORKS } from './works';

const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

const packageSchema = z.object({ name: z.string(), version: z.string(), license: z.string().optional() });

/**
 * Describes everything by others that ships: the packages with code in the bundles (`folders`),
 * the natives, works inside both, and Electron. `root` is the folder of the repository. Throws and
 * names each package whose licence or licence text is missing.
 */
export function collectNotices(root: string, folders: readonly string[]): readonly ThirdPartyComponent[] {
  const missing: string[] = [];
  const natives = NATIVES.map((name) => join(root, 'node_modules', name));
  const components = [
    ...folders.map((folder) => describePackage(root, folder, 'package', missing)),
    ...natives.map((folder) => describePackage(root, folder, 'native', missing)),
  ];
  if (missing.length > 0) throw new Error(`These packages ship without a licence: ${missing.join(', ')}`);
  const names = new Set(components.map(({ name }) => name));
  const works = WORKS.filter(({ partOf }) => names.has(partOf)).map((work) => describeWork(root, work));
  return [...components, ...works, describeRuntime(root)].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || (a.version ?? '').localeCompare(b.version ?? '', 'en'),
  );
}

function describePackage(
  root: string,
  folder: string,
  kind: 'package' | 'native',
  missing: string[],
): ThirdPartyComponent {
  const { name, version, license } = packageSchema.parse(JSON.parse(readText(folder, 'package.json')));
  const licence = license ?? MISSING_LICENCES[name];
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  const fallback = MISSING_TEXTS[name];
  const text = file === undefined ? fallback && readText(root, fallback) : readText(folder, file);
  if (licence === undefined || text === undefined || text.trim() === '') {
    missing.push(`${name} ${version} (${relative(root, folder)})`);
  }
  const own = text?.split(END_OF_OWN_LICENCE)[0]?.trim() ?? '';
  return { name, version, kind, partOf: null, licence: licence ?? '', text: own };
}

function describeWork(root: string, { name, partOf, licence, text, readVersion }: Work): ThirdPartyComponent {
  const version = readVersion(join(root, 'node_modules'));
  return { name, version, kind: 'work', partOf, licence, text: readText(root, text).trim() };
}

/** Electron's own version is left out, because the one that a package contains is chosen later. */
function describeRuntime(root: string): ThirdPartyComponent {
  const text = readText(root, 'node_modules/electron/LICENSE').trim();
  return {
    name: 'Electron',
    version: null,
    kind: 'runtime',
    partOf: null,
    licence: 'MIT',
    text: `${text}\n\nElectron contains Chromium and Node.js. Their licences are in the file LICENSES.chromium.html of the app.`,
  };
}

function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

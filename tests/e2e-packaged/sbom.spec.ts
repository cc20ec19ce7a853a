import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { DICTIONARIES } from '../../scripts/build/dictionaries';
import { packageOfModule } from '../../scripts/build/third-party/module-package';
import { run } from '../../scripts/command';
import { repositoryRoot } from '../../scripts/repository';
import { SPELLING_LANGUAGES } from '../../src/domain/spelling/languages';
import { thirdPartyNoticesSchema } from '../../src/domain/system/third-party-notices';
import { problemsOfBom } from '../support/cyclonedx';
import { listAsar, readAsarFile } from './support/asar';
import { product, resourcesOf } from './support/product';
import { withPackagedApp } from './support/start';

const SOURCE_MAP_LINE = /\n\/\/# sourceMappingURL=.*\n?$/;
const EXPORTS_ONLY = /^export\{[^{}]*\}from"[^"]*";\s*$/;
const NODE_MODULES = join(repositoryRoot, 'node_modules');

const bomSchema = z.object({
  components: z.array(z.object({ name: z.string(), version: z.string().optional(), purl: z.string().optional() })),
});
const packageSchema = z.object({ name: z.string(), version: z.string() });
const sourceMapSchema = z.object({ sources: z.array(z.string()) });

let again = '';

/** A second build, which also says where each piece of code comes from. */
test.beforeAll(async () => {
  test.setTimeout(300_000);
  again = await mkdtemp(join(tmpdir(), 'campaign-desk-again-'));
  const program = join(NODE_MODULES, 'electron-vite', 'bin', 'electron-vite.js');
  const built = await run(
    { file: process.execPath, args: [program, 'build', '--sourcemap', '--outDir', again] },
    { cwd: repositoryRoot, output: 'kept' },
  );
  expect(built.code, built.text).toBe(0);
});

test.afterAll(() => rm(again, { recursive: true, force: true }));

function bomText(): string {
  const { version } = packageSchema.parse(JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')));
  const name = `campaign-desk-${version}-${process.platform}-${process.arch}.cdx.json`;
  return readFileSync(join(repositoryRoot, 'dist', name), 'utf8');
}

const archive = (): string => join(resourcesOf(product('shipped')), 'app.asar');

/** Returns `name@version` of a package by its folder. */
function identityOf(folder: string): string {
  const { name, version } = packageSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  return `${name}@${version}`;
}

/** Returns the packages that the source maps of a second build name for the code of a file. */
function packagesInCode(path: string): readonly string[] {
  // The bundler's own helpers have no sources, and so no map.
  if (/\/rolldown-runtime-\w+\.js$/.test(path)) return [identityOf(join(NODE_MODULES, 'rolldown'))];
  // Code that only hands on what another file exports has none either.
  const code = readFileSync(join(repositoryRoot, path), 'utf8');
  if (EXPORTS_ONLY.test(code)) return [];
  const map = join(again, `${relative('out', path)}.map`);
  const { sources } = sourceMapSchema.parse(JSON.parse(readFileSync(map, 'utf8')));
  const named = sources.flatMap((source) => {
    const found = packageOfModule(resolve(dirname(map), source));
    return found === null ? [] : [identityOf(join(NODE_MODULES, found.replace(/^.*?node_modules\//, '')))];
  });
  // Vite's helper for loading a part later has no source.
  return code.includes('vite:preloadError') ? [...named, identityOf(join(NODE_MODULES, 'vite'))] : named;
}

/** Returns the packages of the typefaces by the bytes of their files. */
function fontPackages(): ReadonlyMap<string, string> {
  const folder = join(NODE_MODULES, '@fontsource-variable');
  return new Map(
    readdirSync(folder).flatMap((name) =>
      readdirSync(join(folder, name, 'files')).map((file) => [
        digest(readFileSync(join(folder, name, 'files', file))),
        identityOf(join(folder, name)),
      ]),
    ),
  );
}

function digest(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

test('a second build has the same bytes as what is packaged', async () => {
  for (const { path } of await listAsar(archive())) {
    if (!path.startsWith('out/')) continue;
    const built = await readFile(join(again, relative('out', path)));
    const packaged = await readAsarFile(archive(), path);
    const isCode = path.endsWith('.js');
    const withoutMap = (content: Buffer): Buffer =>
      isCode ? Buffer.from(content.toString('utf8').replace(SOURCE_MAP_LINE, '').trimEnd()) : content;
    expect(digest(withoutMap(packaged)), path).toBe(digest(withoutMap(built)));
  }
});

test('the SBOM has every package with code or files in the asar or beside it, and no other', async () => {
  const fonts = fontPackages();
  const files = await listAsar(archive());
  const inBundles = await Promise.all(
    files.map(async ({ path }) => {
      if (/^out\/.*\.js$/.test(path)) return packagesInCode(path);
      if (!path.endsWith('.woff2')) return [];
      return [fonts.get(digest(await readAsarFile(archive(), path))) ?? `unknown typeface ${path}`];
    }),
  );
  const natives = files.flatMap(({ path }) => {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1];
    return name === undefined ? [] : [identityOf(join(NODE_MODULES, name))];
  });
  const folder = join(resourcesOf(product('shipped')), 'dictionaries');
  const dictionaries = SPELLING_LANGUAGES.filter((language) => existsSync(join(folder, `${language}.dic.br`))).map(
    (language) => identityOf(join(NODE_MODULES, DICTIONARIES[language])),
  );
  const listed = bomSchema
    .parse(JSON.parse(bomText()))
    .components.filter(({ name, purl }) => purl?.startsWith('pkg:npm/') === true && !NOT_IN_ASAR.includes(name))
    .map(({ name, version }) => `${name}@${String(version)}`);
  expect([...listed].sort()).toEqual([...new Set([...inBundles.flat(), ...natives, ...dictionaries])].sort());
});

/** The runtime, and headers that are compiled into the natives. */
const NOT_IN_ASAR = ['Electron', 'node-addon-api'];

test('the SBOM satisfies the schema of CycloneDX', async () => {
  expect(await problemsOfBom(bomText())).toBeNull();
});

test('the SBOM names the Electron, Chromium and SQLite that run in the package', async () => {
  const { components } = bomSchema.parse(JSON.parse(bomText()));
  const versionOf = (wanted: string): string | undefined => components.find(({ name }) => name === wanted)?.version;
  await withPackagedApp(async ({ page }) => {
    const userAgent = await page.evaluate(() => navigator.userAgent);
    expect(userAgent).toContain(`Electron/${String(versionOf('Electron'))}`);
    expect(userAgent).toContain(`Chrome/${String(versionOf('Chromium'))}`);
  });
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const database = new DatabaseSync(':memory:');
  try {
    expect(database.prepare('SELECT sqlite_version() AS version').get()).toEqual({ version: versionOf('SQLite') });
  } finally {
    database.close();
  }
});

test('the package has the licence of every component of the SBOM, and of Electron and Chromium', async () => {
  const { components } = bomSchema.parse(JSON.parse(bomText()));
  const notices = thirdPartyNoticesSchema.parse(
    JSON.parse(brotliDecompressSync(await readAsarFile(archive(), 'out/third-party-notices.json.br')).toString('utf8')),
  );
  const licensed = new Set(notices.map(({ name }) => name));
  const inElectron = ['Chromium', 'Node.js', 'V8'];
  expect(components.map(({ name }) => name).filter((name) => !licensed.has(name))).toEqual(inElectron);
  const shipped = product('shipped');
  const folder = process.platform === 'darwin' ? resourcesOf(shipped) : shipped.folder;
  for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html']) {
    expect((await readFile(join(folder, file))).length).toBeGreaterThan(1_000);
  }
});

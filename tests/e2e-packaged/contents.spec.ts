import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { LANGUAGES } from '@domain/system/languages';
import { run } from '../../scripts/command';
import { repositoryRoot } from '../../scripts/repository';
import { listAsar } from './support/asar';
import { runsOn } from './support/machine-code';
import { product, resourcesOf } from './support/product';

const MAC_RESOURCES = 'Campaign Desk.app/Contents/Resources';

/** Where electron-builder puts the resources of each package, by what the package runs on. */
const packages = [
  ['linux-x64', 'linux-unpacked/resources'],
  ['linux-arm64', 'linux-arm64-unpacked/resources'],
  ['win32-x64', 'win-unpacked/resources'],
  ['win32-arm64', 'win-arm64-unpacked/resources'],
  ['darwin-x64', `mac/${MAC_RESOURCES}`],
  ['darwin-arm64', `mac-arm64/${MAC_RESOURCES}`],
] as const;

/** Of Windows without long paths, with the null character at the end. */
const MAX_PATH = 260;

const SQLITE = 'node_modules/@photostructure/sqlite';
const KEYTAR = 'node_modules/keytar';

/** Of the app’s own files, without the native modules. Look for what grew before raising it. */
const MAX_ASAR_BYTES = 4_000_000;

let folder = '';

test.beforeAll(async () => {
  test.setTimeout(300_000);
  folder = await mkdtemp(join(tmpdir(), 'campaign-desk-systems-'));
  const program = join(__dirname, 'support', 'all-systems-program.ts');
  const packaged = await run(
    { file: process.execPath, args: ['--import', 'tsx', program, folder] },
    { cwd: repositoryRoot, output: 'kept' },
  );
  expect(packaged.code, packaged.text).toBe(0);
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

for (const [system, path] of packages) {
  const resources = (): string => join(folder, 'packages', path);
  // An app for macOS is merged from both architectures, which must have the same files.
  const systems = system.startsWith('darwin') ? ['darwin-arm64', 'darwin-x64'] : [system];
  const natives = [
    ...systems.map((name) => `${SQLITE}/prebuilds/${name}/@photostructure+sqlite.glibc.node`),
    ...systems.map((name) => `${KEYTAR}/prebuilds/${name}/keytar.node`),
  ];

  test(`the package for ${system} has the native modules for ${system} and for nothing else`, async () => {
    const files = await listAsar(join(resources(), 'app.asar'));
    const isNative = ({ path }: { path: string }): boolean => /\.(node|so|dll|dylib|exe)$/.test(path);
    expect(files.filter(isNative)).toEqual(natives.map((path) => ({ path, isUnpacked: true })));
    for (const native of natives) {
      expect(native).toContain(`/${await runsOn(join(resources(), 'app.asar.unpacked', native))}/`);
    }
  });

  test(`the package for ${system} has the built app, what the native modules load, their licences, and no more`, async () => {
    const files = await listAsar(join(resources(), 'app.asar'));
    const all = await filesBelow(join(repositoryRoot, 'out'));
    const built = all.filter((path) => !path.startsWith('dictionaries/'));
    const expected = [
      ...built.map((path) => `out/${path}`).filter((path) => !path.endsWith('.map')),
      'package.json',
      ...['LICENSE', 'dist/index.cjs', 'package.json'].map((path) => `${SQLITE}/${path}`),
      ...['LICENSE.md', 'lib/keytar.js', 'package.json'].map((path) => `${KEYTAR}/${path}`),
      ...['LICENSE', 'index.js', 'node-gyp-build.js', 'package.json'].map(
        (path) => `node_modules/node-gyp-build/${path}`,
      ),
      ...natives,
    ];
    expect(files.map(({ path }) => path)).toEqual(expected.sort());
    const unpacked = files.filter(({ isUnpacked }) => isUnpacked).map(({ path }) => path);
    expect((await filesBelow(join(resources(), 'app.asar.unpacked'))).sort()).toEqual(unpacked);
    const dictionaries = all.filter((path) => path.startsWith('dictionaries/')).sort();
    expect(dictionaries).toContain('dictionaries/en-US.dic.br');
    expect((await filesBelow(join(resources(), 'dictionaries'))).map((path) => `dictionaries/${path}`).sort()).toEqual(
      dictionaries,
    );
  });
}

test('the packages have Chromium’s texts in the languages of the app only', async () => {
  const framework = '../Frameworks/Electron Framework.framework/Versions/A/Resources';
  for (const [system, path] of packages) {
    const isMac = system.startsWith('darwin');
    const names = await readdir(join(folder, 'packages', path, isMac ? framework : '../locales'));
    const ending = isMac ? '.lproj' : '.pak';
    const locales = names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
    expect(locales.map((locale) => locale.replace('-US', '')).toSorted()).toEqual(LANGUAGES.toSorted());
  }
});

test('no path in the packages for Windows is too long for programs that know no long paths', async () => {
  // The installer's folder, of a user with a name as long as Windows allows.
  const installed = `C:\\Users\\${'u'.repeat(20)}\\AppData\\Local\\Programs\\campaign-desk\\`;
  for (const [system, path] of packages) {
    if (!system.startsWith('win32')) continue;
    const root = join(folder, 'packages', path, '..');
    const lengths = (await filesBelow(root)).map((file) => installed.length + file.length);
    expect(lengths.length).toBeGreaterThan(3);
    expect(Math.max(...lengths)).toBeLessThan(MAX_PATH);
  }
});

test('the asar has the same bytes in two packages that were made apart', async () => {
  const path = packages.find(([system]) => system === `${process.platform}-${process.arch}`)?.[1] ?? '';
  const [one, other] = await Promise.all(
    [join(folder, 'packages', path), resourcesOf(product('shipped'))].map((resources) =>
      readFile(join(resources, 'app.asar')),
    ),
  );
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
});

test('main opens its window with one file beside its own, and the store with one for each step', async () => {
  const main = join(repositoryRoot, 'out', 'main');
  const code = await readFile(join(main, 'index.js'), 'utf8');
  const later = /Promise\.resolve\(\)\.then\(\(\)=>require\("\.\/chunks\/([\w-]+)-[\w-]{8}\.js"\)/g;
  const atOnce = code.replaceAll(later, '').match(/require\(["'`]\.[^)]*\)/g);
  expect(atOnce).toEqual([expect.stringMatching(/^require\("\.\/chunks\/base-[\w-]{8}\.js"\)$/)]);
  const parts = Array.from(code.matchAll(later), ([, name]) => name);
  expect(parts).toEqual(expect.arrayContaining(['start-schemas', 'start-contract', 'start-store', 'start-response']));
});

test('the asar is smaller than 4 MB', async () => {
  for (const [system, path] of packages) {
    const { size } = await stat(join(folder, 'packages', path, 'app.asar'));
    expect(size, system).toBeLessThan(MAX_ASAR_BYTES);
  }
});

/** Returns the paths of all files below a folder, with `/` between their parts. */
async function filesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}

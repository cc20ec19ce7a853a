import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BundledPackages } from '../../../scripts/build/third-party/bundled-packages';
import { packageOfModule } from '../../../scripts/build/third-party/module-package';
import { collectNotices } from '../../../scripts/build/third-party/notices';
import { repositoryRoot } from '../../../scripts/repository';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'third-party-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function writeFiles(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function writePackage(name: string, files: Readonly<Record<string, string>>): string {
  const path = `node_modules/${name}`;
  writeFiles(Object.fromEntries(Object.entries(files).map(([file, text]) => [`${path}/${file}`, text])));
  return join(folder, path);
}

describe('the package of a module', () => {
  it.each([
    ['/r/node_modules/zod/v4/index.js', '/r/node_modules/zod'],
    ['/r/node_modules/@noble/hashes/sha2.js', '/r/node_modules/@noble/hashes'],
    ['/r/node_modules/a/node_modules/@b/c/d.js?used', '/r/node_modules/a/node_modules/@b/c'],
    ['C:\\r\\node_modules\\zod\\index.js', 'C:/r/node_modules/zod'],
    ['\0vite/preload-helper.js', 'vite'],
    ['\0rolldown/runtime.js', 'rolldown'],
    ['/r/src/main/index.ts', null],
  ])('of %j is %j', (id, expected) => {
    expect(packageOfModule(id)).toBe(expected);
  });

  it('is refused for a virtual module of an unknown author', () => {
    expect(() => packageOfModule('\0somebody/helper.js')).toThrow('somebody/helper.js');
  });
});

describe('the packages in a bundle', () => {
  it('are those with code, styles or files in it, and no others', async () => {
    writePackage('used', { 'index.js': 'export const used = () => console.log("used");' });
    writePackage('shaken', { 'index.js': 'export const shaken = () => console.log("shaken");' });
    writePackage('@scope/styles', { 'index.css': 'b { color: red }' });
    writePackage('@scope/font', {
      'index.css': '@font-face { font-family: F; src: url("./f.woff2") }',
      'f.woff2': 'a font',
    });
    writePackage('outer/node_modules/inner', { 'index.js': 'console.log("inner");' });
    writePackage('outer', { 'index.js': 'import "inner";' });
    writeFiles({
      'index.js': [
        'import { used } from "used"; import { shaken } from "shaken"; import "outer";',
        'import "@scope/styles/index.css"; import "@scope/font/index.css"; used();',
      ].join('\n'),
    });
    const packages = new BundledPackages(folder);
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [packages.plugin()],
      build: { rolldownOptions: { input: join(folder, 'index.js') }, assetsInlineLimit: 0 },
    });
    expect(packages.folders).toEqual(
      ['@scope/font', '@scope/styles', 'outer/node_modules/inner', 'used'].map((name) =>
        join(folder, 'node_modules', name),
      ),
    );
  });
});

describe('the notices', () => {
  it('have the licence of each package, of natives and what they contain, and of Electron', () => {
    const made = writePackage('made-up', {
      'package.json': '{ "name": "made-up", "version": "1.2.3", "license": "ISC" }',
      'LICENSE.md': 'Do as you like.\n',
    });
    const notices = collectNotices(repositoryRoot, [made]);
    expect(notices).toContainEqual({
      name: 'made-up',
      version: '1.2.3',
      kind: 'package',
      partOf: null,
      licence: 'ISC',
      text: 'Do as you like.',
    });
    expect(notices.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'native @github/keytar',
      'native @photostructure/sqlite',
      'runtime Electron',
      'package made-up',
      'work node-addon-api',
      'native node-gyp-build',
      'work Node.js (its SQLite module)',
      'work SQLite',
    ]);
  });

  it.each([
    ['no file of a licence', { 'package.json': '{ "name": "made-up", "version": "1.2.3", "license": "ISC" }' }],
    ['no name of a licence', { 'package.json': '{ "name": "made-up", "version": "1.2.3" }', LICENSE: 'Text' }],
    [
      'an empty licence',
      { 'package.json': '{ "name": "made-up", "version": "1.2.3", "license": "ISC" }', LICENSE: '\n' },
    ],
  ])('fail by name for a package with %s', (_, files) => {
    const made = writePackage('made-up', files);
    expect(() => collectNotices(repositoryRoot, [made])).toThrow(/without a licence: made-up 1\.2\.3/);
  });

  it('leave out what a tool bundles for itself', () => {
    const [vite] = collectNotices(repositoryRoot, [join(repositoryRoot, 'node_modules', 'vite')]).filter(
      ({ name }) => name === 'vite',
    );
    expect(vite?.text).toMatch(/^# Vite core license\n[^#]+$/);
  });
});

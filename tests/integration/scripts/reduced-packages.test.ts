import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, request, type RequestOptions } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as updaters from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import { expect, it, onTestFinished } from 'vitest';
import type { z } from 'zod';
import { reducePackages, UPDATER, ZOD } from '../../../scripts/build/reduced-packages';
import { buildProgram } from './support/build-program';

/** Returns the paths of a program with the whole packages, and of one with what the app keeps. */
async function builtBothWays(name: string, code: string, format: 'cjs' | 'es'): Promise<readonly [string, string]> {
  const reductions = { ...ZOD, ...UPDATER };
  return [
    await buildProgram(`${name}-whole`, code, format, []),
    await buildProgram(`${name}-reduced`, code, format, [reducePackages(reductions)]),
  ];
}

it('schemas parse the same without what gives them as JSON Schema', async () => {
  const code = `import { z } from 'zod';
    export const schema = z.strictObject({
      name: z.string().min(1).max(3),
      at: z.iso.datetime(),
      counts: z.record(z.string(), z.int().nonnegative()).optional(),
      kind: z.union([z.literal('a'), z.enum(['b', 'c'])]).default('a'),
      list: z.array(z.number().nullable()).readonly(),
    });`;
  const paths = await builtBothWays('schemas', code, 'es');
  const load = async (path: string): Promise<z.ZodType> => {
    const address = pathToFileURL(path).href;
    return ((await import(/* @vite-ignore */ address)) as { readonly schema: z.ZodType }).schema;
  };
  const [whole, reduced] = await Promise.all(paths.map(load));
  for (const value of [
    { name: 'abc', at: '2026-11-29T12:00:00Z', counts: { a: 1 }, kind: 'b', list: [1, null] },
    { name: 'abcd', at: 'today', counts: { a: -1.5 }, kind: 'd', list: ['1'], more: 1 },
    'no object',
  ]) {
    expect(JSON.stringify(reduced?.safeParse(value))).toBe(JSON.stringify(whole?.safeParse(value)));
  }
  expect(reduced?.['~standard'].validate('no object')).toEqual(whole?.['~standard'].validate('no object'));
  const [wholeCode, reducedCode] = paths.map((path) => readFileSync(path, 'utf8'));
  expect(wholeCode).toContain('draft-2020-12');
  expect(reducedCode).not.toContain('draft-2020-12');
});

type Updater = typeof updaters & {
  /** Of builder-util-runtime. */
  readonly HttpExecutor: new () => { downloadToBuffer(url: URL, options: object): Promise<Buffer> };
};

/**
 * Finds and downloads a release twice, as `src/main/updates/system-installer.ts` does, and returns
 * what happened. Only the app and the HTTP client are Node's instead of Electron's.
 */
async function update({ NsisUpdater, Provider, HttpExecutor }: Updater, latest: string): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'updater-'));
  const installer = Buffer.from('the new version');
  let downloads = 0;
  const server = createServer((_request, response) => {
    downloads += 1;
    response.end(installer);
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/app-2.0.0.exe`;
  const file = { url, sha512: createHash('sha512').update(installer).digest('base64'), size: installer.length };
  const info = { version: latest, releaseDate: '2026-11-29', files: [file] } as unknown as updaters.UpdateInfo;
  class VerifiedProvider extends Provider<updaters.UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, options: ProviderRuntimeOptions) {
      super(options);
    }
    getLatestVersion() {
      return Promise.resolve(info);
    }
    resolveFiles() {
      return [{ url: new URL(url), info: file }];
    }
  }
  class NodeHttp extends HttpExecutor {
    createRequest(options: RequestOptions, respond: (response: unknown) => void) {
      return request(options, respond);
    }
    async download(from: URL, target: string, options: object) {
      writeFileSync(target, await this.downloadToBuffer(from, options));
      return target;
    }
  }
  const config = join(folder, 'app-update.yml');
  writeFileSync(config, 'provider: custom\nupdaterCacheDirName: made-up-updater\n');
  mkdirSync(join(folder, 'cache'));
  const adapter = {
    version: '1.10.0',
    name: 'made-up',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: folder,
    baseCachePath: join(folder, 'cache'),
    whenReady: () => Promise.resolve(),
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: () => undefined,
  };
  const events: unknown[] = [];
  for (const round of [1, 2]) {
    const updater = new NsisUpdater(null, adapter);
    Reflect.set(updater, 'httpExecutor', new NodeHttp());
    updater.updateConfigPath = config;
    updater.setFeedURL({ provider: 'custom', updateProvider: VerifiedProvider } as never);
    updater.logger = null;
    updater.autoDownload = false;
    updater.autoInstallOnAppQuit = false;
    updater.disableWebInstaller = true;
    updater.disableDifferentialDownload = true;
    updater.isUserWithinRollout = () => true;
    updater.on('error', (error) => events.push(error.message));
    const found = await updater.checkForUpdates();
    events.push(round, found?.isUpdateAvailable);
    if (found?.isUpdateAvailable !== true) continue;
    const [path = ''] = await updater.downloadUpdate();
    events.push(path.slice(folder.length), readFileSync(path, 'utf8'), downloads);
  }
  return events;
}

it('the updater finds, downloads and keeps a release the same without other servers and systems', async () => {
  const code = `export { NsisUpdater, MacUpdater, Provider } from 'electron-updater';
    export { HttpExecutor } from 'builder-util-runtime';`;
  const [whole, reduced] = await builtBothWays('updater', code, 'cjs');
  const load = (path: string): Updater => createRequire(path)(path) as Updater;
  const path = '/cache/made-up-updater/pending/app-2.0.0.exe';
  const downloaded = [1, true, path, 'the new version', 1, 2, true, path, 'the new version', 1];
  expect(await update(load(whole), '2.0.0')).toEqual(downloaded);
  expect(await update(load(reduced), '2.0.0')).toEqual(downloaded);
  // Compared as numbers: 1.9 came before 1.10.
  expect(await update(load(reduced), '1.9.0')).toEqual([1, false, 2, false]);
  expect(load(reduced).MacUpdater).toBeTypeOf('function');
  expect(statSync(whole).size - statSync(reduced).size).toBeGreaterThan(100_000);
});

it('a package that has changed fails the build', async () => {
  const code = `import { z } from 'zod'; console.log(z.string());`;
  const reductions = { 'zod/v4/classic/schemas.js': [['a text that is not there', '']] } as const;
  await expect(buildProgram('changed', code, 'es', [reducePackages(reductions)])).rejects.toThrow(
    'zod/v4/classic/schemas.js has no a text that is not there any more',
  );
});

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { readWrittenNotices } from '../../build/third-party/notices-plugin';
import { type Environment, run } from '../../command';
import { repositoryRoot } from '../../repository';
import type { Runtime } from '../../runtime/runtime';
import { readSourceDate } from '../source-date';
import { makeBom, type RuntimeVersions } from './bom';

const appSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ name: z.string().optional(), version: z.string(), integrity: z.string().optional() }),
  ),
});
const versionsSchema = z.object({ electron: z.string(), chrome: z.string(), node: z.string(), v8: z.string() });

/**
 * Writes the list of what is in a package beside it, in the form of CycloneDX, and returns its
 * name. `system` is what the package runs on, such as `linux-x64`. Rejects if the package contains
 * another Electron than `CAMPAIGN_DESK_TESTED_ELECTRON` says was tested.
 */
export async function writeSbom(folder: string, runtime: Runtime, system: string, env: Environment): Promise<string> {
  const app = appSchema.parse(await readJson('package.json'));
  const versions = await readVersions(runtime.executable);
  const testedElectron = env['CAMPAIGN_DESK_TESTED_ELECTRON'] ?? null;
  if (testedElectron !== null && testedElectron !== versions.electron) {
    throw new Error(`The tests ran on Electron ${testedElectron}, but the package contains ${versions.electron}.`);
  }
  const date = await readSourceDate(env);
  const bom = makeBom({
    app: { name: app.name, version: app.version, licence: app.license },
    notices: readWrittenNotices(repositoryRoot),
    integrity: integrityOf(lockSchema.parse(await readJson('package-lock.json'))),
    runtime: versions,
    system,
    testedElectron,
    time: date === undefined ? new Date() : new Date(date * 1000),
  });
  const name = `${app.name}-${app.version}-${system}.cdx.json`;
  await writeFile(join(folder, name), `${JSON.stringify(bom, null, 2)}\n`);
  return name;
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(repositoryRoot, path), 'utf8'));
}

function integrityOf({ packages }: z.output<typeof lockSchema>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(packages).flatMap(([path, { name, version, integrity }]) =>
      integrity === undefined
        ? []
        : [[`${name ?? path.replace(/^.*node_modules\//, '')}@${version}`, integrity] as const],
    ),
  );
}

/** Asks the runtime itself: its folder names only its own version. */
async function readVersions(executable: string): Promise<RuntimeVersions> {
  const asked = await run(
    { file: executable, args: ['-p', 'JSON.stringify(process.versions)'] },
    { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, output: 'kept', limitMs: 30_000 },
  );
  if (asked.code !== 0) throw new Error(`Electron did not name the versions of its parts:\n${asked.text}`);
  return versionsSchema.parse(JSON.parse(asked.text));
}

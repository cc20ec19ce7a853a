import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { signatureName } from '@backend/updates/signature';
import { metadataName, updateMetadataSchema } from '@domain/updates/metadata';
import { readChecksums } from './fill-manifest';
import { isReleased, UPDATE_METADATA } from './metadata';

/** What packages are for, as `process.platform` and `process.arch` have it. */
export interface System {
  readonly platform: string;
  readonly arch: string;
}

export interface ReleaseDemands {
  readonly version: string;
  readonly systems: readonly System[];
  /** Whether an AppImage is demanded. Machines without electron-builder's tools make none. */
  readonly appImage: boolean;
  /** Whether the metadata of updates is demanded to be signed, and to name the release notes. */
  readonly signed: boolean;
}

/** The systems for which the release workflow makes packages. */
export const RELEASED_SYSTEMS: readonly System[] = [
  { platform: 'linux', arch: 'x64' },
  { platform: 'win32', arch: 'x64' },
  { platform: 'darwin', arch: 'universal' },
];

const NAME = 'campaign-desk';
/** The names of the architecture in packages for Linux: each kind has its own. */
const LINUX_ARCHITECTURES: Readonly<Record<string, Readonly<Record<'deb' | 'rpm' | 'AppImage', string>>>> = {
  x64: { deb: 'amd64', rpm: 'x86_64', AppImage: 'x86_64' },
  arm64: { deb: 'arm64', rpm: 'aarch64', AppImage: 'arm64' },
};

const metadataSchema = z.object({
  version: z.string(),
  files: z.array(z.object({ url: z.string(), size: z.number(), sha512: z.string() })),
});

/**
 * Returns what is wrong with a folder of packages as one sentence each: a file that is missing or
 * too many, a checksum that is not that of the file, and metadata of updates that names others.
 */
export async function problemsOfRelease(folder: string, demands: ReleaseDemands): Promise<readonly string[]> {
  const found = (await readdir(folder)).filter(isReleased).sort();
  const expected = demands.systems.flatMap((system) => filesFor(system, demands)).sort();
  const possible = { ...demands, appImage: true, signed: true };
  const known = new Set(demands.systems.flatMap((system) => filesFor(system, possible)));
  return [
    ...expected.filter((name) => !found.includes(name)).map((name) => `${name} is missing.`),
    ...found.filter((name) => !known.has(name)).map((name) => `${name} does not belong to this release.`),
    ...(await problemsOfChecksums(folder, found)),
    ...(await Promise.all(demands.systems.map((system) => problemsOfMetadata(folder, system, demands)))).flat(),
  ];
}

function filesFor(system: System, { version, appImage, signed }: ReleaseDemands): readonly string[] {
  const { platform, arch } = system;
  const metadata = metadataName(platform, arch);
  return [
    ...packagesFor(system, appImage).map((end) => `${NAME}-${version}-${end}`),
    `${NAME}-${version}-${platform}-${arch}.cdx.json`,
    metadata,
    ...(signed ? [signatureName(metadata)] : []),
  ];
}

function packagesFor({ platform, arch }: System, appImage: boolean): readonly string[] {
  if (platform === 'darwin') return [`${arch}.dmg`, `${arch}.zip`];
  if (platform === 'win32') return [`${arch}.exe`, `${arch}.zip`];
  const names = LINUX_ARCHITECTURES[arch] ?? { deb: arch, rpm: arch, AppImage: arch };
  return [
    ...(appImage ? [`${names.AppImage}.AppImage`] : []),
    `${names.deb}.deb`,
    `${names.rpm}.rpm`,
    `${arch}.tar.gz`,
  ];
}

async function problemsOfChecksums(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'SHA256SUMS'), 'utf8').catch(() => null);
  if (text === null) return ['SHA256SUMS is missing.'];
  const sums = readChecksums(text);
  const absent = [...sums.keys()].filter((name) => !names.includes(name));
  const wrong = names.map(async (name) => {
    const sum = sums.get(name);
    if (sum === undefined) return [`SHA256SUMS does not list ${name}.`];
    return sum === (await digest(join(folder, name), 'sha256', 'hex')) ? [] : [`SHA256SUMS is wrong about ${name}.`];
  });
  return [
    ...absent.map((name) => `SHA256SUMS lists ${name}, which is not there.`),
    ...(await Promise.all(wrong)).flat(),
  ];
}

async function problemsOfMetadata(
  folder: string,
  system: System,
  { version, signed }: ReleaseDemands,
): Promise<readonly string[]> {
  const name = metadataName(system.platform, system.arch);
  if (!UPDATE_METADATA.test(name)) return [`${name} is no name of metadata.`];
  const text = await readFile(join(folder, name), 'utf8').catch(() => null);
  // That it is missing was said already.
  if (text === null) return [];
  const content: unknown = parse(text);
  const read = metadataSchema.safeParse(content);
  if (!read.success) return [`${name} cannot be read.`];
  const { files } = read.data;
  const packages = packagesFor(system, true).map((end) => `${NAME}-${version}-${end}`);
  const there = (await readdir(folder)).filter((file) => packages.includes(file));
  const urls = files.map(({ url }) => url);
  const wrong = files
    .filter(({ url }) => there.includes(url))
    .map(async ({ url, sha512 }) =>
      sha512 === (await digest(join(folder, url), 'sha512', 'base64')) ? [] : [`${name} is wrong about ${url}.`],
    );
  return [
    ...(read.data.version === version ? [] : [`${name} is about version ${read.data.version}.`]),
    ...there.filter((file) => !urls.includes(file)).map((file) => `${name} does not name ${file}.`),
    ...urls.filter((url) => !there.includes(url)).map((url) => `${name} names ${url}, which is not there.`),
    ...(await Promise.all(wrong)).flat(),
    ...(signed ? problemsOfSigned(name, content) : []),
  ];
}

function problemsOfSigned(name: string, content: unknown): readonly string[] {
  const read = updateMetadataSchema.safeParse(content);
  if (!read.success) return [`${name} is not as the app reads it: ${z.prettifyError(read.error)}`];
  return read.data.releaseNotes === null ? [`${name} does not link the release notes.`] : [];
}

async function digest(path: string, algorithm: 'sha256' | 'sha512', encoding: 'hex' | 'base64'): Promise<string> {
  return createHash(algorithm)
    .update(await readFile(path))
    .digest(encoding);
}

import { createHash } from 'node:crypto';
import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { metadataName } from '@domain/updates/metadata';

const SBOM = '.cdx.json';
const PACKAGE = /\.(AppImage|deb|rpm|tar\.gz|dmg|exe|zip)$/;
/** The metadata of updates for one system, as `metadataName` of `src/domain/updates` names it. */
export const UPDATE_METADATA = /^latest(?:-[a-z0-9-]+)?\.yml$/;
const SIGNED_METADATA = /^latest(?:-[a-z0-9-]+)?\.yml\.sig$/;

/**
 * The end of an AppImage is the size of its block map (source: electron-builder's
 * `appendBlockmap`).
 */
const SIZE_BYTES = 4;

interface PackageFile {
  readonly url: string;
  readonly sha512: string;
  readonly size: number;
  readonly blockMapSize?: number;
}

export interface Release {
  readonly version: string;
  /** The system that the packages are for, as `process.platform` and `process.arch` have it. */
  readonly platform: string;
  readonly arch: string;
  readonly now: Date;
}

/**
 * Writes what the newest version for a system is and which packages of it lie in `folder`, in the
 * form that electron-updater reads.
 */
export async function writeUpdateMetadata(folder: string, release: Release): Promise<void> {
  const { version, platform, arch, now } = release;
  const packages = (await readdir(folder)).filter((name) => PACKAGE.test(name)).sort();
  const files = await Promise.all(packages.map((name) => describePackage(folder, name)));
  const metadata = stringify({ version, files, releaseDate: now.toISOString() }, { lineWidth: 0 });
  await writeFile(join(folder, metadataName(platform, arch)), metadata);
}

/**
 * Writes `SHA256SUMS` over the packages in `folder`, their SBOMs, the metadata of updates and the
 * signatures of those.
 */
export async function writeChecksums(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(isReleased).sort();
  const sums = await Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name));
      return `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
    }),
  );
  await writeFile(join(folder, 'SHA256SUMS'), sums.join(''));
}

/** Whether a file of this name belongs to a release, and not only to the making of its packages. */
export function isReleased(name: string): boolean {
  return PACKAGE.test(name) || name.endsWith(SBOM) || UPDATE_METADATA.test(name) || SIGNED_METADATA.test(name);
}

async function describePackage(folder: string, name: string): Promise<PackageFile> {
  const path = join(folder, name);
  const sha512 = createHash('sha512')
    .update(await readFile(path))
    .digest('base64');
  const { size } = await stat(path);
  return {
    url: name,
    sha512,
    size,
    ...(name.endsWith('.AppImage') ? { blockMapSize: await readLastNumber(path, size) } : {}),
  };
}

async function readLastNumber(path: string, size: number): Promise<number> {
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(SIZE_BYTES);
    await file.read(bytes, 0, SIZE_BYTES, size - SIZE_BYTES);
    return bytes.readUInt32BE(0);
  } finally {
    await file.close();
  }
}

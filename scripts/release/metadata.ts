import { createHash } from 'node:crypto';
import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';

const SBOM = '.cdx.json';
const PACKAGE = /\.(AppImage|deb|rpm|tar\.gz|dmg|exe|zip)$/;

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

const UPDATE_METADATA = 'latest-linux.yml';

/**
 * Writes what the newest version for Linux is and which packages of it lie in `folder`, in the form
 * that electron-updater reads.
 */
export async function writeUpdateMetadata(folder: string, version: string, now: Date): Promise<void> {
  const packages = (await readdir(folder)).filter((name) => PACKAGE.test(name)).sort();
  const files = await Promise.all(packages.map((name) => describePackage(folder, name)));
  const metadata = stringify({ version, files, releaseDate: now.toISOString() }, { lineWidth: 0 });
  await writeFile(join(folder, UPDATE_METADATA), metadata);
}

/** Writes `SHA256SUMS` over the packages in `folder`, their SBOM and the metadata of updates. */
export async function writeChecksums(folder: string): Promise<void> {
  const names = (await readdir(folder))
    .filter((name) => PACKAGE.test(name) || name.endsWith(SBOM) || name === UPDATE_METADATA)
    .sort();
  const sums = await Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name));
      return `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
    }),
  );
  await writeFile(join(folder, 'SHA256SUMS'), sums.join(''));
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

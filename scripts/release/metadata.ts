import { createHash } from 'node:crypto';
import { open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';

const PACKAGE = /\.(AppImage|deb|rpm|tar\.gz|dmg|exe|zip)$/;

/** The end of an AppImage is the size of its block map (source: electron-builder's `appendBlockmap`). */
const SIZE_BYTES = 4;

interface PackageFile {
  readonly url: string;
  readonly sha512: string;
  readonly size: number;
  readonly blockMapSize?: number;
}

/**
 * Writes what lies beside the packages in `folder`: `latest-linux.yml`, which says what the newest
 * version is, in the form that electron-updater reads, and `SHA256SUMS` over all of these files.
 */
export async function writeFilesBeside(folder: string, version: string, now: Date): Promise<void> {
  const packages = (await readdir(folder)).filter((name) => PACKAGE.test(name)).sort();
  const files = await Promise.all(packages.map((name) => describePackage(folder, name)));
  const metadata = stringify({ version, files, releaseDate: now.toISOString() }, { lineWidth: 0 });
  await writeFile(join(folder, 'latest-linux.yml'), metadata);
  const sums = await Promise.all(
    [...packages, 'latest-linux.yml'].map(async (name) => {
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

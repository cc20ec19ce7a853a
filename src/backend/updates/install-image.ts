import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What a downloaded file must be. */
export interface Expected {
  /** Base64. */
  readonly sha512: string;
  /** In bytes. */
  readonly size: number;
}

/** The points at which a crash or a full disk makes a difference, in their order. */
export const INSTALL_STAGES = ['begun', 'half-copied', 'copied', 'verified', 'synced', 'renamed', 'finished'] as const;
export type InstallStage = (typeof INSTALL_STAGES)[number];

export interface ImageInstallation {
  /** The downloaded file. */
  readonly source: string;
  /** The running AppImage. */
  readonly target: string;
  readonly expected: Expected;
  /** For tests: called at each stage. */
  readonly at?: (stage: InstallStage) => void;
}

/** A file is not the one that was signed. */
export class TamperedFile extends Error {
  override readonly name = 'TamperedFile';
}

const EXECUTABLE_BY_OWNER = 0o100;

/** The unfinished copy beside the AppImage: hidden, and with one name, so that only one is left. */
export const unfinishedCopy = (target: string): string => join(dirname(target), `.${basename(target)}.update`);

/**
 * Replaces the running AppImage by a downloaded one. The new file is written beside it, compared
 * with `expected`, written through to the disk and renamed over it, so that at each moment one
 * whole version is there. Throws `TamperedFile`, or what the file system throws; then nothing has
 * changed.
 */
export async function installImage({
  source,
  target,
  expected,
  at = () => undefined,
}: ImageInstallation): Promise<void> {
  const copy = unfinishedCopy(target);
  at('begun');
  try {
    await rm(copy, { force: true });
    await writeCopy({ source, target, copy, at });
    at('copied');
    // Read back from the copy: what counts is what is on the disk.
    await verifyFile(copy, expected);
    at('verified');
    await syncPath(copy, 'r+');
    at('synced');
    await rename(copy, target);
  } catch (error) {
    await rm(copy, { force: true });
    throw error;
  }
  at('renamed');
  await syncPath(dirname(target), 'r');
  at('finished');
}

/** Throws `TamperedFile` unless a file has the expected size and checksum. */
export async function verifyFile(path: string, { sha512, size }: Expected): Promise<void> {
  const { size: found } = await stat(path);
  if (found !== size) throw new TamperedFile(`${String(found)} bytes instead of ${String(size)}`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('base64') !== sha512) throw new TamperedFile('another checksum');
}

interface Copying extends Pick<Required<ImageInstallation>, 'source' | 'target' | 'at'> {
  readonly copy: string;
}

/** Writes the copy with the rights of the running file, and with that of being executed. */
async function writeCopy({ source, target, copy, at }: Copying): Promise<void> {
  const { mode } = await stat(target);
  const half = (await stat(source)).size / 2;
  let written = 0;
  let isHalf = false;
  await pipeline(
    createReadStream(source),
    async function* watched(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        yield chunk;
        written += chunk.length;
        if (!isHalf && written >= half) {
          isHalf = true;
          at('half-copied');
        }
      }
    },
    // Fails if anything is there: a link in its place would lead the bytes elsewhere.
    createWriteStream(copy, { flags: 'wx', mode: 0o600 }),
  );
  const file = await open(copy, 'r+');
  try {
    await file.chmod((mode & 0o777) | EXECUTABLE_BY_OWNER);
  } finally {
    await file.close();
  }
}

/** Writes a file, or the entries of a folder, through to the disk. */
async function syncPath(path: string, flags: 'r' | 'r+'): Promise<void> {
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

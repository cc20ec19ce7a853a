import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { UpdateFile } from '@domain/updates/metadata';
import type { Log } from '../log/log';
import { storageReasonOf } from '../store/core/storage-reason';
import { verifyFile } from './install-image';
import type { UpdateHttp } from './update-http';
import { UpdateRequestFailed } from './update-request-failed';

export interface UpdateDownload {
  readonly http: UpdateHttp;
  readonly url: string;
  readonly file: UpdateFile;
  /** The running AppImage; null if it has no blocks that could be used. */
  readonly current: string | null;
  readonly target: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Bytes that came, and bytes that are fetched in all. */
  readonly onProgress: (received: number, total: number) => void;
}

/**
 * Downloads a file and verifies it: the blocks that the running version lacks, or the whole file if
 * that is not possible. `target` is there only if it is whole. Throws `TamperedFile`,
 * `UpdateRequestFailed`, or what the file system throws.
 */
export async function downloadUpdate(download: UpdateDownload): Promise<void> {
  const { target, file } = download;
  if (await isWhole(target, file)) return;
  const part = `${target}.part`;
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  try {
    if (!(await downloadMissingBlocks(download, part))) await downloadWhole(download, part);
    await verifyFile(part, file);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

/** Whether an earlier download is there whole. */
async function isWhole(path: string, file: UpdateFile): Promise<boolean> {
  try {
    await verifyFile(path, file);
    return true;
  } catch {
    return false;
  }
}

/** Returns false if the whole file has to be downloaded. */
async function downloadMissingBlocks({ file, current, ...rest }: UpdateDownload, part: string): Promise<boolean> {
  const { blockMapSize } = file;
  if (current === null || blockMapSize === undefined) return false;
  try {
    const { downloadBlocks } = await import('./block-download');
    await downloadBlocks({ ...rest, file: { ...file, blockMapSize }, current, target: part });
    await verifyFile(part, file);
    return true;
  } catch (error) {
    // A whole file would not fit on a full disk either, nor come through a broken connection.
    if (isRangeRefused(error) || !isFinal(error)) {
      rest.log.info('update-whole');
      return false;
    }
    throw error;
  }
}

function isRangeRefused(error: unknown): boolean {
  return error instanceof UpdateRequestFailed && error.failure.kind === 'server';
}

function isFinal(error: unknown): boolean {
  return error instanceof UpdateRequestFailed || storageReasonOf(error) === 'disk-full';
}

async function downloadWhole({ http, url, file, onProgress }: UpdateDownload, part: string): Promise<void> {
  let received = 0;
  await pipeline(
    http.read(url, file.size),
    async function* counted(pieces: AsyncIterable<Buffer>) {
      for await (const piece of pieces) {
        received += piece.length;
        onProgress(received, file.size);
        yield piece;
      }
    },
    createWriteStream(part, { mode: 0o600 }),
  );
}

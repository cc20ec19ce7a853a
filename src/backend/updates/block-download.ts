import { FileWithEmbeddedBlockMapDifferentialDownloader } from 'electron-updater/out/differentialDownloader/FileWithEmbeddedBlockMapDifferentialDownloader.js';
import type { UpdateFile } from '@domain/updates/metadata';
import type { Log } from '../log/log';
import { BlockRequests } from './block-requests';
import type { UpdateHttp } from './update-http';

export interface BlockDownload {
  readonly http: UpdateHttp;
  readonly url: string;
  readonly file: UpdateFile & { readonly blockMapSize: number };
  /** The running AppImage, which has most of the blocks. */
  readonly current: string;
  readonly target: string;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Bytes that came, and bytes that are fetched in all. */
  readonly onProgress: (received: number, total: number) => void;
}

type Arguments = ConstructorParameters<typeof FileWithEmbeddedBlockMapDifferentialDownloader>;

/**
 * Downloads an AppImage by the blocks that the running one lacks. electron-updater compares the
 * block maps and puts the file together; every byte comes by `http`. Throws `UpdateRequestFailed`
 * if a request fails, and other errors if the file cannot be put together or does not have its
 * checksum.
 */
export async function downloadBlocks(download: BlockDownload): Promise<void> {
  const { url, file, current, target, log, signal, onProgress } = download;
  const requests = new BlockRequests(download);
  const cancellation = {
    get cancelled() {
      return signal.aborted;
    },
  };
  const options: Arguments[2] = {
    oldFile: current,
    newFile: target,
    newUrl: new URL(url),
    logger: { info: () => undefined, warn: () => undefined, error: () => log.warn('update-blocks') },
    requestHeaders: null,
    // One range for each request: few hosts serve several at once.
    isUseMultipleRangeRequest: false,
    // Only asked whether it was cancelled.
    cancellationToken: cancellation as unknown as Arguments[2]['cancellationToken'],
    onProgress: ({ transferred, total }) => {
      onProgress(transferred, total);
    },
  };
  // It uses only the two methods that `BlockRequests` has.
  const executor = requests as unknown as Arguments[1];
  try {
    await new FileWithEmbeddedBlockMapDifferentialDownloader(file, executor, options).download();
  } catch (error) {
    throw requests.failure ?? error;
  }
}

import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import { FileWithEmbeddedBlockMapDifferentialDownloader } from 'electron-updater/out/differentialDownloader/FileWithEmbeddedBlockMapDifferentialDownloader.js';
import type { UpdateFile } from '@domain/updates/metadata';
import type { Log } from '../log/log';
import { type UpdateHttp, UpdateRequestFailed } from './update-http';

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

/** What electron-updater gives for the address and the bytes of a request. */
interface RequestOptions {
  readonly protocol?: string | null;
  readonly hostname?: string | null;
  readonly port?: number | string | null;
  readonly path?: string | null;
  readonly headers?: Readonly<Record<string, unknown>>;
}

type Response = Readable & { statusCode: number; headers: Record<string, string> };

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

/** The part of electron-updater's HTTP client that its download by blocks uses. */
class BlockRequests {
  /** Why the first request failed. */
  failure: UpdateRequestFailed | null = null;
  readonly #download: BlockDownload;

  constructor(download: BlockDownload) {
    this.#download = download;
  }

  createRequest(options: RequestOptions, respond: (response: Response) => void): BlockRequest {
    const { http, file } = this.#download;
    const range = /^bytes=(\d+-\d+)$/.exec(String(options.headers?.['range']))?.[1];
    const [first = 0, last = 0] = range?.split('-').map(Number) ?? [];
    if (range === undefined || last >= file.size) throw new Error('a request for no part of the file');
    return new BlockRequest(
      () => http.read(addressOf(options), last - first + 1, range),
      respond,
      (failure) => (this.failure ??= failure),
    );
  }

  addErrorAndTimeoutHandlers(request: BlockRequest, reject: (error: Error) => void): void {
    request.on('error', reject);
  }
}

/** One request. Its response is given when the first bytes are there. */
class BlockRequest extends EventEmitter {
  readonly #read: () => AsyncGenerator<Buffer, void, undefined>;
  readonly #respond: (response: Response) => void;
  readonly #onFailure: (failure: UpdateRequestFailed) => void;

  constructor(
    read: () => AsyncGenerator<Buffer, void, undefined>,
    respond: (response: Response) => void,
    onFailure: (failure: UpdateRequestFailed) => void,
  ) {
    super();
    this.#read = read;
    this.#respond = respond;
    this.#onFailure = onFailure;
  }

  end(): void {
    this.#run().catch((error: unknown) => {
      this.#report(error);
    });
  }

  abort(): void {
    // The signal of the whole download ends requests.
  }

  async #run(): Promise<void> {
    const pieces = this.#read();
    const first = await pieces.next();
    const body = Readable.from(this.#rest(first, pieces), { objectMode: false });
    this.#respond(Object.assign(body, { statusCode: 206, headers: {} }));
  }

  async *#rest(first: IteratorResult<Buffer, void>, pieces: AsyncGenerator<Buffer, void, undefined>) {
    try {
      if (first.done === true) return;
      yield first.value;
      yield* pieces;
    } catch (error) {
      if (error instanceof UpdateRequestFailed) this.#onFailure(error);
      throw error;
    }
  }

  #report(error: unknown): void {
    if (error instanceof UpdateRequestFailed) this.#onFailure(error);
    this.emit('error', error);
  }
}

function addressOf({ protocol, hostname, port, path }: RequestOptions): string {
  const host = port === undefined || port === null || port === '' ? hostname : `${String(hostname)}:${String(port)}`;
  return `${protocol ?? 'https:'}//${host ?? ''}${path ?? '/'}`;
}

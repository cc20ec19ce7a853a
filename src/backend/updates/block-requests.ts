import { EventEmitter } from 'node:events';
import { Readable } from 'node:stream';
import type { UpdateHttp } from './update-http';
import { UpdateRequestFailed } from './update-request-failed';

/** Where blocks come from; `size` of the file in bytes. */
interface BlockSource {
  readonly http: UpdateHttp;
  readonly file: { readonly size: number };
}

/** What electron-updater gives for the address and the bytes of a request. */
interface RequestOptions {
  readonly protocol?: string | null;
  readonly hostname?: string | null;
  readonly port?: number | string | null;
  readonly path?: string | null;
  readonly headers?: Readonly<Record<string, unknown>>;
}

type Response = Readable & { statusCode: number; headers: Record<string, string> };

/** The part of electron-updater's HTTP client that its download by blocks uses. */
export class BlockRequests {
  /** Why the first request failed. */
  failure: UpdateRequestFailed | null = null;
  readonly #source: BlockSource;

  constructor(source: BlockSource) {
    this.#source = source;
  }

  createRequest(options: RequestOptions, respond: (response: Response) => void): BlockRequest {
    const { http, file } = this.#source;
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

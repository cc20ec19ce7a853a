/**
 * The part of `fetch` that the client uses. Both Electron's `net` (system proxy and certificates)
 * and Node's `fetch` implement it. With `redirect: 'manual'`, Node returns the 3xx and Electron
 * throws; neither follows it.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly redirect: 'manual';
  readonly credentials: 'omit';
  readonly cache: 'no-store';
  readonly signal: AbortSignal;
  /**
   * Called a few times a second with the bytes of the body that were handed to the system. Node's
   * `fetch` cannot tell.
   */
  readonly onSent?: (bytes: number) => void;
}

/** A file as the body, so that uploads need not be held in memory. `size` is in bytes. */
export interface BodyFile {
  readonly path: string;
  readonly size: number;
}

/** Like {@link Fetch}, with a file as the body. */
export type SendFile = (url: string, init: FetchInit, file: BodyFile) => Promise<FetchResponse>;

export interface FetchResponse {
  readonly status: number;
  readonly headers: Iterable<[string, string]>;
  readonly body: { getReader(): BodyReader } | null;
}

interface BodyReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

/**
 * The part of `fetch` that is used, so that Electron's network (system proxy, the OS's
 * certificates) and Node's own `fetch` fit.
 *
 * They differ where `redirect: 'manual'` meets a redirect: Node answers the 3xx itself, Electron
 * throws. Neither follows it.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly redirect: 'manual';
  readonly credentials: 'omit';
  readonly cache: 'no-store';
  readonly signal: AbortSignal;
  /**
   * Told how many bytes of the body have been handed to the system, a few times a second. Node's
   * own cannot tell.
   */
  readonly onSent?: (bytes: number) => void;
}

/** A body that lies in a file, for uploads that need not be held in memory. `size` in bytes. */
export interface BodyFile {
  readonly path: string;
  readonly size: number;
}

/** Sends a file as the body; otherwise as {@link Fetch}. */
export type SendFile = (url: string, init: FetchInit, file: BodyFile) => Promise<FetchAnswer>;

export interface FetchAnswer {
  readonly status: number;
  readonly headers: Iterable<[string, string]>;
  readonly body: { getReader(): BodyReader } | null;
}

interface BodyReader {
  read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

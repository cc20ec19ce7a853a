import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, openPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import type { Unreadable } from '@domain/recipients/import';
import type { OpenSource } from '../rows/source';
import { partKey } from './part-names';

/** The most bytes that one part may unpack to. */
const MAX_BYTES = 2 * 1024 ** 3;
/** Maximum compression ratio of large parts: sheets reach 100, zip bombs 1000. */
const SUSPICIOUS_BYTES = 64 * 1024 ** 2;
const MAX_RATIO = 250;
const MAX_ENTRIES = 10_000;

/**
 * The bytes of one part as they are unpacked; the end says why reading stopped early, or `null`.
 */
export type PartSteps = AsyncGenerator<Uint8Array, Unreadable | null>;

/** A zip archive; names of parts are compared by `partKey`. */
export interface Archive {
  /** The keys of all entries that are files. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** A part's bytes; none, and no error, if there is no such part. */
  part(name: string): PartSteps;
  /** The number of bytes that a part claims to unpack to. */
  sizeOf(name: string): number;
  /** The number of bytes that a part takes in the archive. */
  packedSizeOf(name: string): number;
  close(): void;
}

export type OpenedArchive =
  | { readonly ok: true; readonly archive: Archive }
  | { readonly ok: false; readonly reason: Unreadable };

/** Opens a zip file and lists its entries. A truncated one is reported as damaged. */
export async function openArchive(source: OpenSource): Promise<OpenedArchive> {
  // Names are decoded by `partKey`: the library refuses absolute ones, which some writers use.
  const options = { autoClose: false, decodeStrings: false };
  const zip = await attempt(
    source.path === null
      ? fromRandomAccessReaderPromise(new SourceReader(source), source.size, options)
      : openPromise(source.path, options),
  );
  if (zip === null) return { ok: false, reason: 'damaged-workbook' };
  const entries = await entriesOf(zip);
  if (typeof entries === 'string') {
    zip.close();
    return { ok: false, reason: entries };
  }
  const find = (name: string): Entry | undefined => entries.get(partKey(name));
  return {
    ok: true,
    archive: {
      names: [...entries.keys()],
      has: (name) => find(name) !== undefined,
      part: (name) => bytesOf(zip, find(name)),
      sizeOf: (name) => find(name)?.uncompressedSize ?? 0,
      packedSizeOf: (name) => find(name)?.compressedSize ?? 0,
      close: () => zip.close(),
    },
  };
}

/** How much of a source is read at once, in bytes. */
const PIECE_BYTES = 64 * 1024;

/** Reads an archive whose bytes do not lie in a file as they are. */
class SourceReader extends RandomAccessReader {
  constructor(private readonly source: OpenSource) {
    super();
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.pieces(start, end));
  }

  private *pieces(start: number, end: number): Iterable<Uint8Array> {
    for (let at = start; at < end;) {
      const bytes = this.source.read(at, Math.min(PIECE_BYTES, end - at));
      if (bytes === null || bytes.length === 0) throw new Error('the source ended');
      yield Buffer.from(bytes);
      at += bytes.length;
    }
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry> | Unreadable> {
  const entries = new Map<string, Entry>();
  const list = zip.eachEntry();
  for (let read = 0; ; read += 1) {
    if (read > MAX_ENTRIES) return 'too-large-inside';
    const step = await attempt(list.next());
    if (step === null) return 'damaged-workbook';
    if (step.done === true) return entries;
    const name = step.value.fileNameRaw.toString('utf8');
    if (!/[/\\]$/.test(name)) entries.set(partKey(name), step.value);
  }
}

async function* bytesOf(zip: ZipFile, entry: Entry | undefined): PartSteps {
  if (entry === undefined) return null;
  if (entry.isEncrypted()) return 'encrypted';
  if (isTooLarge(entry.uncompressedSize, entry)) return 'too-large-inside';
  const stream = await attempt(zip.openReadStreamPromise(entry));
  if (stream === null) return 'damaged-workbook';
  const chunks: AsyncIterator<unknown> = stream[Symbol.asyncIterator]();
  let seen = 0;
  try {
    for (;;) {
      const step = await attempt(chunks.next());
      if (step === null) return 'damaged-workbook';
      if (step.done === true) return null;
      if (!(step.value instanceof Uint8Array)) continue;
      seen += step.value.length;
      // The claimed size may be false.
      if (isTooLarge(seen, entry)) return 'too-large-inside';
      yield step.value;
    }
  } finally {
    stream.destroy();
  }
}

const isTooLarge = (bytes: number, entry: Entry): boolean =>
  bytes > MAX_BYTES || (bytes > SUSPICIOUS_BYTES && bytes > MAX_RATIO * entry.compressedSize);

/** The value of a promise, or `null` if the library rejects the file. */
async function attempt<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch {
    return null;
  }
}

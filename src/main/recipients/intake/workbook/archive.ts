import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { Unreadable } from '@shared/recipients/import';

/** A part may unpack to so many bytes, whatever it says of itself. */
const MAX_BYTES = 2 * 1024 ** 3;
/** Above this size a part may be so many times as large as it is packed. Sheets reach 100; a bomb reaches 1000. */
const SUSPICIOUS_BYTES = 64 * 1024 ** 2;
const MAX_RATIO = 250;
const MAX_ENTRIES = 10_000;

/** The bytes of one part, as they are unpacked, and at the end why they stopped early or `null`. */
export type PartSteps = AsyncGenerator<Uint8Array, Unreadable | null>;

export interface Archive {
  has(name: string): boolean;
  /** A part's bytes; none and no complaint where there is no such part. */
  part(name: string): PartSteps;
  /** How many bytes a part says that it unpacks to. */
  sizeOf(name: string): number;
  close(): void;
}

export type OpenedArchive =
  { readonly ok: true; readonly archive: Archive } | { readonly ok: false; readonly reason: Unreadable };

/** Opens a zip file and reads what it holds. A file that breaks off has no directory at its end and is called damaged. */
export async function openArchive(path: string): Promise<OpenedArchive> {
  const zip = await attempt(openPromise(path, { autoClose: false }));
  if (zip === null) return { ok: false, reason: 'damaged-workbook' };
  const entries = await entriesOf(zip);
  if (entries === null) {
    zip.close();
    return { ok: false, reason: 'damaged-workbook' };
  }
  const find = (name: string): Entry | undefined => entries.get(name.toLowerCase());
  return {
    ok: true,
    archive: {
      has: (name) => find(name) !== undefined,
      part: (name) => bytesOf(zip, find(name)),
      sizeOf: (name) => find(name)?.uncompressedSize ?? 0,
      close: () => zip.close(),
    },
  };
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry> | null> {
  const entries = new Map<string, Entry>();
  const list = zip.eachEntry();
  for (;;) {
    const step = await attempt(list.next());
    if (step === null || entries.size > MAX_ENTRIES) return null;
    if (step.done === true) return entries;
    entries.set(step.value.fileName.toLowerCase(), step.value);
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
      // What a part says of its size may be a lie.
      if (isTooLarge(seen, entry)) return 'too-large-inside';
      yield step.value;
    }
  } finally {
    stream.destroy();
  }
}

const isTooLarge = (bytes: number, entry: Entry): boolean =>
  bytes > MAX_BYTES || (bytes > SUSPICIOUS_BYTES && bytes > MAX_RATIO * entry.compressedSize);

/** What a promise gives, or `null` where the library complains about the file. */
async function attempt<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch {
    return null;
  }
}

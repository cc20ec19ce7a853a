import { rmSync } from 'node:fs';
import { appendFile, mkdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { ImportMode } from '@domain/recipients/audience';
import type { Mapping, SourceFormat } from '@domain/recipients/import';
import { newSpoolKey, spoolCipher, type SpoolFile, type SpoolKey } from '../files/spool-cipher';
import type { ImportSource } from './intake/rows/source';
import type { ReadyImport } from './worker/import-run';

/** An import that has been begun. */
export interface OpenImport {
  readonly id: string;
  /** `null`: what is read becomes a suppression list. */
  readonly draftId: string | null;
  /** What the user calls its source. */
  readonly name: string;
  readonly source: Extract<ImportSource, { readonly kind: 'file' }>;
  /**
   * Where its rejected rows are kept, while it lasts. Each reading writes them again, with another
   * key.
   */
  rejectedFile: SpoolFile;
  /** Ends its reading. */
  readonly cancel: AbortController;
  /**
   * What is spooled of its source, which goes with it; `null` if the source is a file of the user.
   */
  readonly copy: { readonly key: SpoolKey; bytes: number } | null;
  /** The header of its source, as far as it was looked at. */
  columns: readonly string[];
  /** The bytes of the source do not decide its encoding, and the user has not chosen one. */
  isEncodingAsked: boolean;
  /** The key under which its mapping is remembered, once it is known. */
  shape: string | null;
  /** How it was read last; `null` before. */
  lastRun: { readonly format: SourceFormat; readonly mapping: Mapping; readonly mode: ImportMode } | null;
  ready: (ReadyImport & { readonly replaces: boolean; readonly mapping: Mapping }) | null;
}

/** The imports that have been begun and not ended, with the files that they need meanwhile. */
export interface Imports {
  /** Error: `import`, where there are too many. */
  fromFile(draftId: string | null, path: string): Promise<Result<OpenImport>>;
  fromPieces(draftId: string | null, name: string): Promise<Result<OpenImport>>;
  addPiece(id: string, bytes: Uint8Array): Promise<Result<null>>;
  get(id: string): Result<OpenImport>;
  end(id: string): Promise<void>;
  /**
   * Removes what an app that ended in the middle of an import has left; the first import waits for
   * it. After an error it can be retried.
   */
  clean(): Promise<Result<null>>;
  /** Removes everything at the end of the app. Throws what the disk throws. */
  removeAll(): void;
}

/** More than anybody works on at once: what a page forgot to end must not fill the disk. */
const MAX_OPEN = 4;

export interface ImportsDeps {
  /**
   * For what is spooled: readable for the user only, and encrypted with keys that this process
   * alone has.
   */
  readonly folder: string;
  readonly newId: () => string;
}

export function createImports({ folder, newId }: ImportsDeps): Imports {
  const open = new Map<string, OpenImport>();

  /** `path`: of a file of the user; `null` for what will come in pieces. */
  function begin(draftId: string | null, name: string, path: string | null): Result<OpenImport> {
    if (open.size >= MAX_OPEN) return failed({ kind: 'import', reason: 'too-many' });
    const id = newId();
    const copy = path === null ? { key: newSpoolKey(), bytes: 0 } : null;
    const made: OpenImport = {
      ...{ id, draftId, name, copy },
      source: { kind: 'file', path: path ?? join(folder, id), ...(copy !== null && { key: copy.key }) },
      rejectedFile: { path: join(folder, `${id}.rejected`), key: newSpoolKey() },
      cancel: new AbortController(),
      columns: [],
      isEncodingAsked: false,
      shape: null,
      lastRun: null,
      ready: null,
    };
    open.set(id, made);
    return ok(made);
  }

  function get(id: string): Result<OpenImport> {
    const found = open.get(id);
    return found === undefined ? failed({ kind: 'import', reason: 'gone' }) : ok(found);
  }

  let cleaned: Promise<Result<null>> | null = null;
  async function clean(): Promise<Result<null>> {
    cleaned ??= onDisk(async () => {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true, mode: 0o700 });
    });
    const done = await cleaned;
    if (!done.ok) cleaned = null;
    return done;
  }

  async function end(id: string): Promise<void> {
    const found = open.get(id);
    if (found === undefined) return;
    open.delete(id);
    found.cancel.abort();
    if (found.copy !== null) await rm(found.source.path, { force: true });
    await rm(found.rejectedFile.path, { force: true });
  }

  return {
    get,
    clean,
    end,
    removeAll: () => {
      rmSync(folder, { recursive: true, force: true });
    },
    async fromFile(draftId, path) {
      const ready = await clean();
      return ready.ok ? begin(draftId, basename(path), path) : ready;
    },
    async fromPieces(draftId, name) {
      const ready = await clean();
      if (!ready.ok) return ready;
      const begun = begin(draftId, name, null);
      if (!begun.ok) return begun;
      const written = await onDisk(() => appendFile(begun.value.source.path, '', { mode: 0o600 }));
      return written.ok ? begun : written;
    },
    async addPiece(id, bytes) {
      const found = get(id);
      if (!found.ok) return found;
      const { copy, source } = found.value;
      if (copy === null) return failed({ kind: 'import', reason: 'gone' });
      const encrypted = spoolCipher(copy.key, copy.bytes, bytes);
      copy.bytes += bytes.length;
      const written = await onDisk(() => appendFile(source.path, encrypted));
      // A part of the piece may be there, and what follows would stand in the wrong place.
      if (!written.ok) await end(id);
      return written;
    },
  };
}

/** Runs work on the disk, and returns why it failed as a value. */
async function onDisk(work: () => Promise<unknown>): Promise<Result<null>> {
  try {
    await work();
    return ok(null);
  } catch (error) {
    const full = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
    return failed({ kind: 'storage', reason: full ? 'disk-full' : 'failed' });
  }
}

/** The size of a file in bytes, 0 where that cannot be said. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

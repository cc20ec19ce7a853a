import { appendFile, mkdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failed, ok, type Result } from '@shared/ipc/errors';
import type { Mapping } from '@shared/recipients/import';
import type { ReadyImport } from './worker/import-run';

/** An import that has been begun. */
export interface OpenImport {
  readonly id: string;
  readonly draftId: string;
  /** What the person calls its source. */
  readonly name: string;
  readonly path: string;
  /** Where its rejected rows are kept, while it lasts. */
  readonly rejectedFile: string;
  /** Ends its reading. */
  readonly cancel: AbortController;
  /** The bytes of its source are a copy that goes with it. */
  readonly isCopy: boolean;
  /** The header of its source, as far as it was looked at. */
  columns: readonly string[];
  /** The bytes of the source do not decide its encoding, and the user has not chosen one. */
  isEncodingAsked: boolean;
  /** The key under which its mapping is remembered, once it is known. */
  shape: string | null;
  ready: (ReadyImport & { readonly replaces: boolean; readonly mapping: Mapping }) | null;
}

/** The imports that have been begun and not ended, with the files that they need meanwhile. */
export interface Imports {
  /** Error: `import`, where there are too many. */
  fromFile(draftId: string, path: string): Promise<Result<OpenImport>>;
  fromPieces(draftId: string, name: string): Promise<Result<OpenImport>>;
  addPiece(id: string, bytes: Uint8Array): Promise<Result<null>>;
  get(id: string): Result<OpenImport>;
  end(id: string): Promise<void>;
  /** Removes what an app that ended in the middle of an import has left; the first import waits for it. */
  clean(): Promise<Result<null>>;
}

/** More than anybody works on at once: what a page forgot to end must not fill the disk. */
const MAX_OPEN = 4;

export interface ImportsDeps {
  /** For copies of what was dropped or pasted; only the person can read it. */
  readonly folder: string;
  readonly newId: () => string;
}

export function createImports({ folder, newId }: ImportsDeps): Imports {
  const open = new Map<string, OpenImport>();

  function begin(parts: Pick<OpenImport, 'draftId' | 'name' | 'isCopy'>, path: string | null): Result<OpenImport> {
    if (open.size >= MAX_OPEN) return failed({ kind: 'import', reason: 'too-many' });
    const id = newId();
    const made: OpenImport = {
      ...parts,
      id,
      path: path ?? join(folder, id),
      rejectedFile: join(folder, `${id}.rejected`),
      cancel: new AbortController(),
      columns: [],
      isEncodingAsked: false,
      shape: null,
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
  const clean = (): Promise<Result<null>> =>
    (cleaned ??= onDisk(async () => {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true, mode: 0o700 });
    }));

  return {
    get,
    clean,
    async fromFile(draftId, path) {
      const ready = await clean();
      return ready.ok ? begin({ draftId, name: basename(path), isCopy: false }, path) : ready;
    },
    async fromPieces(draftId, name) {
      const ready = await clean();
      if (!ready.ok) return ready;
      const begun = begin({ draftId, name, isCopy: true }, null);
      if (!begun.ok) return begun;
      const written = await onDisk(() => appendFile(begun.value.path, '', { mode: 0o600 }));
      return written.ok ? begun : written;
    },
    async addPiece(id, bytes) {
      const found = get(id);
      if (!found.ok) return found;
      if (!found.value.isCopy) return failed({ kind: 'import', reason: 'gone' });
      return onDisk(() => appendFile(found.value.path, bytes));
    },
    async end(id) {
      const found = open.get(id);
      if (found === undefined) return;
      open.delete(id);
      found.cancel.abort();
      if (found.isCopy) await rm(found.path, { force: true });
      await rm(found.rejectedFile, { force: true });
    },
  };
}

/** Runs work on the disk, and answers why it failed as a value. */
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

import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { failed, ok, type Result } from '@domain/errors/errors';
import { safeFileName } from '@kernel/files/file-name';
import { examine, type Examiner } from './examine-file';
import type { FileNameTexts, NameFile } from './exported-name';
import { unusedPath } from './unused-path';

export interface FolderExporterDeps extends Examiner {
  readonly fileNames: FileNameTexts;
  /** The system's own dialog; `null`: the user chose nothing. */
  readonly chooseFolder: () => Promise<string | null>;
  readonly newId: () => string;
}

/** What came of it: the names of the files. `folder` is null if the user chose none. */
export interface ExportedFolder {
  readonly folder: string | null;
  readonly files: readonly string[];
  readonly holdsUserId: boolean;
}

/**
 * Writes several files into a folder that the user chooses, as `Exporter` writes one: all of them
 * or none, and over no file that is there. `write` writes one file to each path, and returns false
 * to keep none of them; the result is null then. Errors: `export`, and those of `write`.
 */
export type FolderExporter = (
  names: readonly NameFile[],
  write: (paths: readonly string[]) => Promise<Result<boolean>>,
) => Promise<Result<ExportedFolder | null>>;

export function createFolderExporter(deps: FolderExporterDeps): FolderExporter {
  async function writeInto(
    folder: string,
    names: readonly NameFile[],
    write: Parameters<FolderExporter>[1],
  ): Promise<Result<ExportedFolder | null>> {
    const parts = names.map(() => join(folder, `${deps.newId()}.part`));
    // Whatever is here when it ends is removed.
    const unfinished = new Set(parts);
    let holdsUserId = false;
    try {
      const written = await write(parts);
      if (!written.ok) return written;
      if (!written.value) return ok(null);
      for (const path of parts) {
        const examined = await examine(path, deps);
        if (examined.holdsSecret) return failed({ kind: 'export', reason: 'holds-secret' });
        holdsUserId ||= examined.holdsUserId;
      }
      const targets: string[] = [];
      for (const [index, part] of parts.entries()) {
        const target = unusedPath(folder, safeFileName(names[index]?.(deps.fileNames) ?? UNNAMED));
        await rename(part, target);
        unfinished.add(target);
        targets.push(target);
      }
      unfinished.clear();
      return ok({ folder: basename(folder), files: targets.map((target) => basename(target)), holdsUserId });
    } finally {
      for (const path of unfinished) await rm(path, { force: true });
    }
  }

  return async (names, write) => {
    const folder = await deps.chooseFolder();
    if (folder === null) return ok({ folder: null, files: [], holdsUserId: false });
    try {
      return await writeInto(folder, names, write);
    } catch (error) {
      // What the disk refuses has a code; all else is a bug.
      if (error instanceof Error && 'code' in error) return failed({ kind: 'export', reason: 'not-written' });
      throw error;
    }
  };
}

const UNNAMED = { title: '', extension: 'csv', fallback: 'file' };

import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CommandOutput } from '@contract/index';
import { failed, ok, type Result } from '@domain/errors/errors';
import { safeFileName } from '@kernel/files/file-name';
import { examine, type Examiner } from './examine-file';
import type { FileNameTexts, NameFile } from './exported-name';
import { writeNew } from './write-new';

export interface ExporterDeps extends Examiner {
  readonly fileNames: FileNameTexts;
  /** The system's own dialog; `null`: the user chose nothing. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  readonly newId: () => string;
}

/** What came of an export; `file` is null if the user chose none. */
export type Exported = CommandOutput<'drafts.export'>;

/** Writes the contents to the new file `path`. It may throw what the disk throws. */
export type WriteFile = (path: string) => Promise<Result<null>>;

/**
 * Writes a file where the user chooses. This is the only way to write one on the user's behalf: the
 * file is there whole or not at all, for its owner only, and takes its name once it is known to
 * hold no secret. Errors: `export`, and those of `write`.
 */
export type Exporter = (name: NameFile, write: WriteFile) => Promise<Result<Exported>>;

export function createExporter(deps: ExporterDeps): Exporter {
  async function writeBeside(target: string, write: WriteFile): Promise<Result<Exported>> {
    // Not made of the target's name, which may already be as long as a name can be.
    const path = join(dirname(target), `${deps.newId()}.part`);
    try {
      const written = await write(path);
      if (!written.ok) return written;
      const { holdsSecret, holdsUserId } = await examine(path, deps);
      if (holdsSecret) return failed({ kind: 'export', reason: 'holds-secret' });
      await rename(path, target);
      return ok({ file: basename(target), holdsUserId });
    } finally {
      await rm(path, { force: true });
    }
  }

  return async (name, write) => {
    const target = await deps.chooseTarget(safeFileName(name(deps.fileNames)));
    if (target === null) return ok({ file: null, holdsUserId: false });
    try {
      return await writeBeside(target, write);
    } catch (error) {
      // What the disk refuses has a code; all else is a bug.
      if (error instanceof Error && 'code' in error) return failed({ kind: 'export', reason: 'not-written' });
      throw error;
    }
  };
}

/** Writes text that is made in pieces. */
export function writing(pieces: Iterable<string>): WriteFile {
  return async (path) => {
    await writeNew(path, pieces);
    return ok(null);
  };
}

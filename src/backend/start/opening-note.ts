import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeOwnFile } from '../files/regular-file';

/** Notes which draft a start opens until it is shown: a note left behind means that it crashed. */
export interface OpeningNote {
  /** The draft that was noted and never shown. */
  unshown(): string | null;
  /** Replaces the note before the page gets the draft; `null`: no draft opens. */
  write(draftId: string | null): void;
  /** The page has painted. */
  clear(): void;
}

export function createOpeningNote(folder: string): OpeningNote {
  const path = join(folder, 'opening-draft');
  let isWritten = true;
  const clear = (): void => {
    if (!isWritten) return;
    isWritten = false;
    try {
      rmSync(path, { force: true });
    } catch {
      // Losing it costs one more try.
    }
  };
  return {
    unshown: () => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return null;
      }
    },
    write: (draftId) => {
      if (draftId === null) {
        clear();
        return;
      }
      isWritten = true;
      try {
        writeOwnFile(path, draftId, 'replace');
      } catch {
        // Losing it costs one more try.
      }
    },
    clear,
  };
}

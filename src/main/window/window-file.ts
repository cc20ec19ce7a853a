import { readFileSync } from 'node:fs';
import { writeOwnFile } from '@backend/files/regular-file';
import { DEFAULT_WINDOW, readWindowState, type WindowState } from './window-state';

/**
 * The stored window state. Losing it costs nothing but a window's place and a moment at the next
 * start, so failures are passed over.
 */
export interface WindowFile {
  read(): WindowState;
  /** Replaces what is given and keeps the rest. */
  update(patch: Partial<WindowState>): void;
}

export function windowFile(path: string): WindowFile {
  const read = (): WindowState => {
    try {
      return readWindowState(readFileSync(path, 'utf8'));
    } catch {
      return DEFAULT_WINDOW;
    }
  };
  return {
    read,
    update: (patch) => {
      try {
        writeOwnFile(path, JSON.stringify({ ...read(), ...patch }), 'replace');
      } catch {
        // See above.
      }
    },
  };
}

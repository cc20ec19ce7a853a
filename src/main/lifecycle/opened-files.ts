import type { App } from 'electron';
import { draftFilesIn } from '../draft-files/paths';

/** Where the files go that the system asks the app to open. */
export interface OpenedFiles {
  /** Those that came before anyone was there to take them; asking for them takes them away. */
  take(): readonly string[];
  /** From now on each new one goes here at once, and now those that nobody has taken. */
  deliver(to: (paths: readonly string[]) => void): void;
}

/**
 * Collects draft files that are opened by a double click: the arguments of this start and of a second one (Windows, Linux), and macOS' own
 * event. To be called before the app is ready, or macOS' first file is lost.
 */
export function openedFiles(app: App, args: readonly string[], folder: string): OpenedFiles {
  let waiting: readonly string[] = draftFilesIn(args, folder);
  let receiver: ((paths: readonly string[]) => void) | null = null;

  function opened(paths: readonly string[]): void {
    if (paths.length === 0) return;
    if (receiver === null) waiting = [...waiting, ...paths];
    else receiver(paths);
  }

  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened(draftFilesIn([path], folder));
  });
  app.on('second-instance', (_event, argv, workingDirectory) => {
    opened(draftFilesIn(argv, workingDirectory));
  });

  return {
    take: () => {
      const taken = waiting;
      waiting = [];
      return taken;
    },
    deliver: (to) => {
      receiver = to;
      const left = waiting;
      waiting = [];
      if (left.length > 0) to(left);
    },
  };
}

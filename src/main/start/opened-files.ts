import type { App } from 'electron';
import { type FilesToOpen, isEmpty } from '@backend/draft-files/files-to-open';
import { draftFilesIn } from '@backend/draft-files/paths';
import { leftOutOf } from './short-arguments';

const NONE: FilesToOpen = { paths: [], leftOut: 0 };

/** The files that the system asks the app to open. */
export interface OpenedFiles {
  /** Returns the files that came so far, once. */
  consume(): FilesToOpen;
  /** Passes on the files that nothing has consumed, and from now on each new one at once. */
  deliver(to: (files: FilesToOpen) => void): void;
}

/**
 * Collects draft files that are opened by a double click: the arguments of this start and of a
 * second one (Windows, Linux), and macOS' own event. To be called before the app is ready, or
 * macOS' first file is lost.
 */
export function openedFiles(app: App, args: readonly string[], folder: string): OpenedFiles {
  let waiting = filesIn(args, folder);
  let receiver: ((files: FilesToOpen) => void) | null = null;

  function opened(files: FilesToOpen): void {
    if (isEmpty(files)) return;
    if (receiver !== null) receiver(files);
    else waiting = { paths: [...waiting.paths, ...files.paths], leftOut: waiting.leftOut + files.leftOut };
  }

  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened(filesIn([path], folder));
  });
  app.on('second-instance', (_event, argv, workingDirectory) => {
    opened(filesIn(argv, workingDirectory));
  });

  return {
    consume: () => {
      const files = waiting;
      waiting = NONE;
      return files;
    },
    deliver: (to) => {
      receiver = to;
      const left = waiting;
      waiting = NONE;
      opened(left);
    },
  };
}

const filesIn = (args: readonly string[], folder: string): FilesToOpen => ({
  paths: draftFilesIn(args, folder),
  leftOut: leftOutOf(args),
});

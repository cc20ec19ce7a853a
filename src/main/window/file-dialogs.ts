import { extname, join } from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { DRAFT_FILE_EXTENSION } from '@domain/draft/file-name';
import type { NativeTexts } from '@text/native';

/** The system's own dialogs for files, in front of the window. */
export interface FileDialogs {
  /**
   * Where to write; `null` if the user chose nothing. The dialog asks before it names a file
   * that exists.
   */
  chooseTarget(suggestedName: string): Promise<string | null>;
  /** A folder to write into; `null` if the user chose none. */
  chooseFolder(): Promise<string | null>;
  /** What to read; empty if the user chose nothing. */
  chooseFiles(): Promise<readonly string[]>;
  /** A file of contacts; `null` if the user chose none. */
  chooseContacts(): Promise<string | null>;
}

/** What contacts come in. What a file really holds is found out when it is read. */
const CONTACT_EXTENSIONS = ['csv', 'tsv', 'txt', 'tab', 'xlsx'];

/** `saveFolder` returns where a save dialog opens; with `null` the system chooses. */
export function fileDialogs(
  currentWindow: () => BrowserWindow | null,
  text: NativeTexts,
  saveFolder: () => string | null,
): FileDialogs {
  const draftFilters = (): FileFilter[] => [{ name: text.window.draftFiles, extensions: [DRAFT_FILE_EXTENSION] }];
  return {
    chooseTarget: async (suggestedName) => {
      const extension = extname(suggestedName).slice(1);
      const own =
        extension === DRAFT_FILE_EXTENSION
          ? draftFilters()
          : [{ name: extension.toUpperCase(), extensions: [extension] }];
      const options = { defaultPath: join(saveFolder() ?? '', suggestedName), filters: own };
      const window = currentWindow();
      const { filePath, canceled } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled || filePath === '' ? null : filePath;
    },
    chooseFolder: async () => (await choose([], ['openDirectory', 'createDirectory']))[0] ?? null,
    chooseFiles: () => choose(draftFilters(), ['openFile', 'multiSelections']),
    chooseContacts: async () => {
      const contacts = [
        { name: text.window.contactFiles, extensions: CONTACT_EXTENSIONS },
        { name: text.window.allFiles, extensions: ['*'] },
      ];
      return (await choose(contacts, ['openFile']))[0] ?? null;
    },
  };

  async function choose(
    filters: FileFilter[],
    properties: ('openFile' | 'openDirectory' | 'createDirectory' | 'multiSelections')[],
  ): Promise<readonly string[]> {
    const window = currentWindow();
    const { filePaths, canceled } = await (window === null
      ? dialog.showOpenDialog({ filters, properties })
      : dialog.showOpenDialog(window, { filters, properties }));
    return canceled ? [] : filePaths;
  }
}

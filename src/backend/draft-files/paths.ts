import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DRAFT_FILE_EXTENSION } from '@domain/draft/file-name';

/**
 * The draft files among the arguments that the app was started with: a file manager passes paths or
 * `file:` addresses, relative ones belong to the folder in which that start was made.
 */
export function draftFilesIn(args: readonly string[], folder: string): readonly string[] {
  const paths = args.flatMap((arg) => {
    if (!isDraftFile(arg)) return [];
    const path = arg.startsWith('file:') ? fromAddress(arg) : arg;
    return path === null ? [] : [isAbsolute(path) ? path : resolve(folder, path)];
  });
  return [...new Set(paths)];
}

/** Whether an argument names a draft file, by its ending. */
export const isDraftFile = (arg: string): boolean =>
  arg.toLowerCase().endsWith(`.${DRAFT_FILE_EXTENSION}`) && !arg.startsWith('-');

function fromAddress(address: string): string | null {
  try {
    return fileURLToPath(address);
  } catch {
    return null;
  }
}

import { posix } from 'node:path';
import type { RepositoryFiles } from './repository-files';

/** A plain path: no spaces, placeholders such as `<name>`, or patterns such as `*`. */
const PLAIN_PATH = /^(?:\.{1,2}\/)?[\w.@-]+(?:\/[\w.@-]+)*\/?$/;

/**
 * File names with one of these endings are taken for files of the repository, also without a
 * folder.
 */
const SOURCE_FILE = /\.(?:ts|svelte|md|css|ya?ml)$/;

/**
 * Decides whether code in backticks names a path of the repository that does not exist. A path
 * counts if it starts at the root, ends like a source file, or starts with a folder of `src`. The
 * last two may be shortened at the front: `store/schema.ts` is the end of
 * `src/main/store/schema.ts`.
 * @param from The path of the file that mentions it.
 */
export function isMissingPath(code: string, from: string, { files, folders }: RepositoryFiles): boolean {
  if (!PLAIN_PATH.test(code)) return false;
  const path = code.replace(/\/$/, '');
  const exists = (candidate: string): boolean => files.has(candidate) || folders.has(candidate);
  if (exists(path) || exists(posix.join(posix.dirname(from), path))) return false;
  const first = path.split('/')[0] ?? '';
  if (path.includes('/') && exists(first)) return true;
  if (!SOURCE_FILE.test(path) && !(path.includes('/') && folders.has(`src/${first}`))) return false;
  return ![...files, ...folders].some((candidate) => candidate.endsWith(`/${path}`));
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files and folders of a repository, as paths from its root with slashes. Ignored folders are
 * left out.
 */
export interface RepositoryFiles {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/**
 * Lists a repository without the folders that its `.gitignore` names. Names are compared with their
 * case, on every system.
 */
export function listRepositoryFiles(root: string): RepositoryFiles {
  const ignored = ignoredFolders(root);
  const files = new Set<string>();
  const folders = new Set<string>();
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) files.add(path);
      if (entry.isDirectory() && !ignored.has(entry.name)) {
        folders.add(path);
        pending.push(path);
      }
    }
  }
  return { files, folders };
}

function ignoredFolders(root: string): ReadonlySet<string> {
  const file = join(root, '.gitignore');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : [];
  return new Set(['.git', ...lines.filter((line) => line.endsWith('/')).map((line) => line.slice(0, -1))]);
}

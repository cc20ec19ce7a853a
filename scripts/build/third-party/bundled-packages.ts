import { isAbsolute, resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { packageOfModule } from './module-package';

/** Collects the folders of the packages that have code or files in the bundles of one build. */
export class BundledPackages {
  readonly #folders = new Set<string>();
  readonly #root: string;

  /** `root` is the folder that has `node_modules`. */
  constructor(root: string) {
    this.#root = root;
  }

  get folders(): readonly string[] {
    return [...this.#folders].sort();
  }

  /** Notes a package whose files ship without being in a bundle; returns its folder. */
  add(name: string): string {
    const folder = resolve(this.#root, 'node_modules', name);
    this.#folders.add(folder);
    return folder;
  }

  /** Notes what is in the bundle that it is a plugin of. */
  plugin(): Plugin {
    return {
      name: 'bundled-packages',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler: (_, bundle) => {
          for (const file of Object.values(bundle)) this.#note(file);
        },
      },
    };
  }

  #note(file: Rolldown.OutputChunk | Rolldown.OutputAsset): void {
    const ids = file.type === 'chunk' ? contributing(file) : file.originalFileNames;
    for (const id of ids) {
      const found = packageOfModule(id);
      if (found !== null) this.#folders.add(isAbsolute(found) ? found : this.#nodeModule(found));
    }
  }

  #nodeModule(path: string): string {
    // Names of assets are relative to the root of their bundle, which may be below ours.
    return resolve(this.#root, 'node_modules', path.replace(/^.*node_modules\//, ''));
  }
}

/** The styles of a module are in an asset, so that its own length says nothing about them. */
function contributing({ modules }: Rolldown.OutputChunk): readonly string[] {
  return Object.entries(modules).flatMap(([id, { renderedLength }]) =>
    renderedLength > 0 || /\.css(\?|$)/.test(id) ? [id] : [],
  );
}

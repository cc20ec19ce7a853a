import { type FileHandle, open } from 'node:fs/promises';

/** How much text of all files together is gathered at most, in UTF-16 code units. */
const MAX_GATHERED = 8 * 1024 * 1024;
const MAX_PIECE = 256 * 1024;

/**
 * Several new files for their owner only that are written beside each other. Throws what the disk
 * throws, and may leave parts of the files then.
 */
export class NewFiles {
  readonly #files: readonly FileHandle[];
  readonly #gathered: string[];
  readonly #piece: number;

  private constructor(files: readonly FileHandle[]) {
    this.#files = files;
    this.#gathered = files.map(() => '');
    this.#piece = Math.min(MAX_PIECE, Math.floor(MAX_GATHERED / Math.max(1, files.length)));
  }

  static async create(paths: readonly string[]): Promise<NewFiles> {
    const files: FileHandle[] = [];
    try {
      for (const path of paths) files.push(await open(path, 'wx', 0o600));
    } catch (error) {
      for (const file of files) await file.close();
      throw error;
    }
    return new NewFiles(files);
  }

  /** Adds text to a file, by its index. It may go to the disk later. */
  add(index: number, text: string): void {
    this.#gathered[index] = (this.#gathered[index] ?? '') + text;
  }

  /** Writes what has been gathered of files that have enough of it. */
  async writeGathered(): Promise<void> {
    for (const [index, text] of this.#gathered.entries()) if (text.length >= this.#piece) await this.#write(index);
  }

  /** Writes the rest, until all files are on the disk. */
  async finish(): Promise<void> {
    for (const [index, file] of this.#files.entries()) {
      await this.#write(index);
      await file.sync();
    }
  }

  async close(): Promise<void> {
    for (const file of this.#files) await file.close();
  }

  async #write(index: number): Promise<void> {
    await this.#files[index]?.write(this.#gathered[index] ?? '');
    this.#gathered[index] = '';
  }
}

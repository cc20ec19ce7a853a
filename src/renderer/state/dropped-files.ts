type FileHandler = (file: File) => void;

/** Hands recipient files that are dropped on the window to the screen that imports them. */
export class DroppedFiles {
  #handlers: readonly FileHandler[] = [];

  /** Adds a handler, of which the newest gets the files; the returned function removes it. */
  on(handler: FileHandler): () => void {
    this.#handlers = [...this.#handlers, handler];
    return () => {
      this.#handlers = this.#handlers.filter((other) => other !== handler);
    };
  }

  /** Returns whether a handler on the screen accepted the file. */
  handOver(file: File): boolean {
    const handler = this.#handlers.at(-1);
    handler?.(file);
    return handler !== undefined;
  }
}

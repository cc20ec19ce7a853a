type Handler<Value> = (value: Value) => void;

/** Hands something to the part of the screen that can use it, such as a dropped file. */
export class Handover<Value> {
  #handlers: readonly Handler<Value>[] = [];

  /** Adds a handler, of which the newest gets what comes; the returned function removes it. */
  on(handler: Handler<Value>): () => void {
    this.#handlers = [...this.#handlers, handler];
    return () => {
      this.#handlers = this.#handlers.filter((other) => other !== handler);
    };
  }

  /** Returns whether a handler on the screen accepted it. */
  handOver(value: Value): boolean {
    const handler = this.#handlers.at(-1);
    handler?.(value);
    return handler !== undefined;
  }
}

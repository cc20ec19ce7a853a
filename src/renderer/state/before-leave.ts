type Task = () => Promise<void>;

/** What must be done before the screen, the draft or the window is left: storing what was typed. */
export class BeforeLeave {
  readonly #tasks = new Set<Task>();

  /** Adds a task; the returned function removes it. */
  add(task: Task): () => void {
    this.#tasks.add(task);
    return () => {
      this.#tasks.delete(task);
    };
  }

  /** Runs all tasks and waits for them. One that fails does not keep the others from running. */
  async run(): Promise<void> {
    await Promise.allSettled([...this.#tasks].map((task) => task()));
  }
}

/**
 * Runs one computation at a time on the newest input, and drops every result that a newer input has
 * overtaken.
 */
export interface LatestOnly<Input> {
  submit: (input: Input) => void;
  /** Nothing that is submitted or under way is delivered any more. */
  stop: () => void;
}

export function createLatestOnly<Input, Output>(options: {
  readonly run: (input: Input) => Promise<Output>;
  /**
   * What is waited for before each computation; the newest input after it is the one that counts.
   */
  readonly pause: () => Promise<void>;
  /**
   * Whether two inputs have the same result, so that one that is under way is not computed twice.
   */
  readonly same: (a: Input, b: Input) => boolean;
  readonly deliver: (input: Input, output: Output) => void;
  readonly failed: () => void;
}): LatestOnly<Input> {
  let running: { readonly input: Input } | null = null;
  let waiting: { readonly input: Input } | null = null;
  let stopped = false;

  // The compiler takes a variable that it has seen for unchanged, also behind an await.
  const isStopped = (): boolean => stopped;

  function nextInput(): { readonly input: Input } | null {
    const next = waiting;
    waiting = null;
    return next;
  }

  async function start(first: Input): Promise<void> {
    running = { input: first };
    await options.pause();
    const { input } = nextInput() ?? { input: first };
    running = { input };
    if (isStopped()) return;
    const output = await options.run(input).then(
      (value) => ({ value }),
      () => null,
    );
    running = null;
    const next = nextInput();
    if (isStopped()) return;
    if (next !== null) void start(next.input);
    else if (output === null) options.failed();
    else options.deliver(input, output.value);
  }

  return {
    submit(input) {
      if (stopped) return;
      if (running === null) void start(input);
      else waiting = options.same(running.input, input) ? null : { input };
    },
    stop() {
      stopped = true;
      waiting = null;
    },
  };
}

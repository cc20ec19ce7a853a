/** Runs one computation at a time on the newest input, and drops every result that a newer input has overtaken. */
export interface LatestOnly<Input> {
  submit: (input: Input) => void;
  /** Nothing that is submitted or under way is delivered any more. */
  stop: () => void;
}

export function createLatestOnly<Input, Output>(options: {
  readonly run: (input: Input) => Promise<Output>;
  /** Whether two inputs have the same result, so that one that is under way is not computed twice. */
  readonly same: (a: Input, b: Input) => boolean;
  readonly deliver: (input: Input, output: Output) => void;
  readonly failed: () => void;
}): LatestOnly<Input> {
  let running: { readonly input: Input } | null = null;
  let waiting: { readonly input: Input } | null = null;
  let stopped = false;

  async function start(input: Input): Promise<void> {
    running = { input };
    const output = await options.run(input).then(
      (value) => ({ value }),
      () => null,
    );
    running = null;
    const next = waiting;
    waiting = null;
    if (stopped) return;
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

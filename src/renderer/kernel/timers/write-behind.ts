/**
 * Runs something after a time in milliseconds and returns how to call it off. Passed in, so that
 * tests own the clock.
 */
export type After = (ms: number, run: () => void) => () => void;

/**
 * `failed`: try again later. `refused`: trying the same again would not help; it stays pending
 * until it is put again.
 */
export type WriteOutcome = 'stored' | 'failed' | 'refused';

export interface WriteBehindOptions<Key, Value> {
  readonly write: (key: Key, value: Value) => Promise<WriteOutcome>;
  readonly after: After;
  /** What is pending changed. */
  readonly changed: () => void;
}

/** Values on their way to the disk: the newest per key, none forgotten until it is stored. */
export interface WriteBehind<Key, Value> {
  put: (key: Key, value: Value) => void;
  /** Writes everything now. Returns whether nothing is left pending. */
  flush: () => Promise<boolean>;
  pending: () => ReadonlyMap<Key, Value>;
  /**
   * Forgets a key that has nothing to be stored to any more. A write under way is not called back.
   */
  drop: (key: Key) => void;
  stop: () => void;
}

/** A value is written this long after the last keystroke... */
export const QUIET_MS = 150;
/**
 * ...and at the latest this long after the first one that is not stored, so that steady typing is
 * stored too.
 */
export const DEADLINE_MS = 230;
const RETRY_MS = [500, 1000, 2000, 5000, 10_000];

interface Entry<Value> {
  value: Value;
  version: number;
  refused: boolean;
  drained: Promise<void> | null;
}

/**
 * Collects values by key and writes each a moment after it stopped changing. One write per key at a
 * time, in order; a value that could not be stored stays pending and is retried.
 */
export function createWriteBehind<Key, Value>(options: WriteBehindOptions<Key, Value>): WriteBehind<Key, Value> {
  const { write, after, changed } = options;
  const entries = new Map<Key, Entry<Value>>();
  let cancelQuiet: (() => void) | null = null;
  let cancelDeadline: (() => void) | null = null;
  let cancelRetry: (() => void) | null = null;
  let failures = 0;
  let stopped = false;

  function calm(): void {
    cancelQuiet?.();
    cancelDeadline?.();
    cancelQuiet = null;
    cancelDeadline = null;
  }

  function retryLater(): void {
    if (stopped || cancelRetry !== null) return;
    const delay = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 10_000;
    failures += 1;
    cancelRetry = after(delay, () => {
      cancelRetry = null;
      for (const [key, entry] of entries) if (!entry.refused) void drain(key, entry);
    });
  }

  async function writeUntilStored(key: Key, entry: Entry<Value>): Promise<void> {
    for (;;) {
      const version = entry.version;
      const outcome = await write(key, entry.value);
      if (outcome === 'stored') {
        failures = 0;
        if (entry.version !== version && entries.get(key) === entry) continue;
        if (entries.get(key) === entry) entries.delete(key);
        changed();
        return;
      }
      // What was typed while the refused value was under way may be fine.
      if (outcome === 'refused' && entry.version !== version && entries.get(key) === entry) continue;
      entry.refused = outcome === 'refused';
      entry.drained = null;
      if (outcome === 'failed') retryLater();
      return;
    }
  }

  function drain(key: Key, entry: Entry<Value>): Promise<void> {
    entry.drained ??= writeUntilStored(key, entry);
    return entry.drained;
  }

  function writeDue(): Promise<unknown> {
    calm();
    return Promise.all([...entries].map(([key, entry]) => drain(key, entry)));
  }

  return {
    put(key, value) {
      const known = entries.get(key);
      if (known) {
        known.value = value;
        known.version += 1;
        known.refused = false;
      } else {
        entries.set(key, { value, version: 0, refused: false, drained: null });
      }
      changed();
      cancelQuiet?.();
      cancelQuiet = after(QUIET_MS, () => void writeDue());
      cancelDeadline ??= after(DEADLINE_MS, () => void writeDue());
    },
    async flush() {
      await writeDue();
      return entries.size === 0;
    },
    pending: () => new Map([...entries].map(([key, entry]) => [key, entry.value])),
    drop(key) {
      if (entries.delete(key)) changed();
    },
    stop() {
      stopped = true;
      calm();
      cancelRetry?.();
      cancelRetry = null;
    },
  };
}

type Show = () => void;
/** Loads one part and returns what shows it. */
type Load = () => Promise<Show>;

/** A part of the page that is loaded after the first paint. */
class Deferred<Part> {
  /** `null` until the deferred parts have been loaded. */
  current = $state.raw<Part | null>(null);

  async load(load: () => Promise<{ readonly default: Part }>): Promise<Show> {
    const loaded = await load();
    return () => {
      this.current = loaded.default;
    };
  }
}

let waiting: Load[] = [];
let isStarted = false;
let isReady = $state(false);
let reportFailure: (error: unknown) => void = (error) => {
  throw error;
};

/**
 * Declares a part that the first paint does not need. All parts that are declared before the start
 * appear together, so that the page is not laid out once for each of them.
 */
export function deferred<Part>(load: () => Promise<{ readonly default: Part }>): Deferred<Part> {
  const part = new Deferred<Part>();
  const run: Load = () => part.load(load);
  if (isStarted) {
    run().then((show) => {
      show();
    }, reportFailure);
  } else waiting.push(run);
  return part;
}

/** Whether the deferred parts have been loaded and are shown. Reactive. */
export function deferredIsReady(): boolean {
  return isReady;
}

/** Loads all parts without waiting for the first paint, because that needs one of them. */
export function loadDeferred(): void {
  if (isStarted) return;
  isStarted = true;
  const loads = waiting;
  waiting = [];
  Promise.all(loads.map((load) => load())).then((shows) => {
    for (const show of shows) show();
    isReady = true;
  }, reportFailure);
}

/** What deferred loading needs of the page, passed in so that tests need no screen. */
export interface DeferredPorts {
  /** Runs once after the first paint with any content. */
  readonly onFirstPaint: (run: () => void) => void;
  /** Runs after a delay in milliseconds. */
  readonly after: (run: () => void, ms: number) => void;
  /** Called if a part cannot be loaded, which only a damaged installation causes. */
  readonly onFailure: (error: unknown) => void;
}

/** A window that is not visible never paints, and must be complete all the same. */
const UNPAINTED_MS = 1_000;

/** Loads the deferred parts after the first paint. Called once, before the page is mounted. */
export function scheduleDeferred({ onFirstPaint, after, onFailure }: DeferredPorts): void {
  reportFailure = onFailure;
  onFirstPaint(loadDeferred);
  after(loadDeferred, UNPAINTED_MS);
}

import { tick } from 'svelte';

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
let pause: DeferredPorts['pause'] = () => Promise.resolve();

/**
 * Declares a part that the first paint does not need. All parts that are declared before the start
 * are loaded together, and appear one after the other without a task that keeps a key waiting.
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
  Promise.all(loads.map((load) => load()))
    .then(showInSlices)
    .catch(reportFailure);
}

/** For so long parts are shown without a frame in between, in milliseconds. */
const SLICE_MS = 8;

async function showInSlices(shows: readonly Show[]): Promise<void> {
  let began = performance.now();
  for (const show of shows) {
    show();
    await tick();
    if (performance.now() - began < SLICE_MS) continue;
    await pause();
    began = performance.now();
  }
  isReady = true;
}

/** What deferred loading needs of the page, passed in so that tests need no screen. */
export interface DeferredPorts {
  /** Runs once after the first paint with any content. */
  readonly onFirstPaint: (run: () => void) => void;
  /** Runs after a delay in milliseconds. */
  readonly after: (run: () => void, ms: number) => void;
  /** Resolves once what is on the page has been drawn. */
  readonly pause: () => Promise<void>;
  /** Called if a part cannot be loaded, which only a damaged installation causes. */
  readonly onFailure: (error: unknown) => void;
}

/** A window that is not visible never paints, and must be complete all the same. */
const UNPAINTED_MS = 1_000;

/** Loads the deferred parts after the first paint. Called once, before the page is mounted. */
export function scheduleDeferred(ports: DeferredPorts): void {
  const { onFirstPaint, after } = ports;
  reportFailure = ports.onFailure;
  pause = ports.pause;
  onFirstPaint(loadDeferred);
  after(loadDeferred, UNPAINTED_MS);
}

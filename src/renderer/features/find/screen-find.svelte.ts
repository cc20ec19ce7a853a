import type { Bridge } from '../../kernel/bridge';

export interface ScreenFindPorts {
  readonly bridge: Bridge;
  /** Runs once after a delay in milliseconds until the returned function is called. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Lets go of the selection, from which the browser would go on searching. */
  readonly unselect: () => void;
  /** Puts the focus back into the bar. */
  readonly focusBar: () => void;
}

/**
 * A search that takes longer, in milliseconds, is given up: the bar has to be shown, and its own
 * text would be found.
 */
const LIMIT_MS = 5_000;

/** Finding text on the screen, by the browser's own find in page. */
export class ScreenFind {
  readonly #ports: ScreenFindPorts;
  text = $state('');
  /** The number of the match that is marked, from 1; 0 if none is. */
  active = $state(0);
  /** How many there are; null before the first response. */
  matches = $state<number | null>(null);
  /** Whether the browser searches now, when no text of the bar may be drawn. */
  isSearching = $state(false);
  #stopWaiting = (): void => undefined;
  /** The text that the browser marks now. */
  #session = '';
  #search = 0;

  constructor(ports: ScreenFindPorts) {
    this.#ports = ports;
  }

  /** Listens until the returned function is called, which also unmarks everything. */
  start(): () => void {
    const stop = this.#ports.bridge.on('found', ({ search, active, matches }) => {
      // Shown for an earlier search, the bar's own text would be found by the one that goes on.
      if (search !== this.#search) return;
      this.active = active;
      this.matches = matches;
      this.#finish();
    });
    return () => {
      stop();
      this.#stopWaiting();
      void this.#ports.bridge.call('page.stopFind', {});
    };
  }

  search(text: string): void {
    this.text = text;
    if (text === '') {
      this.#end();
      return;
    }
    this.#begin();
    this.#session = text;
    this.#find({ text, forward: true, isNext: false });
  }

  /** Goes to the next match, or to the one before. */
  go(forward: boolean): void {
    if (this.text === '' || this.matches === 0) return;
    if (this.#session !== this.text) {
      this.search(this.text);
      return;
    }
    this.#begin();
    this.#ports.unselect();
    this.#find({ text: this.text, forward, isNext: true });
  }

  #find(query: { readonly text: string; readonly forward: boolean; readonly isNext: boolean }): void {
    this.#search += 1;
    void this.#ports.bridge.call('page.find', { search: this.#search, ...query });
  }

  #begin(): void {
    this.isSearching = true;
    this.#stopWaiting();
    this.#stopWaiting = this.#ports.after(LIMIT_MS, () => {
      this.#end();
    });
  }

  /** Ends the search, without a result. What is still found for it counts no more. */
  #end(): void {
    this.#session = '';
    this.#search += 1;
    this.active = 0;
    this.matches = null;
    this.#finish();
    void this.#ports.bridge.call('page.stopFind', {});
  }

  #finish(): void {
    this.#stopWaiting();
    if (!this.isSearching) return;
    this.isSearching = false;
    this.#ports.focusBar();
  }
}

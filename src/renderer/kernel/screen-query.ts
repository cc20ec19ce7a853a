import { on } from 'svelte/events';
import { createSubscriber } from 'svelte/reactivity';

/**
 * Whether the screen matches a media query. While the page is printed or saved as a PDF, it is laid
 * out as wide as paper: a screen that followed would lose its focus and its state.
 */
export class ScreenQuery {
  readonly #query: MediaQueryList;
  readonly #paper = window.matchMedia('print');
  readonly #subscribe: () => void;
  #matches: boolean;

  constructor(query: string) {
    this.#query = window.matchMedia(query);
    this.#matches = this.#query.matches;
    this.#subscribe = createSubscriber((update) => {
      const stops = [on(this.#query, 'change', update), on(this.#paper, 'change', update)];
      return () => {
        for (const stop of stops) stop();
      };
    });
  }

  /** Reactive. */
  get current(): boolean {
    this.#subscribe();
    if (!this.#paper.matches) this.#matches = this.#query.matches;
    return this.#matches;
  }
}

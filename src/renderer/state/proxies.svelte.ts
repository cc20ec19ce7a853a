import type { ProxyState } from '@domain/proxy/proxy';
import type { Bridge } from '../kernel/bridge';
import { text } from '../kernel/text';
import type { Toasts } from './toasts.svelte';

/** Proxies that require a sign-in. Listens for them and offers to enter it. */
export class Proxies {
  readonly #toasts: Toasts;
  #toast: number | null = null;
  /** The newest proxy that still waits for its sign-in. */
  needed = $state.raw<ProxyState | null>(null);
  /** The proxy whose sign-in is being entered. */
  asking = $state<string | null>(null);
  /** Grows with every change, so that lists are read again. */
  version = $state(0);
  /** Stops listening. */
  readonly stop: () => void;

  constructor(bridge: Bridge, toasts: Toasts) {
    this.#toasts = toasts;
    this.stop = bridge.on('proxy', (state) => {
      this.#offer(state);
    });
  }

  ask(proxy: string): void {
    this.#dismissToast();
    this.asking = proxy;
  }

  /** Ends the sign-in that is being entered. */
  close(isSaved: boolean): void {
    if (isSaved && this.needed?.proxy === this.asking) this.needed = null;
    this.asking = null;
    this.version += 1;
  }

  #offer(state: ProxyState): void {
    this.needed = state;
    this.version += 1;
    this.#dismissToast();
    this.#toast = this.#toasts.show({
      text: state.needs === 'other-credentials' ? text.proxies.refused(state.proxy) : text.proxies.needed(state.proxy),
      tone: 'bad',
      action: {
        label: text.proxies.signIn,
        run: () => {
          this.ask(state.proxy);
        },
      },
    });
  }

  #dismissToast(): void {
    if (this.#toast !== null) this.#toasts.dismiss(this.#toast);
    this.#toast = null;
  }
}

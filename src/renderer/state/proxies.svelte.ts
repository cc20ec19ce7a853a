import type { ProxyState } from '@domain/proxy/proxy';
import type { Bridge } from '../kernel/bridge';
import { text } from '../kernel/text';
import type { Toasts } from './toasts.svelte';

/** What the page knows of proxies that require a sign-in. */
export interface Proxies {
  /** The one that asked last and still waits for its sign-in. */
  readonly needed: ProxyState | null;
  /** The one whose sign-in is being entered. */
  readonly asking: string | null;
  /** Grows with every change, so that lists ask main again. */
  readonly version: number;
  ask(proxy: string): void;
  /** The dialog was closed; `saved`: with a sign-in. */
  close(saved: boolean): void;
}

/** Listens for proxies that require a sign-in and offers to enter it. `stop` ends that. */
export function createProxies(bridge: Bridge, toasts: Toasts): Proxies & { readonly stop: () => void } {
  let needed = $state.raw<ProxyState | null>(null);
  let asking = $state<string | null>(null);
  let version = $state(0);
  let toast: number | null = null;

  function dismissToast(): void {
    if (toast !== null) toasts.dismiss(toast);
    toast = null;
  }
  function ask(proxy: string): void {
    dismissToast();
    asking = proxy;
  }
  const stop = bridge.on('proxy', (state) => {
    needed = state;
    version += 1;
    dismissToast();
    toast = toasts.show({
      text: state.needs === 'other-credentials' ? text.proxies.refused(state.proxy) : text.proxies.needed(state.proxy),
      tone: 'bad',
      action: {
        label: text.proxies.signIn,
        run: () => {
          ask(state.proxy);
        },
      },
    });
  });

  return {
    get needed() {
      return needed;
    },
    get asking() {
      return asking;
    },
    get version() {
      return version;
    },
    ask,
    close(saved) {
      if (saved && needed?.proxy === asking) needed = null;
      asking = null;
      version += 1;
    },
    stop,
  };
}

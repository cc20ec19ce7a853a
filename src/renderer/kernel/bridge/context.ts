import { getContext, setContext } from 'svelte';
import type { Bridge } from './create-bridge';

const KEY = Symbol('bridge');

export function setBridge(bridge: Bridge): void {
  setContext(KEY, bridge);
}

/** The bridge of the window. Must be called while a component is being initialised. */
export function getBridge(): Bridge {
  return getContext<Bridge>(KEY);
}

import { getContext, setContext } from 'svelte';
import type { Desk } from './desk.svelte';

const KEY = Symbol('desk');

export function setDesk(desk: Desk): void {
  setContext(KEY, desk);
}

/** The desk of the window; to be called while a component is being set up. */
export function getDesk(): Desk {
  return getContext<Desk>(KEY);
}

import { getContext, setContext } from 'svelte';
import type { AppState } from './app-state.svelte';

const KEY = Symbol('desk');

export function setAppState(app: AppState): void {
  setContext(KEY, app);
}

/** The app of the window; to be called while a component is being set up. */
export function getAppState(): AppState {
  return getContext<AppState>(KEY);
}

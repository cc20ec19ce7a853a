import { createContext } from 'svelte';
import type { AppState } from './app-state.svelte';

/** The app of the window; to be called while a component is being initialised. */
export const [getAppState, setAppState] = createContext<AppState>();

import { createContext } from 'svelte';
import type { Bridge } from './create-bridge';

/** The bridge of the window; to be called while a component is being initialised. */
export const [getBridge, setBridge] = createContext<Bridge>();

import { createContext } from 'svelte';

/** Shows what the documentation of the API leaves open. */
export const [getShowApiNotes, setShowApiNotes] = createContext<() => void>();

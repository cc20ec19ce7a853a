import { createContext } from 'svelte';
import type { OpenDraft } from './open-draft.svelte';

/** The draft that the editor and the right column are about. */
export const [getOpenDraft, setOpenDraft] = createContext<OpenDraft>();

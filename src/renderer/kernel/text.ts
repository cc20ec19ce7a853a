import { liveTexts } from '@text/live';
import { currentCatalogue } from './language.svelte';

/**
 * The texts in the language of the window, which may change at any time: keep groups of texts, and
 * read a single one only where it is shown (`tests/unit/renderer/text/kept-texts.test.ts`).
 */
export const text = liveTexts(currentCatalogue);

import type { Extension } from '@codemirror/state';

/**
 * All that needs CodeMirror, which is too large to be loaded before a draft stands on the screen.
 */
export { describeMisspelled } from '../spelling/describe-misspelled';
export { spellCheckerOf } from '../spelling/spell-checker.svelte';
export { createEditor } from './create-editor';
export { markMatches, replaceSpan, selectSpan } from './find-marks';
export { jsonObject } from './json';
export { spellingMarks } from './spelling-marks';
export { openingMessage } from './template';

/** A text without any syntax. */
export const plainText: Extension = [];

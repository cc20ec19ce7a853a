import type { Extension } from '@codemirror/state';

/**
 * All that needs CodeMirror, which is too large to be loaded before a draft stands on the screen.
 */
export { createEditor } from './create-editor';
export { markMatches, replaceSpan, selectSpan } from './find-marks';
export { jsonObject } from './json';
export { openingMessage } from './template';

/** A text without any syntax. */
export const plainText: Extension = [];

/**
 * All that needs CodeMirror, which is too large to be loaded before a draft stands on the screen.
 */
export { createEditor } from './create-editor';
export { jsonObject } from './json';
export { plainText } from './plain-text';
export { openingMessage } from './template';

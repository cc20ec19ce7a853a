import type { Extension } from '@codemirror/state';

/** A text without any syntax. */
export const plainText: Extension = [];

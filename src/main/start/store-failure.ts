import type { Opened } from '@backend/store';
import type { NativeTexts } from '@text/native';
import type { Message } from './fatal-error';

/** Describes why the store is not open, and what to do. */
export function describeStoreFailure(
  opened: Exclude<Opened, { kind: 'open' }>,
  folder: string,
  text: NativeTexts,
): Message {
  switch (opened.kind) {
    case 'newer-schema':
      return text.window.newerSchema(opened.found, opened.known, folder);
    // Opening asks for the key and goes on; here the store was open, and its key is gone.
    case 'locked':
      return text.window.unusable('failed', folder);
    case 'unusable':
      return text.window.unusable(opened.reason, folder);
  }
}

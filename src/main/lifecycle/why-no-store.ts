import type { Catalogue } from '@shared/text';
import type { Opened } from '../store';
import type { Message } from './say';

/** Says in words why the store is not open, and what to do. */
export function whyNoStore(
  opened: Exclude<Opened, { kind: 'open' }>,
  folder: string,
  text: Catalogue['window'],
): Message {
  switch (opened.kind) {
    case 'newer-schema': {
      const { title, detail } = text.newerSchema;
      return { title, detail: detail(opened.found, opened.known, folder) };
    }
    case 'unusable': {
      const { title, detail } = text.unusable;
      return { title, detail: detail(opened.reason, folder) };
    }
  }
}

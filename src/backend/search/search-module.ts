import type { BackendModule } from '../ipc/handlers';
import { type DraftTexts, guardedWork } from '../store';
import { TextIndex } from './text-index';

export interface SearchServices {
  readonly texts: DraftTexts;
  /** Milliseconds that only grow. */
  readonly elapsed: () => number;
}

/** The command that finds drafts by the texts of their fields. */
export function createSearch({ texts, elapsed }: SearchServices): BackendModule<'search.texts'> {
  const index = new TextIndex({ texts, elapsed, pause: () => new Promise((resolve) => setImmediate(resolve)) });
  return {
    handlers: { 'search.texts': ({ query, limit }) => guardedWork(() => index.find(query, limit)) },
  };
}

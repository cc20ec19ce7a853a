import { ok } from '@domain/errors/errors';
import { parseLink } from '@domain/links/link';
import type { BackendModule } from '../ipc/handlers';

/**
 * The command that hands links to the page. `consumeLink` returns the newest link that the system
 * asked the app to open, unparsed and once.
 */
export function createLinks(consumeLink: () => string | null): BackendModule<'links.consume'> {
  return {
    handlers: {
      'links.consume': () => {
        const text = consumeLink();
        return ok(text === null ? null : (parseLink(text) ?? { kind: 'invalid' as const }));
      },
    },
  };
}

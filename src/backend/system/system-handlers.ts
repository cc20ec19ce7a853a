import { ok } from '@domain/errors/errors';
import type { SystemFacts } from '@domain/system/system-facts';
import type { Handlers } from '../ipc/handlers';
import type { Log } from '../log/log';

export interface SystemDeps {
  readonly readSystem: () => SystemFacts;
  readonly log: Pick<Log, 'error'>;
}

/** The commands about the computer and about errors of the page. */
export function systemHandlers({ readSystem, log }: SystemDeps): Pick<Handlers, 'system.read' | 'system.noteError'> {
  return {
    'system.read': () => ok(readSystem()),
    'system.noteError': (error) => {
      log.error('page-error', error);
      return ok(null);
    },
  };
}

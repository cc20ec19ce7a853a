import { ok } from '@domain/errors/errors';
import type { SystemFacts } from '@domain/system/system-facts';
import type { BackendModule } from '../ipc/handlers';
import type { Log } from '../log/log';

export interface SystemServices {
  readonly readSystem: () => SystemFacts;
  readonly log: Pick<Log, 'error'>;
}

/** The commands about the computer and about errors of the page. */
export function createSystem({ readSystem, log }: SystemServices): BackendModule<'system.read' | 'system.noteError'> {
  return {
    handlers: {
      'system.read': () => ok(readSystem()),
      'system.noteError': (error) => {
        log.error('page-error', error);
        return ok(null);
      },
    },
  };
}

import { failed } from '@shared/ipc/errors';
import type { Handlers } from '../ipc/handlers';

type ConflictCommand = 'outbox.conflict' | 'outbox.previewResolution' | 'outbox.resolve' | 'outbox.takeServer';

/** The commands on an update in conflict. */
export function conflictHandlers(): Pick<Handlers, ConflictCommand> {
  const none = () => failed({ kind: 'not-found', what: 'queued' });
  return {
    'outbox.conflict': none,
    'outbox.previewResolution': none,
    'outbox.resolve': none,
    'outbox.takeServer': none,
  };
}

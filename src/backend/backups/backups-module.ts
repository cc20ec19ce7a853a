import type { BackendModule } from '../ipc/handlers';
import type { ReportUnexpectedError } from '../log/log';
import type { Store } from '../store';
import { createDailyBackups } from './daily';
import type { Keeper } from './keeper';
import { createRestorer, type RestoreDeps } from './restore';

export interface BackupsServices extends Omit<RestoreDeps, 'connections'> {
  readonly keeper: Keeper;
  /** The store that is open now. */
  readonly store: () => Store;
  readonly reportUnexpectedError: ReportUnexpectedError;
}

type BackupsCommand = 'backups.list' | 'backups.make' | 'backups.restore';

/** Backups of the database: made every day and by hand, listed and restored. */
export function createBackups({ store, reportUnexpectedError, ...services }: BackupsServices) {
  const { keeper, now } = services;
  const daily = createDailyBackups({
    ...{ keeper, now, reportUnexpectedError },
    isStoreUsed: () => isUsed(store()),
  });
  return {
    handlers: {
      'backups.list': () => keeper.list(),
      'backups.make': () => keeper.make('by-hand'),
      'backups.restore': createRestorer({ ...services, connections: () => store().connections }),
    },
    start: daily.start,
    stop: daily.stop,
  } satisfies BackendModule<BackupsCommand>;
}

/** An app that nobody has used yet needs no backup. */
function isUsed({ connections, receipts, drafts }: Store): boolean {
  return connections.list().length > 0 || receipts.lastActivity() !== null || drafts.list().length > 0;
}

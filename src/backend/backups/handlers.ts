import type { Handlers } from '../ipc/handlers';
import type { Keeper } from './keeper';

export interface BackupDeps {
  readonly keeper: Pick<Keeper, 'list' | 'make' | 'forgetOld' | 'countOld'>;
  readonly restore: Handlers['backups.restore'];
}

/** The commands on copies of the database. */
export function backupHandlers({
  keeper,
  restore,
}: BackupDeps): Pick<Handlers, 'backups.list' | 'backups.make' | 'backups.restore'> {
  return {
    'backups.list': () => keeper.list(),
    'backups.make': () => keeper.make('by-hand'),
    'backups.restore': restore,
  };
}

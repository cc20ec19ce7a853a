import { failed, ok, type Result } from '@domain/errors/errors';
import { guarded, type SettingsRows } from '../store';
import { type Access, type AccessDeps, accessTo } from './access';

/** Opens connections for calls that leave this computer's app. */
export interface OutwardAccess {
  /** As `accessTo`, and refused with `work-offline` while that is on. */
  readonly open: (connectionId: string) => Promise<Result<Access>>;
  /** Whether calls may leave the app. Error: `work-offline`. */
  readonly check: () => Result<null>;
}

interface OutwardAccessDeps extends AccessDeps {
  readonly settings: Pick<SettingsRows, 'read'>;
}

export function createOutwardAccess(deps: OutwardAccessDeps): OutwardAccess {
  const check = (): Result<null> => mayGoOut(deps);
  return {
    check,
    open: async (connectionId) => {
      const allowed = check();
      return allowed.ok ? accessTo(connectionId, deps) : allowed;
    },
  };
}

/** Error: `work-offline`. */
export function mayGoOut({ settings }: Pick<OutwardAccessDeps, 'settings'>): Result<null> {
  const read = guarded(() => settings.read().workOffline);
  if (!read.ok) return read;
  return read.value ? failed({ kind: 'work-offline' }) : ok(null);
}

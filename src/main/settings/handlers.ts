import { timeZoneSchema } from '@shared/campaign/edits';
import { failed } from '@shared/ipc/errors';
import type { Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';

/** The command that changes the app's settings. A zone that this runtime does not know is refused, for no draft could start with it. */
export function settingsHandlers({ store }: { readonly store: Store }): Pick<Handlers, 'settings.update'> {
  return {
    'settings.update': (patch) => {
      if (typeof patch.timeZone === 'string' && !timeZoneSchema.safeParse(patch.timeZone).success) {
        return failed({ kind: 'invalid-input', path: 'timeZone', message: 'unknown time zone' });
      }
      return guarded(() => store.settings.update(patch));
    },
  };
}

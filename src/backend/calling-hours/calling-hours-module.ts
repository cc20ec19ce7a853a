import { readCallingHours } from '@domain/calling-hours/rules-in-force';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { BackendModule, Emit, Handlers } from '../ipc/handlers';
import type { Cancellations } from '../recipients/cancellations';
import type { AudienceWorker } from '../recipients/thread/audience-worker';
import { guarded, type Store } from '../store';

interface CallingHoursDeps {
  readonly store: Pick<Store, 'connections'>;
  readonly worker: AudienceWorker;
  readonly cancellations: Cancellations;
  readonly emit: Emit;
}

type CallingHoursCommand = Extract<keyof Handlers, `callingHours.${string}`>;

/** The rules of calling hours that users set, and where recipients may be. */
export function createCallingHours(deps: CallingHoursDeps): BackendModule<CallingHoursCommand> {
  const { store, worker, cancellations, emit } = deps;
  const { connections } = store;

  function onExisting<T>(connectionId: string, work: () => T): Result<T> {
    const found = guarded(() => (connections.get(connectionId) === null ? null : { value: work() }));
    if (!found.ok) return found;
    return found.value === null ? failed({ kind: 'not-found', what: 'connection' }) : ok(found.value.value);
  }

  return {
    handlers: {
      'callingHours.read': ({ connectionId }) => {
        const read = onExisting(connectionId, () => readCallingHours(connections.callingHours(connectionId)));
        return read.ok ? ok({ settings: read.value.settings, broken: [...read.value.broken] }) : read;
      },
      'callingHours.update': ({ connectionId, settings }) => {
        const stored = onExisting(connectionId, () => {
          connections.setCallingHours(connectionId, settings);
          return null;
        });
        if (stored.ok) emit('changed', { what: 'connections' });
        return stored;
      },
      'callingHours.groups': async ({ request, ...input }) => {
        const counted = await cancellations.run(request, (run) => worker.run('groups', input, run));
        if (!counted.ok) return counted;
        if (counted.value === null) return failed({ kind: 'not-found', what: 'draft' });
        const { revision, groups } = counted.value;
        return ok({ revision, groups: groups && [...groups] });
      },
    },
  };
}

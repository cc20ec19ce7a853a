import { failed, ok } from '@domain/errors/errors';
import type { BackendModule, Emit, Handlers } from '../ipc/handlers';
import type { Cancellations } from '../recipients/cancellations';
import type { AudienceWorker } from '../recipients/thread/audience-worker';
import { guarded, type Store } from '../store';

interface NumberRulesDeps {
  readonly store: Pick<Store, 'connections' | 'numberRules'>;
  readonly worker: AudienceWorker;
  readonly cancellations: Cancellations;
  readonly emit: Emit;
}

type NumberRulesCommand = Extract<keyof Handlers, `numberRules.${string}`>;

const NO_CONNECTION = failed({ kind: 'not-found', what: 'connection' });

/** Which countries and types of numbers may be called over a connection. */
export function createNumberRules(deps: NumberRulesDeps): BackendModule<NumberRulesCommand> {
  const { store, worker, cancellations, emit } = deps;
  const { connections, numberRules } = store;

  return {
    handlers: {
      'numberRules.read': ({ connectionId }) => {
        const read = guarded(() => (connections.get(connectionId) === null ? null : numberRules.get(connectionId)));
        if (!read.ok) return read;
        return read.value === null ? NO_CONNECTION : ok(read.value);
      },
      'numberRules.update': ({ connectionId, rules }) => {
        const stored = guarded(() => {
          if (connections.get(connectionId) === null) return false;
          numberRules.set(connectionId, rules);
          return true;
        });
        if (!stored.ok) return stored;
        if (!stored.value) return NO_CONNECTION;
        emit('changed', { what: 'suppression' });
        return ok(null);
      },
      'numberRules.count': async ({ draftId, request }) => {
        const counted = await cancellations.run(request, (run) => worker.run('numbers', { draftId }, run));
        if (!counted.ok) return counted;
        return counted.value === null ? failed({ kind: 'not-found', what: 'draft' }) : ok(counted.value);
      },
    },
  };
}

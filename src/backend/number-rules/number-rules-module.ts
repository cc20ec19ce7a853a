import { failed, ok } from '@domain/errors/errors';
import type { BackendModule, Emit, Handlers } from '../ipc/handlers';
import { createCancellations } from '../recipients/cancellations';
import type { AudienceWorker } from '../recipients/thread/audience-worker';
import { guarded, type Store } from '../store';

interface NumberRulesDeps {
  readonly store: Pick<Store, 'connections' | 'numberRules'>;
  readonly worker: AudienceWorker;
  readonly emit: Emit;
}

type NumberRulesCommand = Extract<keyof Handlers, `numberRules.${string}`>;

const NO_CONNECTION = failed({ kind: 'not-found', what: 'connection' });

/** Which countries and types of numbers may be called over a connection. */
export function createNumberRules({ store, worker, emit }: NumberRulesDeps): BackendModule<NumberRulesCommand> {
  const { connections, numberRules } = store;
  /** What cancels the count that a draft waits for. */
  const counting = createCancellations();

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
      'numberRules.count': async ({ draftId }) => {
        counting.cancel(draftId);
        const counted = await counting.run(draftId, (signal) => worker.run('numbers', { draftId }, { signal }));
        if (!counted.ok) return counted;
        return counted.value === null ? failed({ kind: 'not-found', what: 'draft' }) : ok(counted.value);
      },
      'numberRules.cancelCount': ({ draftId }) => {
        counting.cancel(draftId);
        return ok(null);
      },
    },
  };
}

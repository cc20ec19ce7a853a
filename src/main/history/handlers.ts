import { failed } from '@shared/ipc/errors';
import type { Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';

/** The commands on receipts. */
export function historyHandlers({ store }: { readonly store: Store }): Pick<Handlers, 'history.list' | 'history.get'> {
  return {
    'history.list': (filter) => guarded(() => [...store.receipts.list(filter)]),

    'history.get': ({ receiptId }) => {
      const receipt = guarded(() => store.receipts.get(receiptId));
      if (!receipt.ok) return receipt;
      return receipt.value === null
        ? failed({ kind: 'not-found', what: 'receipt' })
        : { ok: true, value: receipt.value };
    },
  };
}

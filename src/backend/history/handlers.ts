import { MAX_COUNTED_RECEIPTS } from '@contract/limits';
import { failed, ok } from '@domain/errors/errors';
import type { Receipt } from '@domain/sync/outcome';
import { type Exporter, writing } from '../files/exporter';
import type { Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { receiptsAsCsv } from './receipts-as-csv';
import { receiptsAsJson } from './receipts-as-json';

export interface HistoryDeps {
  readonly store: Store;
  readonly now: () => Date;
  readonly exportFile: Exporter;
}

type HistoryCommand = 'history.list' | 'history.get' | 'history.export';

/** The commands on receipts. */
export function historyHandlers(deps: HistoryDeps): Pick<Handlers, HistoryCommand> {
  const { store } = deps;

  return {
    'history.list': ({ filter, after, limit }) =>
      guarded(() => ({
        receipts: [...store.receipts.list(filter, limit, after)],
        total: store.receipts.count(filter, MAX_COUNTED_RECEIPTS),
      })),

    'history.get': ({ receiptId }) => {
      const receipt = guarded(() => store.receipts.get(receiptId));
      if (!receipt.ok) return receipt;
      return receipt.value === null ? failed({ kind: 'not-found', what: 'receipt' }) : ok(receipt.value);
    },

    'history.export': async ({ filter, format }) => {
      let receipts = 0;
      function* counted(): Iterable<Receipt> {
        for (const receipt of store.receipts.each(filter)) {
          receipts += 1;
          yield receipt;
        }
      }
      const day = deps.now().toISOString().slice(0, 10);
      const exported = await deps.exportFile(
        ({ history, unnamed }) => ({ title: history(day), extension: format, fallback: unnamed.history }),
        writing(format === 'csv' ? receiptsAsCsv(counted()) : receiptsAsJson(counted(), deps.now())),
      );
      return exported.ok ? ok({ ...exported.value, receipts }) : exported;
    },
  };
}

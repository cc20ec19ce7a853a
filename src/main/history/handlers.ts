import { basename } from 'node:path';
import type { ParsedInput } from '@shared/ipc/contract';
import { MAX_COUNTED_RECEIPTS } from '@shared/ipc/contract/limits';
import { safeFileName } from '@shared/files/file-name';
import { failed, ok, type Result } from '@shared/ipc/errors';
import type { Receipt } from '@shared/push/outcome';
import { SecretInside, withoutSecrets } from '../files/without-secrets';
import { writeWhole } from '../files/write-whole';
import type { Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { receiptsAsCsv, receiptsAsJson } from './export-text';

export interface HistoryDeps {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly holdsSecret: (text: string) => boolean;
  /** The system's own dialog; `null`: the person thought better of it. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
}

type HistoryCommand = 'history.list' | 'history.get' | 'history.export';

/** The commands on receipts. */
export function historyHandlers(deps: HistoryDeps): Pick<Handlers, HistoryCommand> {
  const { store } = deps;

  async function write(path: string, { filter, format }: ParsedInput<'history.export'>): Promise<Result<number>> {
    let receipts = 0;
    function* counted(all: Iterable<Receipt>): Iterable<Receipt> {
      for (const receipt of all) {
        receipts += 1;
        yield receipt;
      }
    }
    const all = counted(store.receipts.each(filter));
    const pieces = format === 'csv' ? receiptsAsCsv(all) : receiptsAsJson(all, deps.now());
    try {
      await writeWhole(path, withoutSecrets(pieces, deps.holdsSecret), deps.newId);
      return ok(receipts);
    } catch (error) {
      return failed({ kind: 'export', reason: error instanceof SecretInside ? 'holds-secret' : 'not-written' });
    }
  }

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

    'history.export': async (input) => {
      const day = deps.now().toISOString().slice(0, 10);
      const path = await deps.chooseTarget(
        safeFileName({ title: `Campaign Desk history ${day}`, extension: input.format, fallback: 'History' }),
      );
      if (path === null) return ok({ file: null, receipts: 0 });
      const written = await write(path, input);
      return written.ok ? ok({ file: basename(path), receipts: written.value }) : written;
    },
  };
}

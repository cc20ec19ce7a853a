import type { AppError } from '@domain/errors/errors';
import type { ReceiptFilter } from '@domain/history/filter';
import type { ReceiptSummary } from '@domain/sync/outcome';
import type { Bridge } from '../../kernel/bridge';

export interface Receipts {
  /** Newest first; `null` while the first page is being read. */
  readonly all: readonly ReceiptSummary[] | null;
  readonly hasMore: boolean;
  /** How many fit the filter, counted up to a bound. */
  readonly total: number;
  readonly error: AppError | null;
  /** Reads again as many as are shown. */
  reload(): Promise<void>;
  loadMore(): Promise<void>;
}

const PAGE = 50;
/** The most that one call of the bridge gives. */
const MOST = 200;

export function createReceipts(bridge: Bridge, filter: ReceiptFilter): Receipts {
  let all = $state.raw<readonly ReceiptSummary[] | null>(null);
  let hasMore = $state(false);
  let total = $state(0);
  let error = $state.raw<AppError | null>(null);
  async function read(limit: number, after?: string): Promise<readonly ReceiptSummary[] | null> {
    const listed = await bridge.call('history.list', { filter, limit, ...(after === undefined ? {} : { after }) });
    error = listed.ok ? null : listed.error;
    if (!listed.ok) return null;
    const { receipts } = listed.value;
    hasMore = receipts.length === limit;
    total = listed.value.total;
    return receipts;
  }

  return {
    get all() {
      return all;
    },
    get total() {
      return total;
    },
    get hasMore() {
      return hasMore;
    },
    get error() {
      return error;
    },
    async reload() {
      const shown = all?.length ?? 0;
      // Beyond one call's worth only the newest are read again; the older ones cannot have changed.
      const newest = await read(Math.min(Math.max(shown, PAGE), MOST));
      if (newest === null) return;
      const oldest = newest.at(-1)?.id;
      const lastAt = (all ?? []).findLastIndex(({ id }) => id === oldest);
      const older = shown > MOST && lastAt >= 0 ? (all ?? []).slice(lastAt + 1) : [];
      all = [...newest, ...older];
      if (older.length > 0) hasMore = true;
    },
    async loadMore() {
      const last = all?.at(-1);
      if (!last) return;
      const next = await read(PAGE, last.id);
      if (next) all = [...(all ?? []), ...next];
    },
  };
}

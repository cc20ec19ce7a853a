import type { DeskError } from '@shared/ipc/errors';
import type { ReceiptSummary } from '@shared/push/outcome';
import type { Bridge } from '../../bridge';

/** Whose receipts: those of one draft, of one campaign, or all. */
export interface ReceiptFilter {
  readonly draftId?: string | undefined;
  readonly campaignId?: string | undefined;
}

export interface Receipts {
  /** Newest first; `null` while the first page is being read. */
  readonly all: readonly ReceiptSummary[] | null;
  readonly hasMore: boolean;
  readonly error: DeskError | null;
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
  let error = $state.raw<DeskError | null>(null);
  const wanted = {
    ...(filter.draftId === undefined ? {} : { draftId: filter.draftId }),
    ...(filter.campaignId === undefined ? {} : { campaignId: filter.campaignId }),
  };

  async function read(limit: number, before?: string): Promise<readonly ReceiptSummary[] | null> {
    const listed = await bridge.call('history.list', { ...wanted, limit, ...(before === undefined ? {} : { before }) });
    error = listed.ok ? null : listed.error;
    if (!listed.ok) return null;
    hasMore = listed.value.length === limit;
    return listed.value;
  }

  return {
    get all() {
      return all;
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
      const last = newest.at(-1);
      const older = shown > MOST && last ? (all ?? []).filter((receipt) => receipt.startedAt < last.startedAt) : [];
      all = [...newest, ...older];
    },
    async loadMore() {
      const last = all?.at(-1);
      if (!last) return;
      const next = await read(PAGE, last.startedAt);
      if (next) all = [...(all ?? []), ...next];
    },
  };
}

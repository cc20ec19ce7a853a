import type { AppError } from '@domain/errors/errors';
import type { ReceiptFilter } from '@domain/history/filter';
import type { ReceiptSummary } from '@domain/sync/outcome';
import type { Bridge } from '../../kernel/bridge';

const PAGE_SIZE = 50;
/** The most receipts that one call of the bridge returns. */
const MAX_PER_CALL = 200;

/** The receipts that match a filter, read in pages. */
export class Receipts {
  readonly #bridge: Bridge;
  readonly #filter: ReceiptFilter;
  /** Newest first; `null` while the first page is being read. */
  all = $state.raw<readonly ReceiptSummary[] | null>(null);
  hasMore = $state(false);
  /** How many match the filter, counted up to a bound. */
  total = $state(0);
  error = $state.raw<AppError | null>(null);

  constructor(bridge: Bridge, filter: ReceiptFilter) {
    this.#bridge = bridge;
    this.#filter = filter;
  }

  /** Reads again as many as are shown. */
  async reload(): Promise<void> {
    const shown = this.all ?? [];
    // Beyond one call's worth only the newest are read again; the older ones cannot have changed.
    const newest = await this.#read(Math.min(Math.max(shown.length, PAGE_SIZE), MAX_PER_CALL));
    if (newest === null) return;
    const oldest = newest.at(-1)?.id;
    const lastAt = shown.findLastIndex(({ id }) => id === oldest);
    const older = shown.length > MAX_PER_CALL && lastAt >= 0 ? shown.slice(lastAt + 1) : [];
    this.all = [...newest, ...older];
    if (older.length > 0) this.hasMore = true;
  }

  async loadMore(): Promise<void> {
    const last = this.all?.at(-1);
    if (!last) return;
    const next = await this.#read(PAGE_SIZE, last.id);
    if (next) this.all = [...(this.all ?? []), ...next];
  }

  async #read(limit: number, after?: string): Promise<readonly ReceiptSummary[] | null> {
    const page = { filter: this.#filter, limit, ...(after !== undefined && { after }) };
    const listed = await this.#bridge.call('history.list', page);
    this.error = listed.ok ? null : listed.error;
    if (!listed.ok) return null;
    const { receipts } = listed.value;
    this.hasMore = receipts.length === limit;
    this.total = listed.value.total;
    return receipts;
  }
}

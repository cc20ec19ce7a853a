import type { AppError } from '@domain/errors/errors';
import type { RecipientInput } from '@domain/fields/recipients';
import type { AudienceFilter, AudienceOrder, AudienceRow } from '@domain/recipients/audience';
import type { Bridge } from '../kernel/bridge';
import { NO_IDS, withIds, withoutId } from './id-set';
import { BLOCK, NO_BLOCKS, type RowBlocks, rowIn, withBlock, withEdited } from './row-blocks';

const IN_ORDER: AudienceOrder = { by: { kind: 'position' }, descending: false };

const NO_REQUESTS: readonly string[] = [];

export interface AudienceViewDeps {
  readonly bridge: Bridge;
  readonly draftId: string;
  readonly failed: (error: AppError) => void;
}

/** The rows of an audience that match a filter, in an order; only those in sight are loaded. */
export class AudienceView {
  readonly #deps: AudienceViewDeps;
  #blocks = $state.raw<RowBlocks>(NO_BLOCKS);
  #pending = $state.raw(0);
  #sight = { from: 0, to: 1 };
  /** Grows with everything that makes responses on their way worthless. */
  #turn = 0;
  /** Blocks of this turn that are on their way, and those that have arrived. */
  #loading = NO_IDS;
  #fresh = NO_IDS;
  /** Those of blocks that are on their way. */
  #requests = NO_REQUESTS;
  /** Whether the rows on the screen belong to another filter or order. */
  #isOutdated = false;

  filter = $state.raw<AudienceFilter>({});
  order = $state.raw<AudienceOrder>(IN_ORDER);
  /** Rows that match; `null` until they were counted for the first time. */
  matching = $state.raw<number | null>(null);
  /** The draft's revision when rows were last loaded. */
  revision = $state.raw(0);
  readonly isFiltered = $derived(Object.values(this.filter).some((value) => value !== undefined && value !== ''));
  readonly isLoading = $derived(this.#pending > 0);

  constructor(deps: AudienceViewDeps) {
    this.#deps = deps;
  }

  /** `undefined` while it is being loaded. */
  row(index: number): AudienceRow | undefined {
    return rowIn(this.#blocks, index);
  }

  setFilter(filter: AudienceFilter): void {
    this.filter = filter;
    this.#isOutdated = true;
    this.#sight = { from: 0, to: Math.max(1, this.#sight.to - this.#sight.from) };
    this.refresh();
  }

  setOrder(order: AudienceOrder): void {
    this.order = order;
    this.#isOutdated = true;
    this.refresh();
  }

  /** Removes the filter and returns to the order in which rows are sent. */
  showAll(): void {
    if (!this.isFiltered && this.order === IN_ORDER) return;
    this.filter = {};
    this.setOrder(IN_ORDER);
  }

  /** Shows an edit of a row that is not stored yet. */
  showEdited(rowId: number, part: Partial<RecipientInput>): void {
    this.#blocks = withEdited(this.#blocks, rowId, part);
  }

  /** Loads the rows in sight; `to` is exclusive. */
  show(from: number, to: number): void {
    this.#sight = { from, to: Math.max(from + 1, to) };
    this.#loadSight();
  }

  /** Loads the rows in sight again. Those on the screen stay until the new ones arrive. */
  refresh(): void {
    this.#overtake();
    this.#loading = NO_IDS;
    this.#fresh = NO_IDS;
    this.#loadSight();
  }

  stop(): void {
    this.#overtake();
  }

  /** Has main give up what nobody waits for any more. */
  #overtake(): void {
    this.#turn += 1;
    for (const request of this.#requests) void this.#deps.bridge.call('recipients.cancel', { request });
    this.#requests = NO_REQUESTS;
  }

  #loadSight(): void {
    const { from, to } = this.#sight;
    const last = Math.floor(Math.max(from, to - 1) / BLOCK);
    for (let block = Math.floor(from / BLOCK); block <= last; block += 1) {
      const isLoaded = this.#fresh.has(block) && this.#blocks.has(block);
      if (!isLoaded && !this.#loading.has(block)) void this.#load(block);
    }
  }

  async #load(block: number): Promise<void> {
    const { bridge, draftId, failed } = this.#deps;
    const { filter, order } = this;
    this.#loading = withIds(this.#loading, [block]);
    const turn = this.#turn;
    const request = crypto.randomUUID();
    this.#requests = [...this.#requests, request];
    this.#pending += 1;
    const response = await bridge.call('recipients.query', {
      draftId,
      filter,
      order,
      offset: block * BLOCK,
      limit: BLOCK,
      request,
    });
    this.#pending -= 1;
    this.#requests = this.#requests.filter((each) => each !== request);
    if (turn !== this.#turn) return;
    this.#loading = withoutId(this.#loading, block);
    if (!response.ok) {
      failed(response.error);
      return;
    }
    this.matching = response.value.matching;
    this.revision = response.value.revision;
    const known = this.#isOutdated ? NO_BLOCKS : this.#blocks;
    const middle = (this.#sight.from + this.#sight.to) / 2;
    this.#blocks = withBlock(known, block, response.value.rows, middle);
    this.#fresh = withIds(this.#fresh, [block]);
    this.#isOutdated = false;
  }
}

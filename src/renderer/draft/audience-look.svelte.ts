import type { AppError } from '@domain/errors/errors';
import type { RecipientInput } from '@domain/fields/recipients';
import type { AudienceFilter, AudienceOrder, AudienceRow } from '@domain/recipients/audience';
import type { Bridge } from '../kernel/bridge';
import { NO_IDS, withIds, withoutId } from './id-set';
import { BLOCK, NO_BLOCKS, type RowBlocks, rowIn, withBlock, withEdited } from './row-blocks';

const IN_ORDER: AudienceOrder = { by: { kind: 'position' }, descending: false };

export interface AudienceLookDeps {
  readonly bridge: Bridge;
  readonly draftId: string;
  readonly failed: (error: AppError) => void;
}

/**
 * What the table shows of an audience: the rows that fit a filter, in an order, as far as they are
 * in sight.
 */
export interface AudienceLook {
  readonly filter: AudienceFilter;
  readonly filtered: boolean;
  readonly order: AudienceOrder;
  /** Rows that fit; `null` until they were counted for the first time. */
  readonly matching: number | null;
  /** Of the draft, when the rows were last asked for. */
  readonly revision: number;
  /** An answer is on its way. */
  readonly busy: boolean;
  /** `undefined` while it is on its way. */
  row(index: number): AudienceRow | undefined;
  setFilter(filter: AudienceFilter): void;
  setOrder(order: AudienceOrder): void;
  /** Without any filter, in the order in which rows are sent. */
  showAll(): void;
  /** A row was edited and is not stored yet. */
  typed(rowId: number, part: Partial<RecipientInput>): void;
  /** Says which rows are in sight; `to` is exclusive. */
  show(from: number, to: number): void;
  /** The rows may be others by now. Those on the screen stay until the new ones are there. */
  refresh(): void;
  stop(): void;
}

export function createAudienceLook({ bridge, draftId, failed }: AudienceLookDeps): AudienceLook {
  let filter = $state.raw<AudienceFilter>({});
  let order = $state.raw<AudienceOrder>(IN_ORDER);
  let blocks = $state.raw<RowBlocks>(NO_BLOCKS);
  let matching = $state.raw<number | null>(null);
  let revision = $state.raw(0);
  let waiting = $state.raw(0);
  let sight = { from: 0, to: 1 };
  /** Grows with whatever makes answers that are on their way worthless. */
  let turn = 0;
  /** Blocks of this turn that are on their way, and those that are there. */
  let flying = NO_IDS;
  let fresh = NO_IDS;
  /** What is shown belongs to another filter or order. */
  let outdated = false;

  const filtered = $derived(Object.values(filter).some((value) => value !== undefined && value !== ''));

  async function ask(block: number): Promise<void> {
    flying = withIds(flying, [block]);
    const mine = turn;
    waiting += 1;
    const answer = await bridge.call('recipients.query', {
      draftId,
      filter,
      order,
      offset: block * BLOCK,
      limit: BLOCK,
    });
    waiting -= 1;
    if (mine !== turn) return;
    flying = withoutId(flying, block);
    if (!answer.ok) {
      failed(answer.error);
      return;
    }
    matching = answer.value.matching;
    revision = answer.value.revision;
    blocks = withBlock(outdated ? NO_BLOCKS : blocks, block, answer.value.rows, (sight.from + sight.to) / 2);
    fresh = withIds(fresh, [block]);
    outdated = false;
  }

  function askForSight(): void {
    const last = Math.floor(Math.max(sight.from, sight.to - 1) / BLOCK);
    for (let block = Math.floor(sight.from / BLOCK); block <= last; block += 1) {
      const there = fresh.has(block) && blocks.has(block);
      if (!there && !flying.has(block)) void ask(block);
    }
  }

  function begin(): void {
    turn += 1;
    flying = NO_IDS;
    fresh = NO_IDS;
    askForSight();
  }

  return {
    get filter() {
      return filter;
    },
    get filtered() {
      return filtered;
    },
    get order() {
      return order;
    },
    get matching() {
      return matching;
    },
    get revision() {
      return revision;
    },
    get busy() {
      return waiting > 0;
    },
    row: (index) => rowIn(blocks, index),
    setFilter(next) {
      filter = next;
      outdated = true;
      sight = { from: 0, to: Math.max(1, sight.to - sight.from) };
      begin();
    },
    setOrder(next) {
      order = next;
      outdated = true;
      begin();
    },
    showAll() {
      if (!filtered && order === IN_ORDER) return;
      filter = {};
      order = IN_ORDER;
      outdated = true;
      begin();
    },
    typed(rowId, part) {
      blocks = withEdited(blocks, rowId, part);
    },
    show(from, to) {
      sight = { from, to: Math.max(from + 1, to) };
      askForSight();
    },
    refresh: begin,
    stop() {
      turn += 1;
    },
  };
}

import type { CommandInput, CommandOutput } from '@contract/index';
import type { Draft, DraftSummary } from '@domain/draft/draft';
import { ok, type Result } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';
import { coalesced } from '../kernel/timers/coalesced';
import type { Flushers } from './flushers';
import { summarise } from './summarise';

export interface Drafts {
  /** Last edited first. */
  readonly all: readonly DraftSummary[];
  readonly openId: string | null;
  byId(id: string | null): DraftSummary | null;
  /** How many drafts belong to a connection. */
  countOf(connectionId: string): number;
  /**
   * Stores what was typed, then shows another draft (or none) and remembers it for the next start.
   */
  open(id: string | null): Promise<void>;
  create(input: CommandInput<'drafts.create'>): Promise<Result<string>>;
  /** Makes a copy for another campaign and opens it. */
  duplicate(input: CommandInput<'drafts.duplicate'>): Promise<Result<string>>;
  discard(id: string): Promise<Result<null>>;
  restore(id: string): Promise<Result<null>>;
  refresh(): Promise<void>;
  /** Asks for one draft again and puts it into the list. */
  refreshOne(id: string): Promise<void>;
  /**
   * The draft that came with the start, once, and only while nothing was heard of a change of it.
   */
  takeLoaded(id: string): Draft | null;
}

type Listed = Pick<CommandOutput<'app.bootstrap'>, 'drafts' | 'openDraftId' | 'openDraft'>;

function inOrder(a: DraftSummary, b: DraftSummary): number {
  if (a.updatedAt !== b.updatedAt) return a.updatedAt < b.updatedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
const newestFirst = (drafts: readonly DraftSummary[]): readonly DraftSummary[] => drafts.toSorted(inOrder);

export function createDrafts(bridge: Bridge, flushers: Flushers, first: Listed): Drafts {
  let all = $state.raw<readonly DraftSummary[]>(newestFirst(first.drafts));
  let openId = $state(first.openDraftId);
  let loaded = first.openDraft;
  const byId = (id: string | null): DraftSummary | null => all.find((draft) => draft.id === id) ?? null;

  const refresh = coalesced(async () => {
    const listed = await bridge.call('drafts.list', {});
    if (!listed.ok) return;
    all = newestFirst(listed.value);
    if (openId !== null && byId(openId) === null) openId = null;
  });

  function put(summary: DraftSummary): void {
    // Into its place instead of sorting again: this runs with every pause in typing, among
    // thousands of drafts too.
    const others = all.filter((draft) => draft.id !== summary.id);
    const at = others.findIndex((draft) => inOrder(summary, draft) < 0);
    all = others.toSpliced(at < 0 ? others.length : at, 0, summary);
  }

  async function open(id: string | null): Promise<void> {
    if (id === openId) return;
    await flushers.flushAll();
    openId = id;
    // Only the next start needs it: that it could not be stored is no reason to keep the draft
    // closed.
    await bridge.call('drafts.open', { draftId: id });
  }

  async function opened(made: Result<Draft>): Promise<Result<string>> {
    if (!made.ok) return made;
    put(summarise(made.value));
    await open(made.value.id);
    return ok(made.value.id);
  }

  return {
    get all() {
      return all;
    },
    get openId() {
      return openId;
    },
    byId,
    countOf: (connectionId) => all.filter((draft) => draft.connectionId === connectionId).length,
    open,
    refresh,
    create: async (input) => opened(await bridge.call('drafts.create', input)),
    async duplicate(input) {
      await flushers.flushAll();
      return opened(await bridge.call('drafts.duplicate', input));
    },
    async discard(id) {
      await flushers.flushAll();
      const discarded = await bridge.call('drafts.discard', { draftId: id });
      if (!discarded.ok) return discarded;
      if (openId === id) await open(null);
      all = all.filter((draft) => draft.id !== id);
      return discarded;
    },
    async restore(id) {
      const restored = await bridge.call('drafts.restore', { draftId: id });
      if (!restored.ok) return restored;
      put(summarise(restored.value));
      await open(id);
      return ok(null);
    },
    takeLoaded(id) {
      const taken = loaded?.id === id ? loaded : null;
      loaded = null;
      return taken;
    },
    async refreshOne(id) {
      if (loaded?.id === id) loaded = null;
      const got = await bridge.call('drafts.get', { draftId: id });
      if (got.ok) put(summarise(got.value));
      else await refresh();
    },
  };
}

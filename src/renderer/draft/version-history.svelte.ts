import type { StateDifference, VersionHistoryEntry } from '@domain/draft/version-history';
import type { AppError } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';
import { Throttler } from '../kernel/timers/throttler';

export const PAGE_SIZE = 100;

/** The version history of one draft, read in pages and kept current. */
export class VersionHistory {
  readonly #bridge: Bridge;
  readonly #draftId: string;
  readonly #reading = new Throttler(() => this.#read());
  /** How many entries the user asked for. */
  #wanted = PAGE_SIZE;
  /** Newest first; `null` while the first page is being read. */
  entries = $state.raw<readonly VersionHistoryEntry[] | null>(null);
  position = $state(0);
  hasMore = $state(false);
  isLoadingMore = $state(false);
  error = $state.raw<AppError | null>(null);
  /** The version that the user may restore, and what that would change. */
  chosen = $state.raw<{ readonly stepId: number; readonly difference: StateDifference } | null>(null);

  constructor(bridge: Bridge, draftId: string) {
    this.#bridge = bridge;
    this.#draftId = draftId;
  }

  load(): Promise<void> {
    return this.#reading.run();
  }

  /** Reads the history again after each change of the draft, until the result is called. */
  follow(): () => void {
    return this.#bridge.on('changed', (change) => {
      if (change.what === 'draft' && change.draftId === this.#draftId) void this.load();
    });
  }

  async loadMore(): Promise<void> {
    this.isLoadingMore = true;
    this.#wanted += PAGE_SIZE;
    await this.load();
    this.isLoadingMore = false;
  }

  /** Chooses the version right after a step; 0 is the oldest one that is kept. */
  async choose(stepId: number): Promise<AppError | null> {
    const read = await this.#bridge.call('drafts.difference', { draftId: this.#draftId, stepId });
    if (!read.ok) return read.error;
    this.chosen = { stepId, difference: read.value };
    return null;
  }

  async #read(): Promise<void> {
    const entries: VersionHistoryEntry[] = [];
    let hasMore = true;
    while (hasMore && entries.length < this.#wanted) {
      const before = entries.at(-1)?.id ?? null;
      const page = await this.#bridge.call('drafts.versions', { draftId: this.#draftId, before, limit: PAGE_SIZE });
      this.error = page.ok ? null : page.error;
      if (!page.ok) return;
      entries.push(...page.value.entries);
      this.position = page.value.position;
      hasMore = page.value.more;
    }
    this.entries = entries;
    this.hasMore = hasMore;
    // What restoring would change depends on the draft as it is now.
    if (this.chosen !== null && (await this.choose(this.chosen.stepId)) !== null) this.chosen = null;
  }
}

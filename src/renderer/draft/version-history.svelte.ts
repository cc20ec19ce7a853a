import type { StateDifference, TimelineEntry } from '@domain/draft/timeline';
import type { AppError, Result } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';

const PAGE_SIZE = 100;

/** The version history of one draft, read in pages. */
export class VersionHistory {
  readonly #bridge: Bridge;
  readonly #draftId: string;
  /** Newest first; `null` while the first page is being read. */
  entries = $state.raw<readonly TimelineEntry[] | null>(null);
  position = $state(0);
  hasMore = $state(false);
  error = $state.raw<AppError | null>(null);

  constructor(bridge: Bridge, draftId: string) {
    this.#bridge = bridge;
    this.#draftId = draftId;
  }

  load(): Promise<void> {
    return this.#read(null);
  }

  loadMore(): Promise<void> {
    return this.#read(this.entries?.at(-1)?.id ?? null);
  }

  /** What restoring the state right after a step would change. */
  difference(stepId: number): Promise<Result<StateDifference>> {
    return this.#bridge.call('drafts.difference', { draftId: this.#draftId, stepId });
  }

  async #read(before: number | null): Promise<void> {
    const page = await this.#bridge.call('drafts.timeline', { draftId: this.#draftId, before, limit: PAGE_SIZE });
    this.error = page.ok ? null : page.error;
    if (!page.ok) return;
    this.entries = before === null ? page.value.entries : [...(this.entries ?? []), ...page.value.entries];
    this.position = page.value.position;
    this.hasMore = page.value.more;
  }
}

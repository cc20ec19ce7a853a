import type { StateDifference, TimelineEntry } from '@domain/draft/timeline';
import type { AppError, Result } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';

const PAGE = 100;

/** The time line of one draft, read in pages. */
export interface TimeLine {
  /** Newest first; null while the first page is being read. */
  readonly entries: readonly TimelineEntry[] | null;
  readonly position: number;
  readonly more: boolean;
  readonly error: AppError | null;
  load: () => Promise<void>;
  loadMore: () => Promise<void>;
  difference: (stepId: number) => Promise<Result<StateDifference>>;
}

export function createTimeLine(bridge: Bridge, draftId: string): TimeLine {
  let entries = $state.raw<readonly TimelineEntry[] | null>(null);
  let position = $state(0);
  let more = $state(false);
  let error = $state.raw<AppError | null>(null);

  async function read(before: number | null): Promise<void> {
    const page = await bridge.call('drafts.timeline', { draftId, before, limit: PAGE });
    error = page.ok ? null : page.error;
    if (!page.ok) return;
    entries = before === null ? page.value.entries : [...(entries ?? []), ...page.value.entries];
    position = page.value.position;
    more = page.value.more;
  }

  return {
    get entries() {
      return entries;
    },
    get position() {
      return position;
    },
    get more() {
      return more;
    },
    get error() {
      return error;
    },
    load: () => read(null),
    loadMore: () => read(entries?.at(-1)?.id ?? null),
    difference: (stepId) => bridge.call('drafts.difference', { draftId, stepId }),
  };
}

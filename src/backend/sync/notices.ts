import type { Attention } from './scheduler-types';

/** What one notification says, and where a click leads. */
export type Notification =
  | { readonly kind: 'needs-attention'; readonly count: number; readonly draftId: string | null }
  | { readonly kind: 'emptied'; readonly sent: number };

interface NoticesDeps {
  readonly isWanted: () => boolean;
  readonly show: (notification: Notification) => void;
  /** Runs work once after so many milliseconds; the returned function cancels it. */
  readonly after: (ms: number, work: () => void) => () => void;
}

/** Updates that need the user within this time share one notification. */
const BURST_MS = 2_000;

/** Collects what the user should know, so that twenty refused updates show one notification. */
export function createNotices({ isWanted, show, after }: NoticesDeps): (attention: Attention) => void {
  let pending: (string | null)[] = [];
  return (attention) => {
    if (attention.kind === 'emptied') {
      if (isWanted()) show(attention);
      return;
    }
    pending.push(attention.draftId);
    if (pending.length > 1) return;
    after(BURST_MS, () => {
      const [draftId = null, ...others] = new Set(pending);
      const count = pending.length;
      pending = [];
      if (isWanted()) show({ kind: 'needs-attention', count, draftId: others.length === 0 ? draftId : null });
    });
  };
}

import type { Attention } from './scheduler-types';

/** What one notification says, and where a click leads. */
export type Notification =
  | { readonly kind: 'needs-person'; readonly count: number; readonly draftId: string | null }
  | { readonly kind: 'emptied'; readonly sent: number };

interface NoticesDeps {
  readonly isWanted: () => boolean;
  readonly show: (notification: Notification) => void;
  /** Runs work once after so many milliseconds, unless the answer is called before. */
  readonly after: (ms: number, work: () => void) => () => void;
}

/** What comes within this time is said once. */
const BURST_MS = 2_000;

/**
 * Gathers what the user is to know, so that a queue of which twenty updates are refused says so
 * once.
 */
export function createNotices({ isWanted, show, after }: NoticesDeps): (attention: Attention) => void {
  let asking: (string | null)[] = [];
  return (attention) => {
    if (attention.kind === 'emptied') {
      if (isWanted()) show(attention);
      return;
    }
    asking.push(attention.draftId);
    if (asking.length > 1) return;
    after(BURST_MS, () => {
      const [draftId = null, ...others] = new Set(asking);
      const count = asking.length;
      asking = [];
      if (isWanted()) show({ kind: 'needs-person', count, draftId: others.length === 0 ? draftId : null });
    });
  };
}

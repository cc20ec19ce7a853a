import type { AppError } from '@domain/errors/errors';
import { text } from '../kernel/text';
import { timeOfDay } from '../kernel/time/time-of-day';
import type { AppState } from '../state/app-state.svelte';
import { queueBlockerNow } from '../state/queue-blocker-now';
import { describeStatus } from '../state/standing';
import type { OpenDraft } from './open-draft.svelte';
import type { Pusher } from './push.svelte';

/** Queue for sync, for the open draft. */
export interface Queuer {
  readonly busy: boolean;
  /** Why nothing can be queued now; `null` where it can. */
  readonly blocked: string | null;
  /** Where its update stands, or what queueing it would do where that is not plain. */
  readonly said: string | null;
  readonly trouble: string | null;
  /** The campaign is running: the user is asked once. */
  readonly asking: boolean;
  readonly announcement: string;
  queue: (runningConfirmed?: boolean) => Promise<void>;
  /** They said no. */
  leave: () => void;
}

export function createQueuer(app: AppState, open: OpenDraft, pusher: Pick<Pusher, 'notReady'>): Queuer {
  const words = text.outbox.foot;
  let busy = $state(false);
  let asking = $state(false);
  let trouble = $state.raw<string | null>(null);
  let announcement = $state('');

  const status = $derived(open.draft.outbox?.status ?? null);
  const blocker = $derived(queueBlockerNow(app, open.draft.connectionId));
  const again = $derived(status?.state === 'held' || status?.state === 'rejected');
  const blocked = $derived(pusher.notReady ?? (status === null || again || status.state === 'sending' ? null : said()));

  function said(): string | null {
    if (status === null) return text.outbox.queueStatus[blocker?.kind ?? 'open'].before;
    return describeStatus(status, blocker, text.outbox, { time: timeOfDay }).foot;
  }
  function refuse(error: AppError): void {
    trouble = text.errors.sentence(error);
    announcement = trouble;
  }

  return {
    get busy() {
      return busy;
    },
    get blocked() {
      return blocked;
    },
    get said() {
      return said();
    },
    get trouble() {
      return trouble;
    },
    get asking() {
      return asking;
    },
    get announcement() {
      return announcement;
    },
    async queue(runningConfirmed = false) {
      asking = false;
      if (busy) return;
      if (blocked !== null) {
        announcement = '';
        await Promise.resolve();
        announcement = blocked;
        return;
      }
      busy = true;
      trouble = null;
      try {
        const { editCount } = open;
        const stored = await open.flush();
        if (open.editCount !== editCount) {
          refuse({ kind: 'draft-changed' });
          return;
        }
        if (!stored) {
          trouble = text.review.reasons.notStored;
          return;
        }
        const { id: draftId, revision } = open.draft;
        const queued = await app.bridge.call('outbox.enqueue', {
          draftId,
          revision,
          ...(runningConfirmed && { runningConfirmed }),
        });
        await open.refresh();
        if (queued.ok) announcement = words.queuedNow;
        else if (queued.error.kind === 'campaign-running') asking = true;
        else refuse(queued.error);
      } finally {
        busy = false;
      }
    },
    leave() {
      asking = false;
    },
  };
}

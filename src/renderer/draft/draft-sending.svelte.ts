import type { CommandOutput } from '@contract/index';
import { type ReadinessFacts, whyDisabled } from '@domain/readiness/readiness';
import type { ReceiptSummary } from '@domain/sync/outcome';
import type { QueueBlocker } from '@domain/sync/queue-blocker';
import { text } from '../kernel/text';
import { timeOfDay } from '../kernel/time/time-of-day';
import type { AppState } from '../state/app-state.svelte';
import { describeStatus } from '../state/outbox-status';
import { queueBlockerNow } from '../state/queue-blocker-now';
import type { OpenDraft } from './open-draft.svelte';
import { SendAction } from './send-action.svelte';

/** The two ways to send the open draft: push now, or queue for sync. */
export class DraftSending {
  readonly #app: AppState;
  readonly #open: OpenDraft;
  readonly #facts: ReadinessFacts = $derived.by(() => ({
    isReviewed: this.#open.isReviewed,
    changes: this.#open.changes.length,
    problems: this.#open.problems,
    hasConnection: this.#app.connections.byId(this.#open.draft.connectionId) !== null,
  }));
  readonly #blocker: QueueBlocker = $derived.by(() => queueBlockerNow(this.#app, this.#open.draft.connectionId));

  /** Why there is nothing that could be sent, now or later; `null` if there is. */
  readonly notReady: string | null = $derived(describeReason(this.#facts));
  /** The status of the draft's update, or what queueing it would do if that is not obvious. */
  readonly queueStatus: string | null = $derived.by(() => {
    const status = this.#open.draft.outbox?.status;
    if (status === undefined) return text.outbox.queueStatus[this.#blocker?.kind ?? 'open'].before;
    return describeStatus(status, this.#blocker, text.outbox, { time: timeOfDay }).footer;
  });
  readonly push: SendAction<ReceiptSummary>;
  readonly queue: SendAction<CommandOutput<'outbox.enqueue'>>;

  /** `onPushed` is called with each result of a push, to show it. */
  constructor(app: AppState, open: OpenDraft, onPushed: () => void) {
    this.#app = app;
    this.#open = open;
    this.push = new SendAction(open, {
      blocked: () => describeReason({ ...this.#facts, workOffline: app.settings.current.workOffline }),
      isBusy: () => open.draft.pushing,
      begins: text.review.pushing,
      refuses: text.review.blockedPress,
      send: (input) => app.bridge.call('push.now', input),
      report: (receipt) => {
        onPushed();
        return this.#reportPush(receipt);
      },
    });
    this.queue = new SendAction(open, {
      blocked: () => this.notReady ?? this.#whyNotQueued(),
      isBusy: () => false,
      begins: '',
      refuses: (blocked) => blocked,
      send: (input) => app.bridge.call('outbox.enqueue', input),
      report: () => text.outbox.footer.queuedNow,
    });
  }

  /** An update that is already on its way says so; one that stopped can be queued again. */
  #whyNotQueued(): string | null {
    switch (this.#open.draft.outbox?.status.state) {
      case undefined:
      case 'held':
      case 'rejected':
      case 'sending':
        return null;
      case 'blocked':
      case 'cancelled':
      case 'conflict':
      case 'done':
      case 'queued':
      case 'waiting':
        return this.queueStatus;
    }
  }

  #reportPush({ outcome, checks }: ReceiptSummary): string {
    if (outcome === null) return text.review.pushing;
    const { title, help } = text.outcomes.outcome(outcome, checks);
    // The draft itself shows the result, once; elsewhere a toast does.
    if (this.#app.route !== 'drafts' || this.#app.drafts.openId !== this.#open.draft.id)
      this.#app.toasts.show({ text: title, tone: outcome.kind === 'verified' ? 'good' : 'bad' });
    return text.common.sentences([title, help]);
  }
}

/** Why nothing can be sent, as a sentence; `null` if it can. */
function describeReason(facts: ReadinessFacts): string | null {
  const { reasons } = text.review;
  const reason = whyDisabled(facts);
  switch (reason?.kind) {
    case undefined:
      return null;
    case 'not-reviewed':
      return reasons.notReviewed;
    case 'nothing-to-send':
      return reasons.nothing;
    case 'has-errors':
      return reasons.errors(reason.count);
    case 'no-connection':
      return reasons.noConnection;
    case 'work-offline':
      return reasons.workOffline;
  }
}

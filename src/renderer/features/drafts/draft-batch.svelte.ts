import type { DraftSummary } from '@domain/draft/draft';
import type { AppError } from '@domain/errors/errors';
import type { OutboxStatus } from '@domain/sync/outbox';
import { text } from '../../kernel/text';
import { timeOfDay } from '../../kernel/time/time-of-day';
import type { AppState } from '../../state/app-state.svelte';
import { describeStatus } from '../../state/outbox-status';
import type { Tone } from '../../ui/control';

export const BATCH_ACTIONS = ['push', 'queue', 'refresh', 'discard'] as const;
export type BatchAction = (typeof BATCH_ACTIONS)[number];

interface BatchItem {
  readonly id: string;
  readonly title: string;
  readonly state: 'waiting' | 'working' | 'ended';
  readonly tone: Tone;
  /** What came of it; empty before it has ended. */
  readonly result: string;
}

interface Ended {
  readonly tone: Tone;
  readonly result: string;
}

type App = Pick<AppState, 'bridge' | 'drafts' | 'outbox' | 'beforeLeave' | 'discardDrafts'>;

/**
 * One action on several drafts, one draft after the other, by the commands of a single draft: what
 * main refuses for one is refused here, and a running campaign is never pushed without a question.
 */
export class DraftBatch {
  readonly #app: App;
  #isStopped = false;
  readonly action: BatchAction;
  items: readonly BatchItem[];
  state = $state<'asking' | 'running' | 'ended'>('asking');

  constructor(app: App, action: BatchAction, drafts: readonly DraftSummary[]) {
    this.#app = app;
    this.action = action;
    this.items = $state.raw(
      drafts.map(({ id, title, campaignId }) => ({
        id,
        title: title ?? campaignId,
        state: 'waiting',
        tone: 'plain',
        result: '',
      })),
    );
  }

  /** Does it for each draft. What is typed in the open one is stored first. */
  async run(): Promise<void> {
    if (this.state !== 'asking') return;
    this.state = 'running';
    await this.#app.beforeLeave.run();
    if (this.action === 'discard') await this.#discardAll();
    else for (const { id } of this.items) await this.#runOne(id);
    this.state = 'ended';
    await this.#app.outbox.refresh();
  }

  /** Leaves out the drafts that have not begun. */
  stop(): void {
    this.#isStopped = true;
  }

  async #runOne(id: string): Promise<void> {
    if (this.#isStopped) {
      this.#put(id, { state: 'ended', tone: 'plain', result: text.drafts.batch.stopped });
      return;
    }
    this.#put(id, { state: 'working' });
    const ended = await this.#perform(id);
    this.#put(id, { state: 'ended', ...ended });
    await this.#app.drafts.refreshOne(id);
  }

  async #perform(id: string): Promise<Ended> {
    switch (this.action) {
      case 'push':
        return this.#push(id);
      case 'queue':
        return this.#queue(id);
      case 'refresh':
      case 'discard':
        return this.#refresh(id);
    }
  }

  async #push(draftId: string): Promise<Ended> {
    const draft = await this.#app.bridge.call('drafts.get', { draftId });
    if (!draft.ok) return failure(draft.error);
    const pushed = await this.#app.bridge.call('push.now', { draftId, revision: draft.value.revision });
    if (!pushed.ok) return failure(pushed.error);
    const { outcome } = pushed.value;
    if (outcome === null) return { tone: 'accent', result: text.review.pushing };
    return { tone: outcome.kind === 'verified' ? 'good' : 'bad', result: text.outcomes.outcome(outcome).title };
  }

  async #queue(draftId: string): Promise<Ended> {
    const draft = await this.#app.bridge.call('drafts.get', { draftId });
    if (!draft.ok) return failure(draft.error);
    const status = draft.value.outbox?.status;
    if (status !== undefined && !canQueueAgain(status)) {
      return { tone: 'plain', result: describeStatus(status, null, text.outbox, { time: timeOfDay }).title };
    }
    const queued = await this.#app.bridge.call('outbox.enqueue', { draftId, revision: draft.value.revision });
    return queued.ok ? { tone: 'good', result: text.outbox.footer.queuedNow } : failure(queued.error);
  }

  async #refresh(draftId: string): Promise<Ended> {
    const refreshed = await this.#app.bridge.call('drafts.refresh', { draftId });
    if (!refreshed.ok) return failure(refreshed.error);
    if (refreshed.value.kind === 'not-read') {
      return { tone: 'bad', result: text.refresh.notRead(refreshed.value.why, timeOfDay) };
    }
    const drifted = refreshed.value.draft.drift?.fields.length ?? 0;
    return { tone: 'good', result: drifted === 0 ? text.refresh.unchanged : text.refresh.drifted(drifted) };
  }

  async #discardAll(): Promise<void> {
    const errors = await this.#app.discardDrafts(this.items.map(({ id }) => id));
    for (const { id } of this.items) {
      const failed = errors.find((one) => one.id === id);
      const ended: Ended =
        failed === undefined ? { tone: 'good', result: text.drafts.batch.discarded } : failure(failed.error);
      this.#put(id, { state: 'ended', ...ended });
    }
  }

  #put(id: string, patch: Partial<BatchItem>): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, ...patch } : item));
  }
}

const failure = (error: AppError): Ended => ({ tone: 'bad', result: text.errors.sentence(error) });

/** An update that is on its way stays as it is; one that stopped can be queued again. */
function canQueueAgain({ state }: OutboxStatus): boolean {
  return state === 'held' || state === 'rejected' || state === 'done' || state === 'cancelled';
}

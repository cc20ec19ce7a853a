import type { DraftSummary } from '@domain/draft/draft';
import { usedTags } from '@domain/draft/tags';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';
import type { BatchAction } from '../../state/draft-batches.svelte';
import type { Tone } from '../../ui/control';
import { TagChoice } from '../../widgets/tags/tag-choice.svelte';
import { type Ended, failure, runOnDraft, tagDraft } from './run-on-draft';

interface BatchItem {
  readonly id: string;
  readonly title: string;
  readonly state: 'waiting' | 'working' | 'ended';
  readonly tone: Tone;
  /** What came of it; empty before it has ended. */
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
  /** Which tags the drafts are to have. */
  readonly tags: TagChoice;
  items: readonly BatchItem[];
  state = $state<'asking' | 'running' | 'ended'>('asking');

  constructor(app: App, action: BatchAction, drafts: readonly DraftSummary[]) {
    this.#app = app;
    this.action = action;
    this.tags = new TagChoice({
      drafts: () => drafts.map(({ tags }) => tags),
      used: () => usedTags(app.drafts.all, text.common.locale),
    });
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
    else for (const { id } of this.items) await this.#runOne(id, this.action);
    this.state = 'ended';
    await this.#app.outbox.refresh();
  }

  /** Leaves out the drafts that have not begun. */
  stop(): void {
    this.#isStopped = true;
  }

  async #runOne(id: string, action: Exclude<BatchAction, 'discard'>): Promise<void> {
    if (this.#isStopped) {
      this.#put(id, { state: 'ended', tone: 'plain', result: text.drafts.batch.stopped });
      return;
    }
    this.#put(id, { state: 'working' });
    const { bridge } = this.#app;
    const ended =
      action === 'tag' ? await tagDraft(bridge, id, this.tags.change) : await runOnDraft(bridge, action, id);
    this.#put(id, { state: 'ended', ...ended });
    await this.#app.drafts.refreshOne(id);
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

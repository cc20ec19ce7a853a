import { untrack } from 'svelte';
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type { CommandOutput } from '@contract/index';
import type { AppError, Result } from '@domain/errors/errors';
import { readId } from '@domain/identity/resource-id';
import {
  MAX_SPLIT_DRAFTS,
  mayLeave,
  type SplitBy,
  type SplitPart,
  type SplitPlan,
} from '@domain/recipients/split/split';
import { writeJson } from '@kernel/json/json-codec';
import type { Bridge } from '../../../kernel/bridge';
import { browserAfter } from '../../../kernel/timers/browser-after';

/** What a new draft or file is called; `note` goes into the draft. */
export interface PartTexts {
  readonly label: string;
  readonly note: string;
}

export interface SplitSessionDeps {
  readonly bridge: Bridge;
  readonly draft: { readonly id: string; readonly campaignId: string };
  readonly textsOf: (part: SplitPart, by: SplitBy, total: number) => PartTexts;
}

export type SplitTarget = 'drafts' | 'files';
type Parts = Extract<SplitPlan, { kind: 'parts' }>;

/** How long nothing must have been typed before parts are counted, in milliseconds. */
const PAUSE_MS = 150;

/** One use of the dialog: the parts of a split, which of them are chosen, and where they go. */
export class SplitSession {
  readonly #deps: SplitSessionDeps;
  /** The request of the count, and of the split, that is under way. */
  #counting: string | null = null;
  #splitting: string | null = null;
  #stopWaiting = (): void => undefined;
  readonly #stopListening: () => void;
  /** How the parts on the screen were made. */
  by = $state.raw<SplitBy | null>(null);
  plan = $state.raw<SplitPlan | null>(null);
  isCounting = $state.raw(false);
  target = $state.raw<SplitTarget>('drafts');
  removesRows = $state.raw(true);
  /** By the index of the part. */
  readonly chosen = new SvelteSet<number>();
  /** What was typed as campaign IDs, by the name of the part. */
  readonly campaigns = new SvelteMap<string, string>();
  isBusy = $state.raw(false);
  isCancelling = $state.raw(false);
  /** What share of the count or the split is done, from 0 to 1; null: it is not known. */
  share = $state.raw<number | null>(null);
  /** Whether the last split was cancelled, and nothing came of it. */
  wasCancelled = $state.raw(false);
  error = $state.raw<AppError | null>(null);

  readonly parts: Parts | null = $derived.by(() => (this.plan?.kind === 'parts' ? this.plan : null));
  readonly chosenParts = $derived.by(() => [...this.chosen].sort((a, b) => a - b));
  readonly chosenRows = $derived.by(() =>
    this.chosenParts.reduce((sum, index) => sum + (this.parts?.parts[index]?.rows ?? 0), 0),
  );
  readonly hasTooManyDrafts = $derived.by(() => this.target === 'drafts' && this.chosen.size > MAX_SPLIT_DRAFTS);
  readonly hasSameCampaign = $derived.by(() => {
    const ids = this.chosenParts.map((index) => this.campaignId(index)).filter((id) => id !== null);
    const all = [...ids, this.#deps.draft.campaignId];
    return all.some((id, at) => all.indexOf(id) !== at);
  });
  readonly isReady = $derived.by(
    () =>
      this.parts !== null &&
      !this.isCounting &&
      this.chosen.size > 0 &&
      !this.hasTooManyDrafts &&
      (this.target === 'files' || this.chosenParts.every((index) => this.campaignId(index) !== null)),
  );

  constructor(deps: SplitSessionDeps) {
    this.#deps = deps;
    this.#stopListening = deps.bridge.on('progress', ({ request, share }) => {
      if (request === this.#counting || request === this.#splitting) this.share = share;
    });
  }

  /** Counts the parts of another split, a moment later; `null`: something is missing for it. */
  count(by: SplitBy | null): void {
    this.#dropCount();
    if (by === null) {
      this.#show(null, null);
      return;
    }
    this.isCounting = true;
    this.#stopWaiting = browserAfter(PAUSE_MS, () => void this.#count(by));
  }

  async #count(by: SplitBy): Promise<void> {
    const { bridge, draft } = this.#deps;
    const request = crypto.randomUUID();
    this.#counting = request;
    this.share = null;
    const counted = await bridge.call('recipients.planSplit', { draftId: draft.id, by, request });
    if (request !== this.#counting) return;
    this.#counting = null;
    if (counted.ok) this.#show(by, counted.value);
    else {
      this.#show(null, null);
      this.error = counted.error;
    }
  }

  #show(by: SplitBy | null, plan: SplitPlan | null): void {
    const before = this.#names();
    this.isCounting = false;
    this.by = by;
    this.plan = plan;
    if (this.#names() !== before) this.#chooseUsual();
  }

  setTarget(target: SplitTarget): void {
    this.target = target;
    this.removesRows = target === 'drafts';
    this.#chooseUsual();
  }

  choose(index: number, isChosen: boolean): void {
    if (isChosen) this.chosen.add(index);
    else this.chosen.delete(index);
  }

  campaignOf(index: number): string {
    return this.campaigns.get(this.#nameOf(index)) ?? '';
  }

  setCampaign(index: number, typed: string): void {
    this.campaigns.set(this.#nameOf(index), typed);
  }

  /** `null` while none that is valid was typed. */
  campaignId(index: number): string | null {
    const read = readId(this.campaignOf(index), 'campaign');
    return read.ok ? read.id : null;
  }

  intoDrafts(): Promise<CommandOutput<'recipients.splitIntoDrafts'>> {
    const { bridge, textsOf } = this.#deps;
    return this.#run((shown, by, total) =>
      bridge.call('recipients.splitIntoDrafts', {
        ...shown,
        parts: this.#chosen().flatMap(({ part, index }) => {
          const campaignId = this.campaignId(index);
          const { note } = textsOf(part, by, total);
          return campaignId === null ? [] : [{ index, campaignId, note }];
        }),
      }),
    );
  }

  /** `folder` is null if the user chose none. */
  intoFiles(): Promise<CommandOutput<'recipients.splitIntoFiles'>> {
    const { bridge, textsOf } = this.#deps;
    return this.#run((shown, by, total) =>
      bridge.call('recipients.splitIntoFiles', {
        ...shown,
        parts: this.#chosen().map(({ part, index }) => ({
          index,
          label: textsOf(part, by, total).label.slice(0, 300),
        })),
      }),
    );
  }

  /** Cancels the split that is under way; it may be complete by then. */
  async cancel(): Promise<void> {
    if (!this.isBusy || this.isCancelling) return;
    this.isCancelling = true;
    await this.#cancel(this.#splitting);
  }

  stop(): void {
    this.#dropCount();
    this.#stopListening();
  }

  #dropCount(): void {
    const request = this.#counting;
    this.#counting = null;
    this.#stopWaiting();
    void this.#cancel(request);
  }

  async #cancel(request: string | null): Promise<void> {
    if (request === null) return;
    const response = await this.#deps.bridge.call('recipients.cancel', { request });
    if (!response.ok) this.error = response.error;
  }

  /**
   * `null`: it was cancelled, or an error, which is shown. One that is about other rows by now
   * counts again.
   */
  async #run<T>(
    call: (
      shown: { draftId: string; by: SplitBy; expected: SplitPart[]; removesRows: boolean; request: string },
      by: SplitBy,
      total: number,
    ) => Promise<Result<T | null>>,
  ): Promise<T | null> {
    const { by, parts, removesRows } = this;
    if (by === null || parts === null || !this.isReady || this.isBusy) return null;
    this.isBusy = true;
    this.error = null;
    this.wasCancelled = false;
    const request = crypto.randomUUID();
    this.#splitting = request;
    this.share = null;
    const shown = { draftId: this.#deps.draft.id, by, expected: [...parts.parts], removesRows, request };
    const done = await call(shown, by, parts.total);
    this.#splitting = null;
    this.isBusy = false;
    this.isCancelling = false;
    this.wasCancelled = done.ok && done.value === null;
    if (done.ok) return done.value;
    this.error = done.error;
    if (done.error.kind === 'draft-changed') untrack(() => this.count(by));
    return null;
  }

  #chosen(): readonly { readonly part: SplitPart; readonly index: number }[] {
    return this.chosenParts.flatMap((index) => {
      const part = this.parts?.parts[index];
      return part === undefined ? [] : [{ part, index }];
    });
  }

  /** The pilot; of other splits all parts go to files, and all but the first become drafts. */
  #chooseUsual(): void {
    this.chosen.clear();
    for (const [index, part] of this.parts?.parts.entries() ?? []) {
      const isPilot = this.by?.kind === 'first' || this.by?.kind === 'random';
      const isUsual = isPilot ? index === 0 : this.target === 'files' || index > 0;
      if (mayLeave(part) && isUsual) this.chosen.add(index);
    }
  }

  #names(): string {
    return writeJson(this.parts?.parts.map(({ name }) => name) ?? []);
  }

  #nameOf(index: number): string {
    return writeJson(this.parts?.parts[index]?.name ?? null);
  }
}

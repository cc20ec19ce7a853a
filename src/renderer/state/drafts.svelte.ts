import type { CommandInput, CommandOutput } from '@contract/index';
import type { Draft, DraftSummary } from '@domain/draft/draft';
import { ok, type Result } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';
import { Throttler } from '../kernel/timers/throttler';
import type { BeforeLeave } from './before-leave';
import { createDrafts, type FailedDraft, type TypedDraft } from './create-drafts';
import { newestFirst, withDraft } from './draft-order';
import { summarise } from './summarise';

type Listed = Pick<CommandOutput<'app.bootstrap'>, 'drafts' | 'openDraftId' | 'openDraft'>;

/** The list of drafts, and which of them is open. */
export class Drafts {
  readonly #bridge: Bridge;
  readonly #beforeLeave: BeforeLeave;
  readonly #reading = new Throttler(() => this.#read());
  /** The draft that came with the start, until it is used or changes. */
  #preloaded: Draft | null;
  /** Last edited first. */
  all: readonly DraftSummary[];
  openId: string | null;
  /** The draft that the window is for; `null` in the main window. */
  readonly #windowDraftId: string | null;

  constructor(bridge: Bridge, beforeLeave: BeforeLeave, first: Listed, windowDraftId: string | null = null) {
    this.#bridge = bridge;
    this.#beforeLeave = beforeLeave;
    this.#windowDraftId = windowDraftId;
    this.#preloaded = first.openDraft;
    this.all = $state.raw(newestFirst(first.drafts));
    this.openId = $state(first.openDraftId);
  }

  byId(id: string | null): DraftSummary | null {
    return this.all.find((draft) => draft.id === id) ?? null;
  }

  /** How many drafts belong to a connection. */
  countOf(connectionId: string): number {
    return this.all.filter((draft) => draft.connectionId === connectionId).length;
  }

  /**
   * Stores what was typed, opens another draft (or none) and remembers it for the next start. The
   * window of a draft opens others in the main one.
   */
  async open(id: string | null): Promise<void> {
    if (id === this.openId) return;
    await this.#beforeLeave.run();
    if (this.#windowDraftId !== null && id !== null && id !== this.#windowDraftId) {
      await this.#bridge.call('windows.showInMain', { screen: 'draft', draftId: id });
      return;
    }
    this.openId = id;
    if (this.#windowDraftId !== null) return;
    // Best effort: only the next start needs it.
    await this.#bridge.call('drafts.open', { draftId: id });
  }

  async create(input: CommandInput<'drafts.create'>): Promise<Result<string>> {
    return this.#openNew(await this.#bridge.call('drafts.create', input));
  }

  /**
   * Creates a draft for each input and opens the first one. Goes on after an error: `failed` has
   * the inputs that got no draft, with their errors.
   */
  async createAll(
    inputs: readonly TypedDraft[],
  ): Promise<{ readonly created: number; readonly failed: readonly FailedDraft[] }> {
    const { ids, failed } = await createDrafts(this.#bridge, inputs, (draft) => this.put(draft));
    const [first] = ids;
    if (first !== undefined) await this.open(first);
    return { created: ids.length, failed };
  }

  /** Makes a copy for another campaign and opens it. */
  async duplicate(input: CommandInput<'drafts.duplicate'>): Promise<Result<string>> {
    await this.#beforeLeave.run();
    return this.#openNew(await this.#bridge.call('drafts.duplicate', input));
  }

  async discard(id: string): Promise<Result<null>> {
    await this.#beforeLeave.run();
    const discarded = await this.#bridge.call('drafts.discard', { draftId: id });
    if (!discarded.ok) return discarded;
    if (this.openId === id) await this.open(null);
    this.all = this.all.filter((draft) => draft.id !== id);
    return discarded;
  }

  async restore(id: string): Promise<Result<null>> {
    const restored = await this.#bridge.call('drafts.restore', { draftId: id });
    if (!restored.ok) return restored;
    this.put(restored.value);
    await this.open(id);
    return ok(null);
  }

  /** Reads the whole list again. */
  refresh(): Promise<void> {
    return this.#reading.run();
  }

  /** Reads one draft again and puts it into the list. */
  async refreshOne(id: string): Promise<void> {
    if (this.#preloaded?.id === id) this.#preloaded = null;
    const got = await this.#bridge.call('drafts.get', { draftId: id });
    if (got.ok) this.put(got.value);
    else await this.refresh();
  }

  /** Puts a draft into its place in the list, or replaces it there. */
  put(draft: Draft): void {
    this.all = withDraft(this.all, summarise(draft));
  }

  /**
   * Returns the draft that came with the start if it is this one: once, and only if no change of it
   * was reported since.
   */
  claimPreloaded(id: string): Draft | null {
    const claimed = this.#preloaded?.id === id ? this.#preloaded : null;
    this.#preloaded = null;
    return claimed;
  }

  async #read(): Promise<void> {
    const listed = await this.#bridge.call('drafts.list', {});
    if (!listed.ok) return;
    this.all = newestFirst(listed.value);
    if (this.openId !== null && this.byId(this.openId) === null) this.openId = null;
    // Restored, perhaps in another window.
    if (this.#windowDraftId !== null && this.byId(this.#windowDraftId) !== null) this.openId = this.#windowDraftId;
  }

  async #openNew(made: Result<Draft>): Promise<Result<string>> {
    if (!made.ok) return made;
    this.put(made.value);
    await this.open(made.value.id);
    return ok(made.value.id);
  }
}

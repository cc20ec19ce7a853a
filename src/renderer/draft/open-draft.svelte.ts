import type { Change } from '@domain/changes/change';
import type { DraftContent } from '@domain/changes/draft-content';
import type { Problem } from '@domain/changes/problem';
import { warningKey } from '@domain/changes/problem-key';
import type { Draft } from '@domain/draft/draft';
import type { Refreshed } from '@domain/draft/refreshed';
import type { Undone } from '@domain/draft/undone';
import { type AppError, failed, ok, type Result } from '@domain/errors/errors';
import { type Edit, type Edits, MAX_TEXT_LENGTH } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import { currentDateFormat } from '@domain/time/date-format';
import { lockedFields } from '@domain/wire/redaction';
import { currentLanguage } from '../kernel/language.svelte';
import { createWriteBehind, type WriteBehind, type WriteOutcome } from '../kernel/timers/write-behind';
import { CheckResults } from './check-results.svelte';
import { DraftReview } from './draft-review.svelte';
import { isBeyondBound, outcomeOf } from './draft-writes';
import { withIds } from './id-set';
import type { OpenDraftDeps } from './open-draft-deps';
import { RecipientRows } from './recipient-rows.svelte';
import type { Review } from './review/review';
import { newerDraft, NO_FIELDS, NO_PENDING, shownEdits, withSaved, withSavedEdit } from './shown-draft';
import { createStableContent } from './stable-content';
import { UnstoredSteps } from './unstored-steps';

const MINUTE_MS = 60_000;

/** Loads a draft and keeps it up to date until it is stopped. */
export async function loadDraft(deps: OpenDraftDeps, draftId: string): Promise<Result<OpenDraft>> {
  const loaded = await deps.bridge.call('drafts.get', { draftId });
  return loaded.ok ? ok(new OpenDraft(deps, loaded.value)) : failed(loaded.error);
}

/**
 * One draft on the screen: what is stored, what is being typed over it, and what follows from both.
 */
export class OpenDraft extends CheckResults {
  readonly #deps: OpenDraftDeps;
  readonly id: string;
  readonly #writing: WriteBehind<FieldName, Edit | null>;
  readonly #reviewed: DraftReview;
  readonly #unstored: UnstoredSteps;
  readonly #stopListening: () => void;
  #cancelMinute: () => void;
  #pending = $state.raw(NO_PENDING);
  #fieldError = $state.raw<AppError | null>(null);

  /** The draft as it is stored. */
  draft: Draft;
  readonly rows: RecipientRows;
  /** Refreshed each minute and with each edit; what depends on the time follows it. */
  now: Date;
  /** Grows with every edit made here; tells a review from what is stored later. Not reactive. */
  editCount = 0;
  /** Fields edited since the last push: what the server said about them then is out of date. */
  editedSincePush = $state.raw(NO_FIELDS);
  /** The revision since which the rows are the same, as far as is known: other edits leave it. */
  rowsSince: number;

  readonly #stable = createStableContent();
  readonly content: DraftContent = $derived.by(() => {
    const { snapshot, edits, recipients } = this.draft;
    return this.#stable({ snapshot, edits: shownEdits(edits, this.#pending), recipients });
  });
  readonly edits: Edits = $derived(this.content.edits);
  readonly sendsRecipients: boolean = $derived(this.edits.recipients?.kind === 'recipients');
  /** Its rows, its connection: of the same value after a commit that changes neither. */
  readonly rowCount: number = $derived.by(() => this.draft.recipients.count);
  readonly connectionId: string | null = $derived.by(() => this.draft.connectionId);
  /** Fields that hold the API key on the server: they are shown, and accept no edit. */
  readonly locked: ReadonlySet<FieldName> = $derived.by(() => lockedFields(this.draft.snapshot?.campaign));
  /** What would be sent, the changes in sentences, and more that follows from the content. */
  readonly review: Review = $derived.by(() => this.#reviewed.review);
  /**
   * `false` while the newest edit is being reviewed: nothing may be sent on the strength of an
   * earlier review.
   */
  readonly isReviewed: boolean = $derived.by(() => this.#reviewed.isCurrent);
  readonly changes: readonly Pick<Change, 'field'>[] = $derived(this.review.changes);
  readonly title: string | null = $derived(this.review.title);
  readonly #found = $derived([...this.review.problems, ...this.ofChecks]);
  /** All problems but the warnings and the advice that the user has acknowledged. */
  readonly problems: readonly Problem[] = $derived(this.#found.filter((problem) => !this.#isAccepted(problem)));
  readonly acknowledged: readonly Problem[] = $derived(this.#found.filter((problem) => this.#isAccepted(problem)));
  /** Why something typed is not on disk yet; it stays on the screen and is retried. */
  readonly unsaved: AppError | null = $derived.by(() => this.#fieldError ?? this.rows.unsaved);

  constructor(deps: OpenDraftDeps, loaded: Draft) {
    super();
    const { bridge, writer, after } = deps;
    this.#deps = deps;
    this.id = loaded.id;
    this.draft = $state.raw(loaded);
    this.rowsSince = $state.raw(loaded.revision);
    this.now = $state.raw(deps.now());
    this.#reviewed = new DraftReview({
      input: () => ({
        content: this.content,
        heldBack: this.heldBack.counts,
        now: this.now,
        style: deps.placeholderStyle(),
        scheduleKeys: deps.scheduleKeys(this.draft.connectionId),
        zone: this.draft.timeZone,
        language: currentLanguage(),
        dateFormat: currentDateFormat(),
      }),
      reviewElsewhere: deps.reviewElsewhere,
      failed: () => {
        deps.failed({ kind: 'internal', reference: 'review' });
      },
    });
    this.#writing = createWriteBehind({
      after,
      changed: () => (this.#pending = this.#writing.pending()),
      write: (field, edit) => this.#write(field, edit),
    });
    this.#unstored = new UnstoredSteps({
      now: deps.now,
      current: (field) => this.edits[field] ?? null,
      put: (field, edit) => this.#put(field, edit),
    });
    this.rows = new RecipientRows({
      bridge,
      writer,
      after,
      draftId: loaded.id,
      saved: (saved) => {
        this.#merge(withSaved(this.draft, saved));
        this.rowsSince = this.draft.revision;
      },
      revisionOf: (read) => (read >= this.rowsSince ? this.draft.revision : read),
      removed: () => void this.refresh(),
      failed: deps.failed,
    });
    this.#stopListening = bridge.on('changed', (change) => {
      if (change.what === 'draft' && change.draftId === this.id && change.writer !== writer) void this.#follow();
      if (change.what === 'tags') void this.refresh();
    });
    this.#cancelMinute = after(MINUTE_MS, this.#nextMinute);
  }

  edit(field: FieldName, edit: Edit | null): void {
    if (edit !== null && this.locked.has(field)) return;
    this.#unstored.note(field, edit);
    this.#put(field, edit);
  }

  #put(field: FieldName, edit: Edit | null): void {
    if (!this.editedSincePush.has(field)) this.editedSincePush = withIds(this.editedSincePush, [field]);
    this.now = this.#deps.now();
    this.editCount += 1;
    this.#writing.put(field, edit);
  }

  /** Stores everything typed now. Returns whether all of it is on disk. */
  async flush(): Promise<boolean> {
    this.#unstored.close();
    const stored = await Promise.all([this.#writing.flush(), this.rows.flush()]);
    return stored.every(Boolean);
  }

  setTimeZone(timeZone: string): Promise<AppError | null> {
    return this.#makeStep(() => this.#deps.bridge.call('drafts.setTimeZone', { ...this.#ref, timeZone }));
  }

  /** Takes the edits of several fields back in one step. */
  revert(fields: readonly FieldName[]): Promise<AppError | null> {
    return this.#makeStep(() => this.#deps.bridge.call('drafts.revert', { ...this.#ref, fields: [...fields] }));
  }

  /** Restores the draft as it was right after a step. */
  restoreStep(stepId: number): Promise<AppError | null> {
    return this.#makeStep(() =>
      this.#deps.bridge.call('drafts.restoreVersion', { ...this.#ref, stepId, revision: this.draft.revision }),
    );
  }

  /**
   * Stores what is typed, then undoes or redoes a step. Fails if the typed text cannot be stored.
   */
  async step(direction: 'undo' | 'redo'): Promise<Result<Undone>> {
    const field = this.#unstored.step(direction);
    if (field !== null) return ok({ kind: 'done', draft: this.draft, fields: [field], zone: false });
    const unsaved = await this.#storeTyped();
    if (unsaved !== null) return failed(unsaved);
    const response = await this.#deps.bridge.call(direction === 'undo' ? 'drafts.undo' : 'drafts.redo', this.#ref);
    if (response.ok && response.value.kind === 'done') await this.#acceptStep(response.value.draft);
    return response;
  }

  /** Accepts a warning by its key, or shows it again. */
  async acknowledge(key: string, acknowledged: boolean): Promise<AppError | null> {
    return this.#acceptResult(await this.#deps.bridge.call('drafts.acknowledge', { ...this.#ref, key, acknowledged }));
  }

  /** Adds tags and removes others. */
  async tag(change: { readonly add: string[]; readonly remove: string[] }): Promise<AppError | null> {
    return this.#acceptResult(await this.#deps.bridge.call('drafts.tag', { ...this.#ref, ...change }));
  }

  /** Shows a private note that was stored. */
  noteStored(note: string): void {
    this.draft = { ...this.draft, note };
  }

  async dismissDrift(): Promise<AppError | null> {
    return this.#acceptResult(await this.#deps.bridge.call('drafts.dismissDrift', this.#ref));
  }

  /** Reads the campaign from the server again; edits stay. */
  async readServer(): Promise<Result<Refreshed>> {
    const response = await this.#deps.bridge.call('drafts.refresh', { draftId: this.id });
    if (response.ok && response.value.kind === 'refreshed') this.#accept(response.value.draft);
    return response;
  }

  /** Reads the draft from main again, without touching what is being typed. */
  async refresh(): Promise<void> {
    const isCurrent = await this.#read();
    // A copy from before our last commit is not used, so what else had changed is read once more.
    if (!isCurrent) await this.#read();
  }

  stop(): void {
    this.#stopListening();
    this.#cancelMinute();
    this.#reviewed.stop();
    this.#writing.stop();
    this.rows.stop();
  }

  /** Reads what another window or main has changed, also rows, which no copy of the draft has. */
  async #follow(): Promise<void> {
    const hadRows = this.rows.total > 0;
    await this.refresh();
    if (hadRows || this.draft.recipients.count > 0) await this.rows.reload();
  }

  get #ref(): { readonly draftId: string; readonly writer: string } {
    return { draftId: this.id, writer: this.#deps.writer };
  }

  /** Returns whether the copy is as new as what is shown, or cannot be read at all. */
  async #read(): Promise<boolean> {
    const response = await this.#deps.bridge.call('drafts.get', { draftId: this.id });
    if (!response.ok) return true;
    const isCurrent = response.value.revision >= this.draft.revision;
    this.#accept(response.value);
    return isCurrent;
  }

  #isAccepted(problem: Problem): boolean {
    return problem.severity !== 'error' && this.draft.acknowledged.includes(warningKey(problem));
  }

  readonly #nextMinute = (): void => {
    this.now = this.#deps.now();
    this.#cancelMinute = this.#deps.after(MINUTE_MS, this.#nextMinute);
  };

  async #write(field: FieldName, edit: Edit | null): Promise<WriteOutcome> {
    // Main would refuse it: a megabyte need not be sent with each pause in typing to learn that.
    if (edit !== null && isBeyondBound(edit)) {
      this.#fieldError = { kind: 'too-large', limitBytes: MAX_TEXT_LENGTH };
      return 'refused';
    }
    const response = await this.#deps.bridge.call('drafts.edit', { ...this.#ref, field, edit });
    if (response.ok) {
      // Whoever has committed something else in between may have changed rows.
      const isOwn = response.value.revision <= this.draft.revision + 1;
      this.#merge(withSavedEdit(this.draft, field, edit, response.value));
      if (!isOwn || field === 'recipients') this.rowsSince = this.draft.revision;
    }
    this.#fieldError = response.ok ? null : response.error;
    return outcomeOf(response);
  }

  /** Shows what this page committed, and hands it to the list of drafts. */
  #merge(draft: Draft): void {
    this.draft = draft;
    this.#deps.saved(draft);
  }

  #accept(incoming: Draft): void {
    if (incoming.lastReceipt?.id !== this.draft.lastReceipt?.id) this.editedSincePush = NO_FIELDS;
    if (incoming.revision > this.draft.revision) this.rowsSince = incoming.revision;
    this.draft = newerDraft(this.draft, incoming);
  }

  #acceptResult(response: Result<Draft>): AppError | null {
    if (!response.ok) return response.error;
    this.#accept(response.value);
    this.#deps.saved(this.draft);
    return null;
  }

  /** Stores what is only typed: it has no step yet, and the next step comes after it. */
  async #storeTyped(): Promise<AppError | null> {
    return (await this.flush()) ? null : (this.unsaved ?? { kind: 'storage', reason: 'failed' });
  }

  async #makeStep(call: () => Promise<Result<Draft>>): Promise<AppError | null> {
    const unsaved = await this.#storeTyped();
    if (unsaved !== null) return unsaved;
    this.#unstored.forget();
    const response = await call();
    if (!response.ok) return response.error;
    await this.#acceptStep(response.value);
    return null;
  }

  async #acceptStep(incoming: Draft): Promise<void> {
    const mayHaveRows = incoming.recipients.count > 0 || this.rows.total > 0;
    this.#accept(incoming);
    this.#deps.saved(this.draft);
    if (mayHaveRows) await this.rows.load();
  }
}

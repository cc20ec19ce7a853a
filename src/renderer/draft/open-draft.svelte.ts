import type { Change } from '@domain/changes/change';
import type { DraftContent } from '@domain/changes/draft-content';
import type { Problem } from '@domain/changes/problem';
import { warningKey } from '@domain/changes/problem-key';
import type { Draft, Saved } from '@domain/draft/draft';
import type { Refreshed } from '@domain/draft/refreshed';
import type { Undone } from '@domain/draft/undone';
import { type AppError, failed, ok, type Result } from '@domain/errors/errors';
import { type Edit, type Edits, MAX_TEXT_LENGTH } from '@domain/fields/edits';
import type { FieldName, ScheduleKeys } from '@domain/fields/fields';
import type { PlaceholderStyle } from '@domain/text/placeholders';
import { lockedFields } from '@domain/wire/redaction';
import type { Bridge } from '../kernel/bridge';
import { type After, createWriteBehind } from '../kernel/timers/write-behind';
import { createDraftReview } from './draft-review.svelte';
import { isBeyondBound, outcomeOf } from './draft-writes';
import { createRecipientRows, type RecipientRows } from './recipient-rows.svelte';
import type { Review, ReviewInput } from './review/review';
import { newerDraft, type PendingEdits, shownEdits, withSaved, withSavedEdit } from './shown-draft';

export interface OpenDraftDeps {
  readonly bridge: Bridge;
  readonly after: After;
  readonly now: () => Date;
  /** How placeholders are written, which is a setting. */
  readonly placeholderStyle: () => PlaceholderStyle;
  /** How times are named in requests of a connection. */
  readonly scheduleKeys: (connectionId: string | null) => ScheduleKeys;
  /** Reviews a draft with large texts in another thread. */
  readonly reviewElsewhere: (input: ReviewInput) => Promise<Review>;
  /** Something was committed; ISO 8601. */
  readonly saved: (at: string) => void;
  /** Something could not be read that is shown beside the draft. */
  readonly failed: (error: AppError) => void;
}

/**
 * One draft on the screen: what is stored, with what is being typed over it, and what follows from
 * both.
 */
export interface OpenDraft {
  readonly draft: Draft;
  readonly edits: Edits;
  readonly content: DraftContent;
  readonly changes: readonly Pick<Change, 'field'>[];
  /** What would be sent, the changes in words, and more that follows from the content. */
  readonly review: Review;
  /**
   * `false` while the review of the newest edit is being computed: nothing may be sent on the
   * strength of an earlier one.
   */
  readonly isReviewed: boolean;
  /**
   * Grows with every edit made here, so that what was reviewed and what is stored later can be told
   * apart.
   */
  readonly editCount: number;
  /** But for the warnings that the user has acknowledged. */
  readonly problems: readonly Problem[];
  readonly acknowledged: readonly Problem[];
  readonly title: string | null;
  /** Refreshed each minute; what depends on the time follows it. */
  readonly now: Date;
  /** Why something typed is not on disk yet; it stays on the screen and is tried again. */
  readonly unsaved: AppError | null;
  /**
   * Fields edited since the last push ended: what the server said about them then is out of date.
   */
  readonly editedSincePush: ReadonlySet<FieldName>;
  readonly rows: RecipientRows;
  /** Fields that hold the API key on the server: they are shown, and take no edit. */
  readonly locked: ReadonlySet<FieldName>;
  edit: (field: FieldName, edit: Edit | null) => void;
  /** Stores everything typed now. Answers whether all of it is on disk. */
  flush: () => Promise<boolean>;
  setTimeZone: (zone: string) => Promise<AppError | null>;
  /**
   * Stores what is typed, then takes the last step back or does it again. Fails with what keeps the
   * typing from the disk.
   */
  step: (direction: 'undo' | 'redo') => Promise<Result<Undone>>;
  /** Takes the edits of several fields back in one step. */
  revert: (fields: readonly FieldName[]) => Promise<AppError | null>;
  /** Brings the draft to where it was right after a step. */
  takeBack: (stepId: number) => Promise<AppError | null>;
  /** Accepts a warning by its key, or shows it again. */
  acknowledge: (key: string, acknowledged: boolean) => Promise<AppError | null>;
  /** Has the campaign read from the server again; edits stay. */
  readServer: () => Promise<Result<Refreshed>>;
  dismissDrift: () => Promise<AppError | null>;
  /** Asks main for the draft again, without touching what is being typed. */
  refresh: () => Promise<void>;
  stop: () => void;
}

const MINUTE_MS = 60_000;

/** Loads a draft and keeps it up to date until it is stopped. */
export async function loadDraft(deps: OpenDraftDeps, draftId: string): Promise<Result<OpenDraft>> {
  const loaded = await deps.bridge.call('drafts.get', { draftId });
  return loaded.ok ? ok(openDraft(deps, loaded.value)) : failed(loaded.error);
}

/** Keeps a draft that is loaded already up to date until it is stopped. */
export function openLoaded(deps: OpenDraftDeps, loaded: Draft): OpenDraft {
  return openDraft(deps, loaded);
}

function openDraft(deps: OpenDraftDeps, loaded: Draft): OpenDraft {
  const { bridge, after, now: clock, saved, placeholderStyle, scheduleKeys } = deps;
  const draftId = loaded.id;
  let draft = $state.raw(loaded);
  let pending = $state.raw<PendingEdits>(new Map());
  let now = $state.raw(clock());
  let fieldError = $state.raw<AppError | null>(null);
  let editedSincePush = $state.raw<ReadonlySet<FieldName>>(new Set());

  const edits = $derived(shownEdits(draft.edits, pending));
  const content: DraftContent = $derived({ snapshot: draft.snapshot, edits, recipients: draft.recipients });
  const locked = $derived(lockedFields(draft.snapshot?.campaign));
  let editCount = 0;
  const reviewed = createDraftReview({
    input: () => ({
      content,
      now,
      style: placeholderStyle(),
      scheduleKeys: scheduleKeys(draft.connectionId),
      zone: draft.timeZone,
    }),
    reviewElsewhere: deps.reviewElsewhere,
    failed: () => deps.failed({ kind: 'internal', reference: 'review' }),
  });
  const changes = $derived(reviewed.review.changes);
  const found = $derived(reviewed.review.problems);
  const accepted = $derived(new Set(draft.acknowledged));
  const isAccepted = (problem: Problem): boolean => problem.severity === 'warning' && accepted.has(warningKey(problem));
  const problems = $derived(found.filter((problem) => !isAccepted(problem)));
  const acknowledged = $derived(found.filter(isAccepted));
  const title = $derived(reviewed.review.title);

  function take(incoming: Draft): void {
    if (incoming.lastReceipt?.id !== draft.lastReceipt?.id) editedSincePush = new Set();
    draft = newerDraft(draft, incoming);
  }
  function takeSaved(answer: Saved): void {
    draft = withSaved(draft, answer);
    saved(answer.savedAt);
  }
  async function refresh(): Promise<void> {
    const answer = await bridge.call('drafts.get', { draftId });
    if (answer.ok) take(answer.value);
  }

  const writer = createWriteBehind<FieldName, Edit | null>({
    after,
    changed: () => (pending = writer.pending()),
    write: async (field, edit) => {
      // Main would refuse it: a megabyte need not be sent with each pause in typing to hear that.
      if (edit !== null && isBeyondBound(edit)) {
        fieldError = { kind: 'too-large', limitBytes: MAX_TEXT_LENGTH };
        return 'refused';
      }
      const answer = await bridge.call('drafts.edit', { draftId, field, edit });
      if (answer.ok) {
        draft = withSavedEdit(draft, field, edit, answer.value);
        saved(answer.value.savedAt);
      }
      fieldError = answer.ok ? null : answer.error;
      return outcomeOf(answer);
    },
  });
  const rows = createRecipientRows({
    bridge,
    after,
    draftId,
    saved: takeSaved,
    removed: () => void refresh(),
    failed: deps.failed,
  });

  const offChanged = bridge.on('changed', (change) => {
    if (change.what === 'draft' && change.draftId === draftId) void refresh();
  });
  let cancelMinute = after(MINUTE_MS, nextMinute);
  function nextMinute(): void {
    now = clock();
    cancelMinute = after(MINUTE_MS, nextMinute);
  }

  async function flush(): Promise<boolean> {
    const stored = await Promise.all([writer.flush(), rows.flush()]);
    return stored.every(Boolean);
  }

  /** What is only typed has no step yet: it has to be stored before another step is made. */
  async function storeTyped(): Promise<AppError | null> {
    return (await flush()) ? null : (fieldError ?? rows.unsaved ?? { kind: 'storage', reason: 'failed' });
  }
  async function takeStep(incoming: Draft): Promise<void> {
    const moved = incoming.recipients.count > 0 || rows.total > 0;
    take(incoming);
    saved(incoming.updatedAt);
    if (moved) await rows.load();
  }
  async function replace(call: () => Promise<Result<Draft>>): Promise<AppError | null> {
    const unsaved = await storeTyped();
    if (unsaved !== null) return unsaved;
    const answer = await call();
    if (!answer.ok) return answer.error;
    await takeStep(answer.value);
    return null;
  }

  return {
    get draft() {
      return draft;
    },
    get edits() {
      return edits;
    },
    get content() {
      return content;
    },
    get changes() {
      return changes;
    },
    get review() {
      return reviewed.review;
    },
    get isReviewed() {
      return reviewed.isCurrent;
    },
    get editCount() {
      return editCount;
    },
    get problems() {
      return problems;
    },
    get acknowledged() {
      return acknowledged;
    },
    get title() {
      return title;
    },
    get now() {
      return now;
    },
    get unsaved() {
      return fieldError ?? rows.unsaved;
    },
    get editedSincePush() {
      return editedSincePush;
    },
    get locked() {
      return locked;
    },
    rows,
    edit(field, edit) {
      if (edit !== null && locked.has(field)) return;
      if (!editedSincePush.has(field)) editedSincePush = new Set([...editedSincePush, field]);
      now = clock();
      editCount += 1;
      writer.put(field, edit);
    },
    flush,
    setTimeZone: (timeZone) => replace(() => bridge.call('drafts.setTimeZone', { draftId, timeZone })),
    revert: (fields) => replace(() => bridge.call('drafts.revert', { draftId, fields: [...fields] })),
    takeBack: (stepId) => replace(() => bridge.call('drafts.takeBack', { draftId, stepId, revision: draft.revision })),
    async step(direction) {
      const unsaved = await storeTyped();
      if (unsaved !== null) return failed(unsaved);
      const answer = await bridge.call(direction === 'undo' ? 'drafts.undo' : 'drafts.redo', { draftId });
      if (answer.ok && answer.value.kind === 'done') await takeStep(answer.value.draft);
      return answer;
    },
    async acknowledge(key, yes) {
      const answer = await bridge.call('drafts.acknowledge', { draftId, key, acknowledged: yes });
      if (!answer.ok) return answer.error;
      take(answer.value);
      return null;
    },
    async readServer() {
      const answer = await bridge.call('drafts.refresh', { draftId });
      if (answer.ok && answer.value.kind === 'refreshed') take(answer.value.draft);
      return answer;
    },
    async dismissDrift() {
      const answer = await bridge.call('drafts.dismissDrift', { draftId });
      if (!answer.ok) return answer.error;
      take(answer.value);
      return null;
    },
    refresh,
    stop() {
      offChanged();
      cancelMinute();
      reviewed.stop();
      writer.stop();
      rows.stop();
    },
  };
}

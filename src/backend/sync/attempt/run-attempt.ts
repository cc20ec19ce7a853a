import type { DraftContent } from '@domain/changes/draft-content';
import type { Draft } from '@domain/draft/draft';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import type { FieldName } from '@domain/fields/fields';
import { sentValues } from '@domain/history/sent-values';
import { conflictsIn } from '@domain/merge/merge';
import { type PossiblyApplied, withPossiblyApplied } from '@domain/merge/possibly-applied';
import { type HoldingReason, whyHeld } from '@domain/readiness/readiness';
import { mayBeApplied } from '@domain/sync/outcomes';
import { validate } from '@domain/validation/validate';
import { holdsRedaction } from '@domain/wire/redaction';
import { campaignUrl } from '@domain/wire/request';
import { mayGoOut } from '../../connections/outward-access';
import { guarded, type Store } from '../../store';
import type { AttemptDeps, AttemptInput, AttemptResult } from './attempt';
import { readBeforeSending } from './preflight-read';
import { type PreparedUpdate, prepareUpdate, snapshotOf } from './prepare';
import { withoutApiKey } from './receipt-parts';
import { createAttemptRecord, recordAlreadyApplied, recordFailedRead } from './record';
import { sendUpdate } from './send';

/**
 * Makes one attempt: preflight read, three-way merge, send, compare, and one transaction for
 * receipt, snapshot, edits and row. The caller holds the campaign's lock.
 * Every response is a result. Errors mean that nothing was sent, except `push-not-recorded`.
 */
export async function runAttempt(input: AttemptInput, deps: AttemptDeps): Promise<Result<AttemptResult>> {
  const { draft, row, access, mode } = input;
  const startedAt = deps.elapsed();
  const { edits, recipients } = draft;
  const content: DraftContent = { snapshot: row === null ? draft.snapshot : row.base, edits, recipients };
  const earlier = guarded(() => row?.possiblyApplied ?? possiblyAppliedBefore(draft, deps.store));
  if (!earlier.ok) return earlier;
  const possiblyApplied = earlier.value;
  const url = campaignUrl(access.connection.baseUrl, draft.campaignId);
  if (!url.ok) return mode === 'queue' ? ok({ kind: 'held', why: 'has-errors' }) : url;
  const record = createAttemptRecord(input, deps);
  const readOnly = () => ({
    input,
    url: url.value,
    record,
    durationMs: Math.max(0, Math.round(deps.elapsed() - startedAt)),
    now: deps.now(),
  });

  const read = await readBeforeSending(input, deps);
  if (!read.ok) return read;
  if (read.value.kind === 'failed') return recordFailedRead(readOnly(), content, possiblyApplied, read.value);

  const server = read.value.kind === 'read' ? withoutApiKey(read.value.campaign, access.credentials) : null;
  const prepared = prepareUpdate(content, server, possiblyApplied, access.connection.scheduleKeys);
  const conflicts = conflictsIn(prepared.rows);
  if (server !== null && conflicts.length > 0) return storeConflict(input, deps, server, conflicts);
  const reason = guarded(() => holdingReason(prepared, input, deps));
  if (!reason.ok) return reason;
  if (reason.value !== null) return holdOrRefuse(reason.value, mode);
  if (prepared.update.fields.length === 0 && read.value.kind === 'read') {
    return recordAlreadyApplied(readOnly(), prepared, read.value);
  }
  // The user may have switched to "Work offline" during the preflight read.
  const allowed = mayGoOut({ settings: deps.store.settings });
  if (!allowed.ok) return mode === 'queue' && allowed.error.kind === 'work-offline' ? ok({ kind: 'changed' }) : allowed;
  const sent = await sendUpdate(prepared, url.value, record, input, deps);
  const isTooLarge = !sent.ok && sent.error.kind === 'too-large';
  return isTooLarge && mode === 'queue' ? ok({ kind: 'held', why: 'has-errors' }) : sent;
}

/** Returns why the update must not be sent, now that the server's copy is known. */
function holdingReason(
  { content, server, update, possiblyApplied }: PreparedUpdate,
  { row, mode, runningConfirmed }: AttemptInput,
  { store, now }: AttemptDeps,
): HoldingReason | null {
  const mayRepeatRecipients =
    update.withRecipients &&
    possiblyApplied !== null &&
    (isUnreadable(possiblyApplied) || 'recipients' in possiblyApplied);
  return whyHeld({
    // Validated again: a start time may have passed since the update was queued. The server's own
    // values are not validated, because no screen shows their problems.
    problems: validate(content, now(), store.settings.read().placeholderStyle),
    // A merged retry policy may contain the mark although the draft does not.
    isMarked: holdsRedaction(update.body),
    campaign: server ?? content.snapshot?.campaign,
    runningConfirmed: runningConfirmed || row?.runningConfirmed === true,
    // The user who presses "Push now" has decided.
    repeatsRecipients: mayRepeatRecipients && mode === 'queue' && row?.recipientsConfirmed !== true,
  });
}

/** Holds the update of the queue; a user who pushes now gets the reason as an error. */
function holdOrRefuse(reason: HoldingReason, mode: AttemptInput['mode']): Result<AttemptResult> {
  switch (reason.kind) {
    case 'campaign-running':
      return mode === 'queue' ? ok({ kind: 'held', why: 'running' }) : failed(reason);
    case 'has-errors':
      return mode === 'queue' ? ok({ kind: 'held', why: 'has-errors' }) : failed(reason);
    case 'unknown-recipients':
      return ok({ kind: 'held', why: reason.kind });
  }
}

function storeConflict(
  { draft, row }: AttemptInput,
  { store, emit, newId, now }: AttemptDeps,
  server: Campaign,
  fields: readonly FieldName[],
): Result<AttemptResult> {
  const stored = guarded(() => {
    const snapshot = snapshotOf(server, now());
    if (row === null) return store.outbox.addConflict(newId(), draft.id, snapshot, fields)?.id ?? null;
    return store.outbox.setConflict(row.id, snapshot, fields) ? row.id : null;
  });
  if (!stored.ok) return stored;
  if (stored.value === null) return ok({ kind: 'changed' });
  emit('changed', { what: 'draft', draftId: draft.id });
  emit('changed', { what: 'outbox' });
  return ok({ kind: 'conflict', outboxId: stored.value });
}

/** Something may have been delivered, but what it was cannot be read. */
function isUnreadable(possiblyApplied: PossiblyApplied): boolean {
  return Object.keys(possiblyApplied).length === 0;
}

/** Returns what a cancelled update of the draft, or its last push, may have delivered. */
function possiblyAppliedBefore(draft: Draft, store: Store): PossiblyApplied | null {
  const cancelled = store.outbox.possiblyAppliedBefore(draft.id);
  if (cancelled !== null) return cancelled;
  if (draft.lastReceipt === null || !mayBeApplied(draft.lastReceipt.outcome)) return null;
  const receipt = store.receipts.get(draft.lastReceipt.id);
  const sent = receipt === null ? null : sentValues(receipt);
  return sent === null ? {} : withPossiblyApplied(null, Object.fromEntries(sent));
}

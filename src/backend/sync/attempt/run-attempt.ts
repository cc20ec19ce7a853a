import type { DraftContent } from '@domain/changes/draft-content';
import type { Draft } from '@domain/draft/draft';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import type { FieldName } from '@domain/fields/fields';
import { sentValues } from '@domain/history/sent-values';
import { alsoTried, conflictsIn, type Tried } from '@domain/merge/merge';
import { type HoldingReason, whyHeld } from '@domain/readiness/readiness';
import { mayBeApplied } from '@domain/sync/outcomes';
import { validate } from '@domain/validation/validate';
import { holdsRedaction } from '@domain/wire/redaction';
import { campaignUrl } from '@domain/wire/request';
import { mayGoOut } from '../../connections/access';
import { redactor } from '../../credentials/redact';
import { guarded, type Store } from '../../store';
import type { DeliverDeps, Delivered, Delivery } from './attempt';
import { look } from './preflight-read';
import { copyOf, prepare, type Sending } from './prepare';
import { keptCampaign } from './receipt-parts';
import { createAttempt } from './record';

/**
 * Sends a draft's update once: reads the campaign first where that can be, merges three ways, sends
 * what is left, compares the answer, and stores receipt, copy, edits and row together. Whatever
 * comes back is an outcome; errors are for what kept it from being sent, and `push-not-recorded`
 * for a disk that failed after it. The caller holds the campaign (`UnderWay`).
 */
export async function deliver(delivery: Delivery, deps: DeliverDeps): Promise<Result<Delivered>> {
  const { draft, row, access, how, reserved } = delivery;
  const redact = redactor([access.credentials.apiKey, access.credentials.userId]);
  const { edits, recipients } = draft;
  const content: DraftContent = { snapshot: row === null ? draft.snapshot : row.base, edits, recipients };
  const earlier = guarded(() => row?.tried ?? triedOf(draft, deps.store));
  if (!earlier.ok) return earlier;
  const tried = earlier.value;
  const url = campaignUrl(access.connection.baseUrl, draft.campaignId);
  if (!url.ok) return how === 'queue' ? ok({ kind: 'held', why: 'has-errors' }) : url;
  const attempt = createAttempt(delivery, url.value, deps);
  const looked = await look(
    { access, campaignId: draft.campaignId, patient: how === 'queue', redact, ...(reserved !== undefined && { reserved }) },
    { ...deps, onReads: () => { deps.emit('changed', { what: 'connections' }); } },
  ); // prettier-ignore
  if (!looked.ok) return looked;
  if (looked.value.kind === 'failed') return attempt.notSent(content, tried, looked.value);

  const server = looked.value.kind === 'read' ? keptCampaign(looked.value.campaign, access.credentials) : null;
  const sending = prepare(content, server, tried, access.connection.scheduleKeys);
  const conflicts = conflictsIn(sending.rows);
  if (server !== null && conflicts.length > 0) return inConflict(delivery, deps, server, conflicts);
  const stop = guarded(() => reasonToStop(sending, delivery, deps));
  if (!stop.ok) return stop;
  if (stop.value !== null) return stopped(stop.value, how);
  if (sending.update.fields.length === 0 && looked.value.kind === 'read') {
    return attempt.alreadyThere(sending, looked.value);
  }
  // Switched on while the campaign was read.
  const allowed = mayGoOut({ settings: deps.store.settings });
  if (!allowed.ok) return how === 'queue' && allowed.error.kind === 'work-offline' ? ok({ kind: 'changed' }) : allowed;
  const sent = await attempt.send(sending);
  const isTooLarge = !sent.ok && sent.error.kind === 'too-large';
  return isTooLarge && how === 'queue' ? ok({ kind: 'held', why: 'has-errors' }) : sent;
}

/** Why it may not be sent, now that the server's copy is known. */
function reasonToStop(
  { content, server, update, tried }: Sending,
  { row, how, runningConfirmed }: Delivery,
  { store, now }: DeliverDeps,
): HoldingReason | null {
  const perhapsThere = update.withRecipients && tried !== null && (isUnread(tried) || 'recipients' in tried);
  return whyHeld({
    // A start may have passed since it was queued. What the server has now is the server's to
    // judge: no screen shows its problems.
    problems: validate(content, now(), store.settings.read().placeholderStyle),
    // The draft itself has no mark; a policy that is merged with the server's copy may have got
    // one.
    isMarked: holdsRedaction(update.body),
    campaign: server ?? content.snapshot?.campaign,
    runningConfirmed: runningConfirmed || row?.runningConfirmed === true,
    // Who presses Push now has decided.
    repeatsRecipients: perhapsThere && how === 'queue' && row?.recipientsConfirmed !== true,
  });
}

/** Holds the queue's update for the user; who pushes now is told at once. */
function stopped(reason: HoldingReason, how: Delivery['how']): Result<Delivered> {
  switch (reason.kind) {
    case 'campaign-running':
      return how === 'queue' ? ok({ kind: 'held', why: 'running' }) : failed(reason);
    case 'has-errors':
      return how === 'queue' ? ok({ kind: 'held', why: 'has-errors' }) : failed(reason);
    case 'unknown-recipients':
      return ok({ kind: 'held', why: reason.kind });
  }
}

function inConflict(
  { draft, row }: Delivery,
  { store, emit, newId, now }: DeliverDeps,
  server: Campaign,
  fields: readonly FieldName[],
): Result<Delivered> {
  const stored = guarded(() => {
    const copy = copyOf(server, now());
    if (row === null) return store.outbox.addConflict(newId(), draft.id, copy, fields)?.id ?? null;
    return store.outbox.setConflict(row.id, copy, fields) ? row.id : null;
  });
  if (!stored.ok) return stored;
  if (stored.value === null) return ok({ kind: 'changed' });
  emit('changed', { what: 'draft', draftId: draft.id });
  emit('changed', { what: 'outbox' });
  return ok({ kind: 'conflict', outboxId: stored.value });
}

/** Something may have been delivered, and what it was cannot be read any more. */
function isUnread(tried: Tried): boolean {
  return Object.keys(tried).length === 0;
}

/**
 * What the last push of a draft may have delivered that was made before its row was queued, if it
 * has one.
 */
function triedOf(draft: Draft, store: Store): Tried | null {
  if (draft.lastReceipt === null || !mayBeApplied(draft.lastReceipt.outcome)) return null;
  const receipt = store.receipts.get(draft.lastReceipt.id);
  const sent = receipt === null ? null : sentValues(receipt);
  return sent === null ? {} : alsoTried(null, Object.fromEntries(sent));
}

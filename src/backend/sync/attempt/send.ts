import { ok, type Result } from '@domain/errors/errors';
import { driftIn } from '@domain/merge/merge';
import { withPossiblyApplied } from '@domain/merge/possibly-applied';
import type { HeldBack } from '@domain/suppression/held-back';
import type { LogEntry } from '@domain/sync/outbox-log';
import { redactor } from '../../credentials/redact';
import type { RateLimitPermit } from '../../kathan/budget';
import type { KathanResponse } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import { guarded, type SentNumbers } from '../../store';
import type { RequestBody } from '../../wire/request-body';
import type { AttemptDeps, AttemptInput, AttemptResult } from './attempt';
import { interpretResponse } from './interpret';
import { draftChangesFrom, otherChanges, type PreparedUpdate } from './prepare';
import { checksForReceipt, requestForReceipt, withoutApiKey } from './receipt-parts';
import { type AttemptEnd, type AttemptRecord, heldBackFact } from './record';
import { abandon, bodyWriterInMain } from './write-body';

/**
 * Sends a prepared update as one PATCH: writes it without those who are held back, stores the
 * receipt, sends, interprets the response, and stores the end. Nothing is sent if all recipients
 * are held back and there is nothing else. Errors: those of `WriteBody`, `storage`, and
 * `push-not-recorded`.
 */
export async function sendUpdate(
  reviewed: PreparedUpdate,
  url: string,
  record: AttemptRecord,
  input: AttemptInput,
  deps: AttemptDeps,
): Promise<Result<AttemptResult>> {
  const begun = await beginSending(reviewed, url, record, input, deps);
  if (!begun.ok) return begun;
  if (begun.value.kind !== 'begun') return ok(begun.value);
  const { prepared, body, heldBack, permit } = begun.value;
  const { server, possiblyApplied } = prepared;
  await deps.at?.('after-commit');
  record.emitChanged();
  const start = deps.elapsed();
  const responding = deps.kathan.send({
    connectionId: input.access.connection.id,
    method: 'PATCH',
    url,
    credentials: input.access.credentials,
    body: body.bytes,
    ...(permit !== undefined && { permit }),
  });
  await deps.at?.('after-send');
  const response = await responding;
  const durationMs = Math.max(0, Math.round(deps.elapsed() - start));
  await deps.at?.('after-answer');
  const known = { response, durationMs, reading: false, isReadable: server !== null } as const;
  try {
    return await record.finish(
      { ...known, ...endOf({ prepared, heldBack }, response, input, deps.now()) },
      possiblyApplied,
    );
  } catch (error) {
    deps.reportUnexpectedError?.('push', error);
    // It was sent: if our own code fails on the response, the receipt says so and the update must
    // not go out again.
    return record.finish({ ...known, outcome: { kind: 'unreadable', reason: 'not-understood' } }, possiblyApplied);
  }
}

interface Begun {
  readonly kind: 'begun';
  /** With the update as it is in the body. */
  readonly prepared: PreparedUpdate;
  readonly body: RequestBody;
  readonly heldBack: HeldBack;
  readonly permit: RateLimitPermit | undefined;
}

/**
 * Writes the body and stores that it is about to be sent. If a suppression list changes meanwhile,
 * it is written again: at the moment of the commit nobody is in it who is held back.
 */
async function beginSending(
  reviewed: PreparedUpdate,
  url: string,
  record: AttemptRecord,
  input: AttemptInput,
  deps: AttemptDeps,
): Promise<Result<Begun | Exclude<AttemptResult, { kind: 'ended' }>>> {
  const { credentials } = input.access;
  const { rows, server, possiblyApplied } = reviewed;
  const redact = redactor([credentials.apiKey, credentials.userId]);
  let { permit } = input;
  for (;;) {
    const keeps = guarded(() => deps.store.settings.read().recentContactDays > 0);
    if (!keeps.ok) return keeps;
    const writeBody = deps.writeBody ?? bodyWriterInMain(deps.store);
    const written = await writeBody(input.draft.id, reviewed.update, keeps.value);
    if (!written.ok) return written;
    const { update, body, heldBack, suppression, sent } = written.value;
    if (update.fields.length === 0 && reviewed.update.fields.length > 0)
      return ok({ kind: 'held', why: 'all-held-back' });
    const valid = await validPermit(permit, input);
    if (valid === null) return unsent(deps, sent);
    permit = valid;
    await deps.at?.('before-commit');
    const begun = await record.begin({
      ...reviewed,
      fields: update.fields,
      request: requestForReceipt(url, body, redact),
      repeated: possiblyApplied !== null,
      heldBack,
      suppression,
      sent,
      possiblyApplied: withPossiblyApplied(possiblyApplied, update.sent),
      checked: server === null ? null : checkedEntry(rows),
    });
    if (!begun.ok) return begun;
    if (begun.value === 'begun')
      return ok({ kind: 'begun', prepared: { ...reviewed, update }, body, heldBack, permit });
    const changed = unsent(deps, sent);
    if (begun.value === 'changed' || !changed.ok) return changed;
  }
}

/** Says that nothing was sent, and lets go of the numbers that the receipt would have had. */
function unsent({ store }: AttemptDeps, sent: SentNumbers | null): Result<{ readonly kind: 'changed' }> {
  const abandoned = guarded(() => {
    abandon(store, sent);
  });
  return abandoned.ok ? ok({ kind: 'changed' }) : abandoned;
}

/** What the response means for the receipt and the draft. */
function endOf(
  { prepared, heldBack }: Pick<Begun, 'prepared' | 'heldBack'>,
  response: KathanResponse | Failure,
  { draft, access: { credentials } }: AttemptInput,
  now: Date,
): Pick<AttemptEnd, 'outcome' | 'checks' | 'snapshot' | 'drop' | 'drift' | 'facts'> {
  const redact = redactor([credentials.apiKey, credentials.userId]);
  const sent = { campaignId: draft.campaignId, sent: prepared.update.sent, redact, now };
  const { outcome, checks, campaign, repeatedKeys } = interpretResponse(response, sent);
  const kept = campaign === null ? null : withoutApiKey(campaign, credentials);
  return {
    outcome,
    ...(kept !== null && draftChangesFrom(prepared, draft, kept, now)),
    checks: checksForReceipt(checks, redact),
    facts: {
      repeated: prepared.possiblyApplied !== null,
      alreadyThere: false,
      drifted: otherChanges(prepared, kept, now),
      repeatedKeys: [...repeatedKeys],
      ...heldBackFact(heldBack),
    },
  };
}

/**
 * Returns the permit for the request: `undefined` for what the user sends, `null` if the queue has
 * stopped.
 */
async function validPermit(
  permit: RateLimitPermit | undefined,
  { acquirePermit }: AttemptInput,
): Promise<RateLimitPermit | null | undefined> {
  if (permit === undefined || acquirePermit === undefined || permit.isValid()) return permit;
  permit.release();
  return acquirePermit();
}

function checkedEntry(rows: PreparedUpdate['rows']): LogEntry {
  const drifted = driftIn(rows).map(({ field }) => field);
  return { what: 'checked', found: drifted.length === 0 ? 'unchanged' : 'changed', drifted };
}

import { ok, type Result } from '@domain/errors/errors';
import { driftIn, withPossiblyApplied } from '@domain/merge/merge';
import type { LogEntry } from '@domain/sync/outbox';
import { redactor } from '../../credentials/redact';
import type { RateLimitPermit } from '../../kathan/budget';
import type { KathanResponse } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import type { AttemptDeps, AttemptInput, AttemptResult } from './attempt';
import { interpretResponse } from './interpret';
import { draftChangesFrom, otherChanges, type PreparedUpdate } from './prepare';
import { checksForReceipt, requestForReceipt, withoutApiKey } from './receipt-parts';
import type { AttemptEnd, AttemptRecord } from './record';
import { bodyWriterInMain } from './write-body';

/**
 * Sends a prepared update as one PATCH: stores the receipt, sends, interprets the response, and
 * stores the end. Errors: those of `WriteBody`, `storage`, and `push-not-recorded`.
 */
export async function sendUpdate(
  prepared: PreparedUpdate,
  url: string,
  record: AttemptRecord,
  input: AttemptInput,
  deps: AttemptDeps,
): Promise<Result<AttemptResult>> {
  const { draft, access } = input;
  const { connection, credentials } = access;
  const { update, rows, server, possiblyApplied } = prepared;
  const redact = redactor([credentials.apiKey, credentials.userId]);
  const body = await (deps.writeBody ?? bodyWriterInMain(deps.store))(draft.id, update);
  if (!body.ok) return body;
  const permit = await validPermit(input);
  if (permit === null) return ok({ kind: 'changed' });
  await deps.at?.('before-commit');
  const begun = await record.begin({
    ...prepared,
    fields: update.fields,
    request: requestForReceipt(url, body.value, redact),
    repeated: possiblyApplied !== null,
    possiblyApplied: withPossiblyApplied(possiblyApplied, update.sent),
    checked: server === null ? null : checkedEntry(rows),
  });
  if (!begun.ok) return begun;
  if (!begun.value) return ok({ kind: 'changed' });
  await deps.at?.('after-commit');
  record.emitChanged();
  const start = deps.elapsed();
  const responding = deps.kathan.send({
    connectionId: connection.id,
    method: 'PATCH',
    url,
    credentials,
    body: body.value.bytes,
    ...(permit !== undefined && { permit }),
  });
  await deps.at?.('after-send');
  const response = await responding;
  const durationMs = Math.max(0, Math.round(deps.elapsed() - start));
  await deps.at?.('after-answer');
  const known = { response, durationMs, reading: false, isReadable: server !== null } as const;
  try {
    return await record.finish({ ...known, ...endOf(prepared, response, input, deps.now()) }, possiblyApplied);
  } catch (error) {
    deps.reportUnexpectedError?.('push', error);
    // It was sent: if our own code fails on the response, the receipt says so and the update must
    // not go out again.
    return record.finish({ ...known, outcome: { kind: 'unreadable', reason: 'not-understood' } }, possiblyApplied);
  }
}

/** What the response means for the receipt and the draft. */
function endOf(
  prepared: PreparedUpdate,
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
    },
  };
}

/**
 * Returns the permit for the request: `undefined` for what the user sends, `null` if the queue has
 * stopped.
 */
async function validPermit({ permit, acquirePermit }: AttemptInput): Promise<RateLimitPermit | null | undefined> {
  if (permit === undefined || acquirePermit === undefined || permit.isValid()) return permit;
  permit.release();
  return acquirePermit();
}

function checkedEntry(rows: PreparedUpdate['rows']): LogEntry {
  const drifted = driftIn(rows).map(({ field }) => field);
  return { what: 'checked', found: drifted.length === 0 ? 'unchanged' : 'changed', drifted };
}

import { titleOf } from '@domain/changes/changes';
import type { DraftContent } from '@domain/changes/draft-content';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { FieldName } from '@domain/fields/fields';
import { alsoTried, driftIn, type Tried } from '@domain/merge/merge';
import type { LogEntry } from '@domain/sync/outbox';
import { type Outcome, type Receipt, receiptSummarySchema } from '@domain/sync/outcome';
import { nextStep, wasApplied } from '@domain/sync/outcomes';
import { verify } from '@domain/sync/verify';
import { buildUpdate } from '@domain/wire/update';
import { redactor } from '../../credentials/redact';
import type { Reservation } from '../../kathan/budget';
import type { Answer } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import { guardedSoon, type ReceiptEnd } from '../../store';
import type { DeliverDeps, Delivered, Delivery } from './attempt';
import { interpretAnswer } from './interpret';
import type { Looked } from './preflight-read';
import { driftedBeside, type Sending, takenFrom, valuesThere } from './prepare';
import { keptAnswer, keptCampaign, keptChecks, keptReading, keptRequest, valuesBefore } from './receipt-parts';
import { bodyHere } from './write-body';

/** How an attempt ended, as its receipt keeps it. */
interface Ended extends Partial<Pick<ReceiptEnd, 'checks' | 'snapshot' | 'drop' | 'drift' | 'facts'>> {
  readonly outcome: Outcome;
  readonly answer: Answer | Failure;
  readonly durationMs: number;
  /** Nothing was sent: the campaign was read. */
  readonly reading: boolean;
  /** The campaign can be read on this server, so that the next attempt sees what this one did. */
  readonly isReadable: boolean;
}

type Understood = Omit<Ended, 'answer' | 'durationMs' | 'reading' | 'isReadable'>;

/**
 * One attempt of an update: its receipt on the disk before anything is sent, its request, and its
 * end with all that follows from it in one transaction.
 */
export function createAttempt(delivery: Delivery, url: string, deps: DeliverDeps) {
  const { draft, row, access, how } = delivery;
  const { connection, credentials } = access;
  const { store } = deps;
  const redact = redactor([credentials.apiKey, credentials.userId]);
  const created = deps.elapsed();
  const id = deps.newId();
  let startedAt = deps.now();

  function tell(): void {
    deps.emit('changed', { what: 'draft', draftId: draft.id });
    deps.emit('changed', { what: 'receipts' });
    if (row !== null) deps.emit('changed', { what: 'outbox' });
  }

  /** Puts the attempt on the disk; false where the draft or the row is not what it was. */
  function begin(
    { content, server, repeated = false }: Pick<Sending, 'content' | 'server'> & { readonly repeated?: boolean },
    fields: readonly FieldName[],
    request: Receipt['request'],
    maybe: Tried | null,
    checked: LogEntry | null,
  ): Promise<Result<boolean>> {
    startedAt = deps.now();
    const receipt = {
      id,
      draftId: draft.id,
      connectionId: connection.id,
      connectionName: connection.name,
      campaignId: draft.campaignId,
      campaignName: titleOf(content),
      startedAt: startedAt.toISOString(),
      fields: [...fields],
      request,
      before: valuesBefore(server ?? content.snapshot?.campaign, fields),
      revision: draft.revision,
      repeated,
    };
    return guardedSoon(store, () => {
      if (row !== null) return store.outbox.begin(row.id, receipt, maybe, checked);
      store.receipts.begin(receipt);
      return true;
    });
  }

  async function finish(ended: Ended, triedBefore: Tried | null): Promise<Result<Delivered>> {
    const { outcome, reading, isReadable, answer, ...parts } = ended;
    // A user who waits for the response gets a receipt whatever it is; the queue may try for days.
    const forget = nextStep(outcome, isReadable).do === 'await-server' && how === 'queue';
    const attempt = row === null ? null : { itemId: row.id, isReadable, reading, triedBefore, jitter: deps.random() };
    const stored = await guardedSoon(store, () => {
      const effects = store.receipts.finish({
        checks: [],
        snapshot: null,
        drop: [],
        ...parts,
        id,
        draftId: draft.id,
        outcome,
        answer: keptAnswer(answer, redact),
        forget,
        ...(attempt !== null && { queued: attempt }),
      });
      const receipt = forget ? null : receiptSummarySchema.parse(store.receipts.summary(id));
      return { kind: 'ended', receipt, effects } as const;
    });
    tell();
    if (stored.ok) return stored;
    if (stored.error.kind !== 'storage') return stored;
    return failed({ kind: 'push-not-recorded', reason: stored.error.reason, taken: wasApplied(outcome) });
  }

  /** What the response means for the receipt and the draft. */
  function understood(sending: Sending, answer: Answer | Failure, repeated: boolean): Understood {
    const now = deps.now();
    const asked = { campaignId: draft.campaignId, sent: sending.update.sent, redact, now };
    const { outcome, checks, campaign, repeatedKeys } = interpretAnswer(answer, asked);
    const kept = campaign === null ? null : keptCampaign(campaign, credentials);
    return {
      outcome,
      ...(kept !== null && takenFrom(sending, draft, kept, now)),
      checks: keptChecks(checks, redact),
      facts: {
        repeated,
        alreadyThere: false,
        drifted: driftedBeside(sending, kept, now),
        repeatedKeys: [...repeatedKeys],
      },
    };
  }

  const sinceCreated = (): number => Math.max(0, Math.round(deps.elapsed() - created));

  return {
    /** The campaign could not be read, and so nothing is sent. */
    async notSent(
      content: DraftContent,
      tried: Tried | null,
      looked: Extract<Looked, { kind: 'failed' }>,
    ): Promise<Result<Delivered>> {
      const { outcome, answer } = looked;
      const { fields } = buildUpdate(content, connection.scheduleKeys);
      const begun = await begin({ content, server: null }, fields, keptReading(url, redact), tried, null);
      if (!begun.ok) return begun;
      if (!begun.value) return ok({ kind: 'changed' });
      return finish({ outcome, answer, durationMs: sinceCreated(), reading: true, isReadable: true }, tried);
    },

    /**
     * The server says what the draft says: nothing is sent, and the receipt tells how that is
     * known.
     */
    async alreadyThere(sending: Sending, looked: Extract<Looked, { kind: 'read' }>): Promise<Result<Delivered>> {
      const { rows, tried } = sending;
      const campaign = keptCampaign(looked.campaign, credentials);
      const there = valuesThere(rows);
      const checks = verify(there, campaign);
      const begun = await begin(
        sending,
        checks.map(({ field }) => field),
        keptReading(url, redact),
        tried,
        null,
      );
      if (!begun.ok) return begun;
      if (!begun.value) return ok({ kind: 'changed' });
      const ended: Ended = {
        outcome: { kind: 'verified' },
        answer: looked.answer,
        durationMs: sinceCreated(),
        reading: true,
        isReadable: true,
        ...takenFrom(sending, draft, campaign, deps.now()),
        checks,
        facts: {
          repeated: false,
          alreadyThere: true,
          drifted: [...driftIn(rows)],
          repeatedKeys: [...looked.repeatedKeys],
        },
      };
      return finish(ended, tried);
    },

    /** Sends it. */
    async send(sending: Sending): Promise<Result<Delivered>> {
      const { update, rows, server, tried } = sending;
      const body = await (deps.writeBody ?? bodyHere(store))(draft.id, update);
      if (!body.ok) return body;
      const reserved = await placeOf(delivery);
      if (reserved === null) return ok({ kind: 'changed' });
      await deps.at?.('before-commit');
      const maybe = alsoTried(tried, update.sent);
      const checked = server === null ? null : checkedEntry(rows);
      const repeated = tried !== null;
      const begun = await begin(
        { ...sending, repeated },
        update.fields,
        keptRequest(url, body.value, redact),
        maybe,
        checked,
      );
      if (!begun.ok) return begun;
      if (!begun.value) return ok({ kind: 'changed' });
      await deps.at?.('after-commit');
      tell();
      const start = deps.elapsed();
      const { id: connectionId } = connection;
      const answering = deps.kathan.send({
        connectionId, method: 'PATCH', url, credentials, body: body.value.bytes,
        ...(reserved !== undefined && { reserved }),
      }); // prettier-ignore
      await deps.at?.('after-send');
      const answer = await answering;
      const durationMs = Math.max(0, Math.round(deps.elapsed() - start));
      await deps.at?.('after-answer');
      const known = { answer, durationMs, reading: false, isReadable: server !== null } as const;
      try {
        return await finish({ ...known, ...understood(sending, answer, repeated) }, tried);
      } catch (error) {
        deps.onMistake?.('push', error);
        // It was sent: whatever went wrong in reading the response, the receipt says so and the
        // update does not go out again.
        return finish({ ...known, outcome: { kind: 'unreadable', reason: 'not-understood' } }, tried);
      }
    },
  };
}

/**
 * The place of the request in the connection's budget; `undefined` for what the user does, `null`
 * where there is none any more.
 */
async function placeOf({ reserved, room }: Delivery): Promise<Reservation | null | undefined> {
  if (reserved === undefined || room === undefined || reserved.holds()) return reserved;
  reserved.release();
  return room();
}

function checkedEntry(rows: Sending['rows']): LogEntry {
  const drifted = driftIn(rows).map(({ field }) => field);
  return { what: 'checked', found: drifted.length === 0 ? 'unchanged' : 'changed', drifted };
}

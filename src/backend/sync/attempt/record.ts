import { titleOf } from '@domain/changes/changes';
import type { DraftContent } from '@domain/changes/draft-content';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import type { FieldName } from '@domain/fields/fields';
import { driftIn } from '@domain/merge/merge';
import type { PossiblyApplied } from '@domain/merge/possibly-applied';
import { type HeldBack, NONE_HELD_BACK } from '@domain/suppression/held-back';
import type { LogEntry } from '@domain/sync/outbox-log';
import { type Outcome, type Receipt, receiptSummarySchema } from '@domain/sync/outcome';
import { nextStep, wasApplied } from '@domain/sync/outcomes';
import { verify } from '@domain/sync/verify';
import { buildUpdate } from '@domain/wire/update';
import { redactor } from '../../credentials/redact';
import type { KathanResponse } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import { guardedSoon, type ReceiptEnd, type ReceiptFacts, type SentNumbers } from '../../store';
import type { AttemptDeps, AttemptInput, AttemptResult } from './attempt';
import type { PreflightRead } from './preflight-read';
import { draftChangesFrom, type PreparedUpdate, valuesAlreadyOnServer } from './prepare';
import { preflightForReceipt, responseForReceipt, valuesBefore, withoutApiKey } from './receipt-parts';

/** An attempt as it is stored before anything is sent. */
interface AttemptStart {
  readonly content: DraftContent;
  /** The server's copy from the preflight read; `null` if it was not read. */
  readonly server: Campaign | null;
  readonly fields: readonly FieldName[];
  readonly request: Receipt['request'];
  readonly repeated?: boolean;
  /** What this attempt and earlier ones may have delivered. */
  readonly possiblyApplied: PossiblyApplied | null;
  /** What the preflight read showed, for the delivery log. */
  readonly checked: LogEntry | null;
  readonly heldBack?: HeldBack;
  /** The revision of the suppression lists that the body was written by. */
  readonly suppression?: number;
  /** The numbers in the body, to be kept with the receipt. */
  readonly sent?: SentNumbers | null;
}

/** The end of an attempt as it is stored. */
export interface AttemptEnd extends Partial<Pick<ReceiptEnd, 'checks' | 'snapshot' | 'drop' | 'drift' | 'facts'>> {
  readonly outcome: Outcome;
  readonly response: KathanResponse | Failure;
  readonly durationMs: number;
  /** Only the campaign was read; nothing was sent. */
  readonly reading: boolean;
  /** The campaign can be read on this server, so that the next attempt sees what this one did. */
  readonly isReadable: boolean;
}

/**
 * Stores an attempt: `begin` before anything is sent, `finish` with all that follows from its end.
 */
export interface AttemptRecord {
  /**
   * Stores nothing if the draft, its row (`changed`) or a suppression list changed meanwhile.
   */
  begin(start: AttemptStart): Promise<Result<'begun' | 'changed' | 'suppression-changed'>>;
  /**
   * Error: `push-not-recorded` if the disk fails after the update was sent.
   * @param before what earlier attempts may have delivered.
   */
  finish(end: AttemptEnd, before: PossiblyApplied | null): Promise<Result<AttemptResult>>;
  /** Tells the page that the attempt changed. */
  emitChanged(): void;
}

export function createAttemptRecord(input: AttemptInput, deps: AttemptDeps): AttemptRecord {
  const { draft, row, access, mode } = input;
  const { connection, credentials } = access;
  const { store } = deps;
  const redact = redactor([credentials.apiKey, credentials.userId]);
  const id = deps.newId();

  function emitChanged(): void {
    deps.emit('changed', { what: 'draft', draftId: draft.id });
    deps.emit('changed', { what: 'receipts' });
    if (row !== null) deps.emit('changed', { what: 'outbox' });
  }

  return {
    emitChanged,

    begin({ content, server, fields, request, possiblyApplied, checked, suppression, ...start }) {
      const { repeated = false, heldBack, sent = null } = start;
      const receipt = {
        id,
        draftId: draft.id,
        connectionId: connection.id,
        connectionName: connection.name,
        campaignId: draft.campaignId,
        campaignName: titleOf(content),
        startedAt: deps.now().toISOString(),
        fields: [...fields],
        request,
        before: valuesBefore(server ?? content.snapshot?.campaign, fields),
        revision: draft.revision,
        repeated,
        sent,
        ...heldBackFact(heldBack ?? NONE_HELD_BACK),
      };
      return guardedSoon(store, () => {
        if (suppression !== undefined && suppression !== store.suppression.revision()) return 'suppression-changed';
        if (row !== null) return store.outbox.begin(row.id, receipt, possiblyApplied, checked) ? 'begun' : 'changed';
        store.receipts.begin(receipt);
        return 'begun';
      });
    },

    async finish({ outcome, reading, isReadable, response, ...parts }, before) {
      // A user who waits for the response always gets a receipt; the queue may retry for a day.
      const forget = nextStep(outcome, isReadable).do === 'await-server' && mode === 'queue';
      const attempt =
        row === null
          ? null
          : { itemId: row.id, isReadable, reading, possiblyAppliedBefore: before, jitter: deps.random() };
      const stored = await guardedSoon(store, () => {
        const effects = store.receipts.finish({
          checks: [],
          snapshot: null,
          drop: [],
          ...parts,
          id,
          draftId: draft.id,
          outcome,
          answer: responseForReceipt(response, redact),
          forget,
          ...(attempt !== null && { queued: attempt }),
        });
        const receipt = forget ? null : receiptSummarySchema.parse(store.receipts.summary(id));
        return { kind: 'ended', receipt, effects } as const;
      });
      emitChanged();
      if (stored.ok || stored.error.kind !== 'storage') return stored;
      return failed({ kind: 'push-not-recorded', reason: stored.error.reason, applied: wasApplied(outcome) });
    },
  };
}

/** An attempt that ends after the preflight read. */
interface ReadOnlyAttempt {
  readonly input: AttemptInput;
  readonly url: string;
  readonly record: AttemptRecord;
  readonly durationMs: number;
  readonly now: Date;
}

/** Records that the campaign could not be read, and that nothing was sent because of it. */
export function recordFailedRead(
  { input, url, record, durationMs }: ReadOnlyAttempt,
  content: DraftContent,
  possiblyApplied: PossiblyApplied | null,
  { outcome, response }: Extract<PreflightRead, { kind: 'failed' }>,
): Promise<Result<AttemptResult>> {
  const { connection, credentials } = input.access;
  const { fields } = buildUpdate(content, connection.scheduleKeys);
  const request = preflightForReceipt(url, redactor([credentials.apiKey, credentials.userId]));
  const start = { content, server: null, fields, request, possiblyApplied, checked: null };
  const end = { outcome, response, durationMs, reading: true, isReadable: true };
  return recordWithoutSending(record, start, end);
}

/** Records that the server already has what the draft says, and that nothing was sent. */
export function recordAlreadyApplied(
  { input, url, record, durationMs, now }: ReadOnlyAttempt,
  prepared: PreparedUpdate,
  read: Extract<PreflightRead, { kind: 'read' }>,
): Promise<Result<AttemptResult>> {
  const { content, server, rows, possiblyApplied } = prepared;
  const { credentials } = input.access;
  const campaign = withoutApiKey(read.campaign, credentials);
  const checks = verify(valuesAlreadyOnServer(rows), campaign);
  const fields = checks.map(({ field }) => field);
  const request = preflightForReceipt(url, redactor([credentials.apiKey, credentials.userId]));
  return recordWithoutSending(
    record,
    { content, server, fields, request, possiblyApplied, checked: null },
    {
      outcome: { kind: 'verified' },
      response: read.response,
      durationMs,
      reading: true,
      isReadable: true,
      ...draftChangesFrom(prepared, input.draft, campaign, now),
      checks,
      facts: {
        repeated: false,
        alreadyThere: true,
        drifted: [...driftIn(rows)],
        repeatedKeys: [...read.repeatedKeys],
      },
    },
  );
}

async function recordWithoutSending(
  record: AttemptRecord,
  start: AttemptStart,
  end: AttemptEnd,
): Promise<Result<AttemptResult>> {
  const begun = await record.begin(start);
  if (!begun.ok) return begun;
  return begun.value === 'begun' ? record.finish(end, start.possiblyApplied) : ok({ kind: 'changed' });
}

/** What a receipt says about those who were held back; nothing if there was nobody. */
export function heldBackFact(heldBack: HeldBack): Pick<ReceiptFacts, 'heldBack'> {
  return heldBack.held === 0 ? {} : { heldBack };
}

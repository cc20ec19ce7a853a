import { titleOf } from '@shared/campaign/changes';
import { campaignUrl } from '@shared/campaign/request';
import { buildUpdate } from '@shared/campaign/update';
import { validate } from '@shared/campaign/validate';
import type { Draft } from '@shared/draft/draft';
import { failed, ok, type Result } from '@shared/ipc/errors';
import { receiptSummarySchema, type Outcome, type ReceiptSummary } from '@shared/push/outcome';
import { accessTo, type Access, type AccessDeps } from '../connections/access';
import { redactor } from '../credentials/redact';
import type { Emit, Handlers } from '../ipc/handlers';
import type { Kathan } from '../kathan/client';
import { guarded, type Store } from '../store';
import { interpretAnswer } from './interpret-answer';
import { doneEdits, keptAnswer, keptCampaign, keptChecks, keptRequest, valuesBefore } from './receipt-parts';
import { requestBody } from './request-body';
import type { UnderWay } from './under-way';

interface PushDeps extends AccessDeps {
  readonly store: Store;
  readonly kathan: Kathan;
  readonly underWay: UnderWay;
  readonly emit: Emit;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
}

/**
 * `push.now`: validates again, stores a receipt that is under way, sends, and stores what became of it. Whatever comes back is an
 * outcome in the receipt; errors are for what kept the update from being sent, and `storage` for a disk that failed around it.
 */
export function pushHandlers(deps: PushDeps): Pick<Handlers, 'push.now'> {
  const { store, underWay } = deps;

  function draftAt(draftId: string, revision: number): Result<Draft> {
    const draft = guarded(() => store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
    return draft.value.revision === revision ? ok(draft.value) : failed({ kind: 'draft-changed' });
  }

  function tellOf(draftId: string): void {
    deps.emit('changed', { what: 'draft', draftId });
    deps.emit('changed', { what: 'receipts' });
  }

  async function push(draftId: string, revision: number, connectionId: string): Promise<Result<ReceiptSummary>> {
    const access = await accessTo(connectionId, deps);
    if (!access.ok) return access;
    // Read again: the keychain may have waited for the person, who may have gone on typing.
    const draft = draftAt(draftId, revision);
    if (!draft.ok) return draft;
    const settings = guarded(() => store.settings.read());
    if (!settings.ok) return settings;
    const errors = validate(draft.value, deps.now(), settings.value.placeholderStyle).filter(
      ({ severity }) => severity === 'error',
    );
    if (errors.length > 0) return failed({ kind: 'has-errors', count: errors.length });
    return send(draft.value, access.value);
  }

  async function send(draft: Draft, { connection, credentials }: Access): Promise<Result<ReceiptSummary>> {
    const redact = redactor([credentials.apiKey, credentials.userId]);
    const update = buildUpdate(draft, connection.scheduleKeys);
    const url = campaignUrl(connection.baseUrl, draft.campaignId);
    const written = guarded(() => requestBody(update, () => store.recipients.each(draft.id)));
    if (!written.ok) return written;
    if (!written.value.ok) return written.value;
    const body = written.value.value;

    const id = deps.newId();
    const begun = guarded(() => {
      store.receipts.begin({
        id,
        draftId: draft.id,
        connectionId: connection.id,
        connectionName: connection.name,
        campaignId: draft.campaignId,
        campaignName: titleOf(draft),
        startedAt: deps.now().toISOString(),
        fields: [...update.fields],
        request: keptRequest(url, body, redact),
        before: valuesBefore(draft, update.fields),
        revision: draft.revision,
      });
    });
    if (!begun.ok) return begun;
    tellOf(draft.id);

    const start = deps.elapsed();
    const answer = await deps.kathan.send({
      connectionId: connection.id,
      method: 'PATCH',
      url,
      credentials,
      body: body.bytes,
    });
    const durationMs = Math.max(0, Math.round(deps.elapsed() - start));

    const now = deps.now();
    const { outcome, checks, campaign } = interpretAnswer(answer, {
      campaignId: draft.campaignId,
      sent: update.sent,
      redact,
      now,
    });
    const finished = guarded(() => {
      store.receipts.finish({
        id,
        draftId: draft.id,
        durationMs,
        outcome,
        checks: keptChecks(checks, redact),
        answer: keptAnswer(answer, redact),
        snapshot:
          campaign === null
            ? null
            : { campaign: keptCampaign(campaign, redact), takenAt: now.toISOString(), source: 'answer' },
        drop: doneEdits(draft, checks),
      });
      return receiptSummarySchema.parse(store.receipts.get(id));
    });
    if (finished.ok || finished.error.kind !== 'storage') return finished;
    return failed({ kind: 'push-not-recorded', reason: finished.error.reason, taken: takenBy(outcome) });
  }

  return {
    'push.now': async ({ draftId, revision }) => {
      const draft = draftAt(draftId, revision);
      if (!draft.ok) return draft;
      const { connectionId, campaignId } = draft.value;
      if (connectionId === null) return failed({ kind: 'no-connection' });
      const done = underWay.begin({ draftId, connectionId, campaignId });
      if (done === null) return failed({ kind: 'push-under-way' });
      tellOf(draftId);
      try {
        return await push(draftId, revision, connectionId);
      } finally {
        done();
        tellOf(draftId);
      }
    },
  };
}

/** Whether the server has the update. */
function takenBy(outcome: Outcome): 'yes' | 'no' | 'maybe' {
  switch (outcome.kind) {
    case 'verified':
    case 'discrepancy':
      return 'yes';
    case 'refused':
      return 'no';
    case 'no-answer':
      return outcome.sent;
    case 'unreadable':
    case 'interrupted':
      return 'maybe';
  }
}

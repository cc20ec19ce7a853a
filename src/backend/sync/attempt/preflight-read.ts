import { ok, type Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import type { Outcome } from '@domain/sync/outcome';
import { redactor } from '../../credentials/redact';
import type { KathanResponse } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import { readCampaign } from '../../kathan/read-campaign';
import { guarded } from '../../store';
import type { AttemptDeps, AttemptInput } from './attempt';
import { interpretResponse } from './interpret';

/**
 * The result of the preflight read.
 * - `not-readable`: the server does not let the campaign be read, or does not now, which says
 *   nothing about sending.
 * - `failed`: sending now would fail as well, or could overwrite what cannot be seen.
 */
export type PreflightRead =
  | {
      readonly kind: 'read';
      readonly campaign: Campaign;
      readonly response: KathanResponse;
      readonly repeatedKeys: readonly string[];
    }
  | { readonly kind: 'not-readable' }
  | { readonly kind: 'failed'; readonly outcome: Outcome; readonly response: KathanResponse | Failure };

/**
 * Reads the campaign before an update is sent, unless the server is known not to offer it. The
 * connection remembers whether it does.
 */
export async function readBeforeSending(input: AttemptInput, deps: AttemptDeps): Promise<Result<PreflightRead>> {
  const { access, draft, mode, permit } = input;
  const { connection, credentials } = access;
  const { reads } = connection;
  if (reads === 'no') return ok({ kind: 'not-readable' });
  const read = await readCampaign(deps.kathan, {
    connectionId: connection.id,
    baseUrl: connection.baseUrl,
    credentials,
    campaignId: draft.campaignId,
    known: reads === 'yes',
    now: deps.now,
    ...(permit !== undefined && { permit }),
  });
  const readsNow = read.kind === 'read' ? 'yes' : read.why.reason === 'not-offered' ? 'no' : reads;
  if (readsNow !== reads) {
    const stored = guarded(() => {
      deps.connections.update(connection.id, { reads: readsNow });
    });
    if (!stored.ok) return stored;
    deps.emit('changed', { what: 'connections' });
  }
  if (read.kind === 'read') return ok(read);
  const redact = redactor([credentials.apiKey, credentials.userId]);
  const sent = { campaignId: draft.campaignId, sent: {}, redact, now: deps.now() };
  const { outcome } = interpretResponse(read.response, sent);
  const failed = ok<PreflightRead>({ kind: 'failed', outcome: asNotSent(outcome), response: read.response });
  const notReadable = ok<PreflightRead>({ kind: 'not-readable' });
  switch (read.why.reason) {
    case 'not-offered':
    case 'not-found':
      return notReadable;
    case 'unreadable':
      // The queue does not send over what an earlier attempt may have left there unseen.
      return reads === 'yes' && mode === 'queue' ? failed : notReadable;
    case 'network':
    case 'rate-limit':
      // The queue can wait. The user's own push continues if the server was never read before.
      return reads === 'yes' || mode === 'queue' ? failed : notReadable;
    case 'sign-in':
    case 'refused':
      return reads === 'yes' ? failed : notReadable;
  }
}

/** A read delivers nothing, whatever its outcome is. */
function asNotSent(outcome: Outcome): Outcome {
  if (outcome.kind === 'unreadable' && outcome.reason === 'other-campaign') {
    return { kind: 'unreadable', reason: 'not-a-campaign' };
  }
  return outcome.kind === 'no-answer' ? { ...outcome, sent: 'no' } : outcome;
}

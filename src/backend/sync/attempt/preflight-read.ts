import { ok, type Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import type { Outcome } from '@domain/sync/outcome';
import type { Access } from '../../connections/access';
import type { Redact } from '../../credentials/redact';
import type { Reservation } from '../../kathan/budget';
import type { Answer, Kathan } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import { readCampaign } from '../../kathan/read-campaign';
import { type ConnectionRows, guarded } from '../../store';
import { interpretAnswer } from './interpret';

/**
 * What looking at the campaign before sending found.
 * - `blind`: this server does not let it be read, or not now in a way that says nothing about
 *   sending.
 * - `failed`: sending now would come to nothing, or would overwrite what cannot be seen.
 */
export type Looked =
  | {
      readonly kind: 'read';
      readonly campaign: Campaign;
      readonly answer: Answer;
      readonly repeatedKeys: readonly string[];
    }
  | { readonly kind: 'blind' }
  | { readonly kind: 'failed'; readonly outcome: Outcome; readonly answer: Answer | Failure };

interface Look {
  readonly access: Access;
  readonly campaignId: string;
  /**
   * An update of the queue can wait for a better moment; the user's own push of a server that was
   * never read goes on.
   */
  readonly patient: boolean;
  readonly redact: Redact;
  readonly reserved?: Reservation;
}

interface LookDeps {
  readonly kathan: Kathan;
  readonly connections: ConnectionRows;
  readonly now: () => Date;
  readonly onReads: () => void;
}

/**
 * Reads the campaign before an update is sent, where the server may let it be read. What it says
 * about that is remembered with the connection, so that one that cannot is asked once.
 */
export async function look(asked: Look, deps: LookDeps): Promise<Result<Looked>> {
  const { connection, credentials } = asked.access;
  const { reads } = connection;
  if (reads === 'no') return ok({ kind: 'blind' });
  const answer = await readCampaign(deps.kathan, {
    connectionId: connection.id,
    baseUrl: connection.baseUrl,
    credentials,
    campaignId: asked.campaignId,
    known: reads === 'yes',
    now: deps.now,
    ...(asked.reserved !== undefined && { reserved: asked.reserved }),
  });
  const said = answer.kind === 'read' ? 'yes' : answer.why.reason === 'not-offered' ? 'no' : reads;
  if (said !== reads) {
    const remembered = guarded(() => {
      deps.connections.update(connection.id, { reads: said });
    });
    if (!remembered.ok) return remembered;
    deps.onReads();
  }
  if (answer.kind === 'read') return ok(answer);
  const { campaignId, redact } = asked;
  const { outcome } = interpretAnswer(answer.answer, { campaignId, sent: {}, redact, now: deps.now() });
  const failed = ok<Looked>({ kind: 'failed', outcome: notSent(outcome), answer: answer.answer });
  const blind = ok<Looked>({ kind: 'blind' });
  switch (answer.why.reason) {
    case 'not-offered':
    case 'not-found':
      return blind;
    case 'unreadable':
      // What an earlier attempt left behind cannot be seen: the queue does not send on top of it.
      return reads === 'yes' && asked.patient ? failed : blind;
    case 'network':
    case 'rate-limit':
      return reads === 'yes' || asked.patient ? failed : blind;
    case 'sign-in':
    case 'refused':
      return reads === 'yes' ? failed : blind;
  }
}

/** Reading delivers nothing, however it ends. */
function notSent(outcome: Outcome): Outcome {
  if (outcome.kind === 'unreadable' && outcome.reason === 'other-campaign') {
    return { kind: 'unreadable', reason: 'not-a-campaign' };
  }
  return outcome.kind === 'no-answer' ? { ...outcome, sent: 'no' } : outcome;
}

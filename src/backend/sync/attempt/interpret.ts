import { type Campaign, campaignSchema } from '@domain/fields/campaign';
import type { FieldCheck, Outcome } from '@domain/sync/outcome';
import { verify } from '@domain/sync/verify';
import type { Update } from '@domain/wire/update';
import type { Redact } from '../../credentials/redact';
import type { KathanResponse } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import { parsedJson, repeatedKeysIn } from '../../kathan/json';
import { isHtml } from '../../kathan/plain-text';
import { readRefusal } from '../../kathan/refusal';
import { retryAtOf } from '../../kathan/retry-at';

type Refused = Extract<Outcome, { kind: 'refused' }>;
type Unreadable = Extract<Outcome, { kind: 'unreadable' }>;

/** What a response means. `campaign` is the server's copy, if it is certainly this campaign's. */
export interface Interpretation {
  readonly outcome: Outcome;
  readonly checks: readonly FieldCheck[];
  readonly campaign: Campaign | null;
  /** Keys that the response's JSON repeats within an object. */
  readonly repeatedKeys: readonly string[];
}

/** What was sent, and what the response is compared with. */
export interface SentUpdate {
  readonly campaignId: string;
  readonly sent: Update['sent'];
  readonly redact: Redact;
  readonly now: Date;
}

/**
 * Returns the meaning of the response to an update. Only the statuses 200, 401 and 429 are
 * documented; the meaning of the others is inferred from HTTP and FastAPI.
 */
export function interpretResponse(response: KathanResponse | Failure, sent: SentUpdate): Interpretation {
  if (response.kind === 'no-answer') return without(response);
  if (response.status === 204) return unreadable('no-content');
  if (response.status >= 200 && response.status < 300) return readSuccess(response.text, sent);
  const { detail, issues } = readRefusal(response.text, sent.redact);
  return without({
    kind: 'refused',
    status: response.status,
    reason: refusalReason(response.status),
    detail,
    issues: [...issues],
    retryAt: retryAtOf(response.headers, sent.now),
  });
}

function readSuccess(text: string, { campaignId, sent, redact }: SentUpdate): Interpretation {
  if (text.trim() === '') return unreadable('empty');
  const body = parsedJson(text);
  if (!body.ok) return unreadable(isHtml(text) ? 'html' : body.why);
  const campaign = campaignSchema.safeParse(body.value);
  if (!campaign.success) return unreadable('not-a-campaign');
  if (campaign.data.id !== campaignId) return unreadable('other-campaign');
  const checks = verify(sent, campaign.data);
  const differs = checks.some((check) => check.kind === 'differs');
  return {
    outcome: { kind: differs ? 'discrepancy' : 'verified' },
    checks,
    campaign: campaign.data,
    repeatedKeys: repeatedKeysIn(text, redact),
  };
}

function refusalReason(status: number): Refused['reason'] {
  switch (status) {
    case 400:
      return 'bad-request';
    case 401:
    case 403:
      return 'sign-in';
    case 404:
      return 'not-found';
    case 409:
      return 'conflict';
    case 413:
      return 'too-large';
    case 422:
      return 'invalid';
    case 429:
      return 'rate-limit';
    default:
      return status >= 500 ? 'server-error' : 'other';
  }
}

function unreadable(reason: Unreadable['reason']): Interpretation {
  return without({ kind: 'unreadable', reason });
}

function without(outcome: Outcome): Interpretation {
  return { outcome, checks: [], campaign: null, repeatedKeys: [] };
}

import { type Campaign, campaignSchema } from '@domain/fields/campaign';
import type { FieldCheck, Outcome } from '@domain/sync/outcome';
import { verify } from '@domain/sync/verify';
import type { Update } from '@domain/wire/update';
import type { Redact } from '../../credentials/redact';
import type { Answer } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import { parsedJson, repeatedKeysIn } from '../../kathan/json';
import { isHtml } from '../../kathan/plain-text';
import { readRefusal } from '../../kathan/refusal';
import { retryAtOf } from '../../kathan/retry-at';

type Refused = Extract<Outcome, { kind: 'refused' }>;
type Unreadable = Extract<Outcome, { kind: 'unreadable' }>;

/**
 * What an answer means. `campaign` is there where the server's copy can be believed to be this
 * campaign's.
 */
export interface Meaning {
  readonly outcome: Outcome;
  readonly checks: readonly FieldCheck[];
  readonly campaign: Campaign | null;
  /** Keys that the response's JSON has more than once. */
  readonly repeatedKeys: readonly string[];
}

export interface Asked {
  readonly campaignId: string;
  readonly sent: Update['sent'];
  readonly redact: Redact;
  readonly now: Date;
}

/**
 * Reads the answer to an update. Documented statuses are 200, 401 and 429; what the others mean is
 * inferred from HTTP and FastAPI.
 */
export function interpretAnswer(answer: Answer | Failure, asked: Asked): Meaning {
  if (answer.kind === 'no-answer') return without(answer);
  if (answer.status === 204) return unreadable('no-content');
  if (answer.status >= 200 && answer.status < 300) return readSuccess(answer.text, asked);
  const { detail, issues } = readRefusal(answer.text, asked.redact);
  return without({
    kind: 'refused',
    status: answer.status,
    reason: refusalReason(answer.status),
    detail,
    issues: [...issues],
    retryAt: retryAtOf(answer.headers, asked.now),
  });
}

function readSuccess(text: string, { campaignId, sent, redact }: Asked): Meaning {
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

function unreadable(reason: Unreadable['reason']): Meaning {
  return without({ kind: 'unreadable', reason });
}

function without(outcome: Outcome): Meaning {
  return { outcome, checks: [], campaign: null, repeatedKeys: [] };
}

import type { Draft } from '@domain/draft/draft';
import { type Campaign, serverValue } from '@domain/fields/campaign';
import type { FieldName } from '@domain/fields/fields';
import type { FieldCheck, Receipt } from '@domain/sync/outcome';
import { REDACTED } from '@domain/wire/redaction';
import type { JsonValue } from '@kernel/json/json';
import { type Redact, redactJson, redactObject, redactor } from '../../credentials/redact';
import type { Answer, Credentials } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import { bounded } from '../../kathan/plain-text';
import type { ReceiptEnd } from '../../store';
import type { RequestBody } from '../../wire/request-body';

/** How much of a body is kept, in UTF-16 code units. */
const MAX_KEPT = 64 * 1024;
/** How much of one is looked through for secrets: more than is kept by the longest secret. */
const MAX_LOOKED = 2 * MAX_KEPT;
const MAX_HEADER = 2000;

const HEADERS = { Authorization: `Bearer ${REDACTED}`, 'Content-Type': 'application/json', 'X-User-ID': REDACTED };

/** The request as it is kept: without secrets, and only the beginning of a long body. */
export function keptRequest(url: string, body: RequestBody, redact: Redact): Receipt['request'] {
  return {
    method: 'PATCH',
    url: redact(url),
    headers: HEADERS,
    body: bounded(redact(body.beginning(MAX_LOOKED)), MAX_KEPT),
    bytes: body.bytes.byteLength,
  };
}

/** Reading the campaign, as it is kept where nothing was sent. */
export function keptReading(url: string, redact: Redact): Receipt['request'] {
  return { method: 'GET', url: redact(url), headers: HEADERS, body: '', bytes: 0 };
}

/** The answer as it is kept; `null` where there was none. */
export function keptAnswer(answer: Answer | Failure, redact: Redact): Receipt['answer'] {
  if (answer.kind === 'no-answer') return null;
  const headers = Object.entries(answer.headers)
    // A cookie is somebody's secret, even though none is ever sent back.
    .filter(([name]) => name !== 'set-cookie')
    .slice(0, 100)
    .map(([name, value]) => [bounded(redact(name), 200), bounded(redact(value), MAX_HEADER)] as const);
  return {
    status: answer.status,
    headers: Object.fromEntries(headers),
    body: bounded(redact(answer.text.slice(0, MAX_LOOKED)), MAX_KEPT),
    bytes: answer.bytes,
  };
}

/**
 * The server's copy without the API key, if it echoes that. The user id stays: its values are
 * edited and sent again, and a word that happens to be a user id must not be rewritten.
 */
export function keptCampaign(campaign: Campaign, { apiKey }: Pick<Credentials, 'apiKey'>): Campaign {
  return { ...redactObject(campaign, redactor([apiKey])), id: campaign.id };
}

/** The checks without secrets: both sides of a difference are kept. */
export function keptChecks(checks: readonly FieldCheck[], redact: Redact): readonly FieldCheck[] {
  return checks.map((check) =>
    check.kind === 'differs'
      ? { ...check, sent: redactJson(check.sent, redact), answered: redactJson(check.answered, redact) }
      : check,
  );
}

/** What the sent fields were in the newest copy that was there before sending. */
export function valuesBefore(copy: Campaign | undefined, fields: readonly FieldName[]): Receipt['before'] {
  const known: Partial<Record<FieldName, JsonValue>> = {};
  for (const field of fields) {
    const value = serverValue(copy, field);
    if (value !== undefined) known[field] = value;
  }
  return known;
}

/**
 * The edits that the server has taken over: echoed, or of a kind that it never returns. What
 * differs stays a change.
 */
export function doneEdits(draft: Draft, checks: readonly FieldCheck[]): ReceiptEnd['drop'] {
  return checks.flatMap(({ field, kind }) => {
    const edit = draft.edits[field];
    return edit === undefined || kind === 'differs' ? [] : [{ field, edit }];
  });
}

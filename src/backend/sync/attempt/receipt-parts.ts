import type { Draft } from '@domain/draft/draft';
import { type Campaign, serverValue } from '@domain/fields/campaign';
import type { FieldName } from '@domain/fields/fields';
import type { FieldCheck, Receipt } from '@domain/sync/outcome';
import { REDACTED } from '@domain/wire/redaction';
import type { JsonValue } from '@kernel/json/json';
import { type Redact, redactor } from '../../credentials/redact';
import { redactJson, redactObject } from '../../credentials/redact-json';
import type { Credentials, KathanResponse } from '../../kathan/client';
import type { Failure } from '../../kathan/failure';
import { bounded } from '../../kathan/plain-text';
import type { ReceiptEnd } from '../../store';
import type { RequestBody } from '../../wire/request-body';

/** How much of a body a receipt keeps, in UTF-16 code units. */
const MAX_BODY_LENGTH = 64 * 1024;
/** How much of a body is redacted: more than is kept, so that no secret is cut in two. */
const MAX_REDACTED_LENGTH = 2 * MAX_BODY_LENGTH;
const MAX_HEADER = 2000;

const HEADERS = { Authorization: `Bearer ${REDACTED}`, 'Content-Type': 'application/json', 'X-User-ID': REDACTED };

/** Returns the request without secrets, and only the beginning of a long body. */
export function requestForReceipt(url: string, body: RequestBody, redact: Redact): Receipt['request'] {
  return {
    method: 'PATCH',
    url: redact(url),
    headers: HEADERS,
    body: bounded(redact(body.beginning(MAX_REDACTED_LENGTH)), MAX_BODY_LENGTH),
    bytes: body.bytes.byteLength,
  };
}

/** Returns the preflight read as a request, for an attempt that sent nothing. */
export function preflightForReceipt(url: string, redact: Redact): Receipt['request'] {
  return { method: 'GET', url: redact(url), headers: HEADERS, body: '', bytes: 0 };
}

/** Returns the response without secrets; `null` if there was none. */
export function responseForReceipt(response: KathanResponse | Failure, redact: Redact): Receipt['answer'] {
  if (response.kind === 'no-answer') return null;
  const headers = Object.entries(response.headers)
    // A cookie is a secret, even though this app never sends one back.
    .filter(([name]) => name !== 'set-cookie')
    .slice(0, 100)
    .map(([name, value]) => [bounded(redact(name), 200), bounded(redact(value), MAX_HEADER)] as const);
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    body: bounded(redact(response.text.slice(0, MAX_REDACTED_LENGTH)), MAX_BODY_LENGTH),
    bytes: response.bytes,
  };
}

/**
 * Returns the server's copy without the API key, in case the server echoes it. The user id stays:
 * values of the copy are edited and sent again, and a word that equals the user id must not change.
 */
export function withoutApiKey(campaign: Campaign, { apiKey }: Pick<Credentials, 'apiKey'>): Campaign {
  return { ...redactObject(campaign, redactor([apiKey])), id: campaign.id };
}

/** Returns the checks without secrets, with both sides of each difference. */
export function checksForReceipt(checks: readonly FieldCheck[], redact: Redact): readonly FieldCheck[] {
  return checks.map((check) =>
    check.kind === 'differs'
      ? { ...check, sent: redactJson(check.sent, redact), answered: redactJson(check.answered, redact) }
      : check,
  );
}

/** Returns the values of the sent fields in the newest copy from before sending. */
export function valuesBefore(copy: Campaign | undefined, fields: readonly FieldName[]): Receipt['before'] {
  const known: Partial<Record<FieldName, JsonValue>> = {};
  for (const field of fields) {
    const value = serverValue(copy, field);
    if (value !== undefined) known[field] = value;
  }
  return known;
}

/**
 * Returns the edits that the server has applied, or never returns. A value that differs stays a
 * change.
 */
export function appliedEdits(draft: Draft, checks: readonly FieldCheck[]): ReceiptEnd['drop'] {
  return checks.flatMap(({ field, kind }) => {
    const edit = draft.edits[field];
    return edit === undefined || kind === 'differs' ? [] : [{ field, edit }];
  });
}

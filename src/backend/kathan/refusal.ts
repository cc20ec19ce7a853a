import { readDetail, type Refusal } from '@domain/sync/server-issues';
import type { Redact } from '../credentials/redact';
import { redactJson } from '../credentials/redact-json';
import { parsedJson } from './json';
import { plainText } from './plain-text';

const MAX_DETAIL = 2000;
/** How much of a text is redacted: more than is shown, so that no secret is cut in two. */
const MAX_REDACTED_LENGTH = 64 * 1024;

/**
 * Returns what the body of a refusal says, as bounded plain text without secrets. It may be JSON,
 * an HTML page, text or empty.
 */
export function readRefusal(text: string, redact: Redact): Refusal {
  const body = parsedJson(text);
  return body.ok
    ? readDetail(redactJson(body.value, redact))
    : { detail: plainText(redact(text.slice(0, MAX_REDACTED_LENGTH)), MAX_DETAIL), issues: [] };
}

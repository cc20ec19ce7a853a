import { readDetail, type Refusal } from '@domain/sync/server-issues';
import { type Redact, redactJson } from '../credentials/redact';
import { parsedJson } from './json';
import { plainText } from './plain-text';

const MAX_DETAIL = 2000;
/**
 * How much of a text is looked through for secrets: more than is shown, by any page's head and the
 * longest secret.
 */
const MAX_READ = 64 * 1024;

/**
 * What the body of a refusal says, in plain and bounded text without secrets, whether it is JSON,
 * an HTML page, text or nothing.
 */
export function readRefusal(text: string, redact: Redact): Refusal {
  const body = parsedJson(text);
  return body.ok
    ? readDetail(redactJson(body.value, redact))
    : { detail: plainText(redact(text.slice(0, MAX_READ)), MAX_DETAIL), issues: [] };
}

import { z } from 'zod';
import type { TestOutcome } from '@domain/connection/connection';
import { masked } from '../credentials/mask';
import { redactor } from '../credentials/redact';
import type { Credentials, Kathan } from '../kathan/client';
import { parsedJson } from '../kathan/json';
import { bounded, plainText } from '../kathan/plain-text';
import { readRefusal } from '../kathan/refusal';
import { retryAtOf } from '../kathan/retry-at';

const TEST_LIMIT_MS = 10_000;

/** What `/protected` returns for good credentials (API reference, section 2). */
const protectedSchema = z.object({ message: z.string(), user_id: z.string() });

interface Options {
  readonly kathan: Kathan;
  readonly now: () => Date;
  readonly timeLimitMs?: number;
}

interface TestTarget {
  readonly connectionId: string | null;
  readonly baseUrl: string;
  readonly credentials: Credentials;
}

/**
 * Calls the documented credentials check. That it is asked with GET is inferred from a cURL sample
 * without a method (API reference, section 2). No secret is in the outcome, whatever the server
 * says: the user id comes back masked.
 */
export async function testConnection(target: TestTarget, options: Options): Promise<TestOutcome> {
  const { credentials, connectionId, baseUrl } = target;
  const redact = redactor([credentials.apiKey, credentials.userId]);
  const answer = await options.kathan.send({
    connectionId,
    method: 'GET',
    url: `${baseUrl}/protected`,
    credentials,
    timeLimitMs: options.timeLimitMs ?? TEST_LIMIT_MS,
  });
  if (answer.kind === 'no-answer') return { kind: 'network', reason: answer.reason };

  const { status } = answer;
  if (status === 401 || status === 403) {
    return { kind: 'key-refused', status, detail: bounded(readRefusal(answer.text, redact).detail, 500) };
  }
  if (status === 429) return { kind: 'rate-limited', retryAt: retryAtOf(answer.headers, options.now()) };
  if (status >= 500) return { kind: 'server-error', status };

  const body = parsedJson(answer.text);
  const parsed = status === 200 && body.ok ? protectedSchema.safeParse(body.value) : null;
  if (parsed?.success !== true) return { kind: 'not-this-api', status };
  return {
    kind: 'accepted',
    userId: bounded(masked(redactOther(parsed.data.user_id, credentials)), 200),
    message: plainText(redact(parsed.data.message), 500),
  };
}

/**
 * A server that responds with the key in the place of the user id must not have its tail shown as
 * one.
 */
function redactOther(userId: string, { apiKey }: Credentials): string {
  return userId.includes(apiKey) ? '' : userId;
}

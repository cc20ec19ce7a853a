import { isJsonObject, type JsonValue } from '@kernel/json/json';

/** More calls of one recipient are not counted. */
const MAX_CALLS = 20;

/** Keys that are usual for a number of calls. Kathan documents no key of its retry policy. */
const TOTAL_KEYS = ['max_attempts', 'maxAttempts', 'attempts'] as const;
const RETRY_KEYS = ['max_retries', 'maxRetries', 'retries', 'retry_count'] as const;

/** How often a recipient who does not answer is called; `key`: from which key that is assumed. */
export interface CallsPerRecipient {
  readonly calls: number;
  readonly key: string | null;
}

/** Reads a retry policy as far as its keys are usual ones: one call without them. */
export function callsPerRecipient(policy: JsonValue | undefined): CallsPerRecipient {
  if (!isJsonObject(policy)) return { calls: 1, key: null };
  const keys = [...TOTAL_KEYS.map((key) => [key, 0] as const), ...RETRY_KEYS.map((key) => [key, 1] as const)];
  for (const [key, more] of keys) {
    const value = Object.hasOwn(policy, key) ? policy[key] : undefined;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) continue;
    return { calls: Math.min(MAX_CALLS, Math.max(1, value + more)), key };
  }
  return { calls: 1, key: null };
}

import { writeJson } from '@kernel/json/json-codec';
import { fieldOfKey } from '../fields/request-keys';
import type { ServerIssue } from './outcome';

const MAX_ISSUES = 200;
const MAX_DETAIL = 2000;
const MAX_MESSAGE = 1000;
const MAX_PATH = 300;

/**
 * What a refusal says: the server's own words as plain bounded text, and each item of a `detail`
 * array by field.
 */
export interface Refusal {
  readonly detail: string;
  readonly issues: readonly ServerIssue[];
}

/**
 * Reads the body of a refusal. `detail` as a string is documented; as FastAPI's array of `{loc,
 * msg, type}` or as an object it is inferred, so anything at all is taken here, and what fits no
 * shape is shown as it is. Never throws; the response is bounded.
 */
export function readDetail(body: unknown): Refusal {
  const detail = isRecord(body) ? (own(body, 'detail') ?? own(body, 'message') ?? own(body, 'error')) : body;
  if (!Array.isArray(detail)) return { detail: textOf(detail, MAX_DETAIL), issues: [] };
  const items: readonly unknown[] = detail.slice(0, MAX_ISSUES);
  const issues = items.map(issueOf);
  return { detail: plain(issues.map(sentence).filter(Boolean).join('\n'), MAX_DETAIL), issues };
}

function issueOf(item: unknown): ServerIssue {
  if (!isRecord(item)) return { field: null, path: '', message: textOf(item, MAX_MESSAGE) };
  return {
    ...fieldAndPath(own(item, 'loc')),
    message: textOf(own(item, 'msg') ?? own(item, 'message') ?? item, MAX_MESSAGE),
  };
}

/** Where `loc` leads: past `body`, under a request or a response key, and then on down. */
function fieldAndPath(loc: unknown): Pick<ServerIssue, 'field' | 'path'> {
  const given: readonly unknown[] = Array.isArray(loc)
    ? loc.slice(0, 50)
    : typeof loc === 'string'
      ? loc.split('.')
      : [];
  const steps = given.map((step) =>
    typeof step === 'string' || typeof step === 'number' ? String(step) : textOf(step, 50),
  );
  const inside = steps[0] === 'body' ? steps.slice(1) : steps;
  const [key, ...rest] = inside;
  const field = key === undefined ? null : fieldOfKey(key);
  return { field, path: plain((field === null ? steps : rest).join('.'), MAX_PATH) };
}

function sentence({ field, path, message }: ServerIssue): string {
  const where = [field, path].filter(Boolean).join('.');
  return where === '' ? message : `${where}: ${message}`;
}

function textOf(value: unknown, limit: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return plain(value, limit);
  if (isRecord(value)) {
    const inner = own(value, 'message') ?? own(value, 'msg') ?? own(value, 'error');
    if (typeof inner === 'string') return plain(inner, limit);
  }
  return plain(jsonText(value), limit);
}

function jsonText(value: unknown): string {
  try {
    return writeJson(value);
  } catch {
    return '';
  }
}

/**
 * Without control characters but line breaks, and cut to a length without splitting a character in
 * two.
 */
function plain(text: string, limit: number): string {
  const clean = text
    .slice(0, limit * 2)
    .replace(/[^\P{Cc}\n\t]/gu, ' ')
    .trim();
  if (clean.length <= limit) return clean;
  return clean.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '') + '…';
}

function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? (record[key] ?? undefined) : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { IncomingHttpHeaders } from 'node:http';
import type { SeenRequest } from '@domain/sandbox/panel-protocol';
import { parseJson } from '@kernel/json/json-codec';

/** One request to the API as it came in, and what became of it. */
export interface LoggedRequest {
  /** Counts from 1 and does not start again when old entries are dropped. */
  readonly seq: number;
  /** When it had arrived whole, RFC 3339 in UTC. */
  readonly time: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly rawBody: string;
  /** Null when the connection was reset instead of answered. */
  readonly status: number | null;
  /** The kinds of the faults that struck it. */
  readonly faults: readonly string[];
}

/**
 * An entry as the control endpoint shows it: with the JSON of its body, or null where there is
 * none.
 */
type ShownRequest = LoggedRequest & { readonly body: unknown };

export interface RequestLog {
  readonly add: (entry: Omit<LoggedRequest, 'seq'>) => LoggedRequest;
  readonly list: () => ShownRequest[];
  /** The newest ones first, at most `count`, without headers and bodies. */
  readonly recent: (count: number) => SeenRequest[];
  readonly clear: () => void;
}

const SECRET_HEADERS = new Set(['authorization', 'x-user-id', 'cookie', 'proxy-authorization']);
const REDACTED = '<redacted>';

/**
 * Headers with the secrets struck out. A bearer token keeps its scheme, which is no secret and
 * worth checking.
 */
export function redactHeaders(headers: IncomingHttpHeaders): LoggedRequest['headers'] {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      if (value === undefined) return [];
      if (!SECRET_HEADERS.has(name)) return [[name, value]];
      const isBearer = name === 'authorization' && headers.authorization?.startsWith('Bearer ') === true;
      return [[name, isBearer ? `Bearer ${REDACTED}` : REDACTED]];
    }),
  );
}

interface Limits {
  readonly maxEntries: number;
  /** In UTF-16 units of the bodies' text. */
  readonly maxText: number;
}

const DEFAULT_LIMITS: Limits = { maxEntries: 20_000, maxText: 64 * 1024 * 1024 };

/**
 * A log in memory. The oldest entries go when it grows beyond its limits; the newest one always
 * stays.
 */
export function createRequestLog(limits: Limits = DEFAULT_LIMITS): RequestLog {
  let entries: LoggedRequest[] = [];
  let text = 0;
  let lastSeq = 0;

  return {
    add: (entry) => {
      lastSeq += 1;
      const logged = { seq: lastSeq, ...entry };
      entries.push(logged);
      text += logged.rawBody.length;
      while (entries.length > 1 && (entries.length > limits.maxEntries || text > limits.maxText)) {
        text -= entries.shift()?.rawBody.length ?? 0;
      }
      return logged;
    },
    list: () => entries.map((entry) => ({ ...entry, body: jsonOrNull(entry.rawBody) })),
    recent: (count) =>
      entries
        .slice(-count)
        .reverse()
        .map(({ seq, time, method, path, status, faults }) => ({
          seq,
          time,
          method,
          path,
          status,
          faults: [...faults],
        })),
    clear: () => {
      entries = [];
      text = 0;
    },
  };
}

function jsonOrNull(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

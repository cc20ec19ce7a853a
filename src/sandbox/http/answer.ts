import { writeJson } from '@kernel/json/json-codec';
/** One HTTP response, complete: nothing is on the wire yet. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function jsonAnswer(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: writeJson(value) };
}

/** An error in FastAPI's shape. `detail` is a string for most errors and an array for 422. */
export function errorAnswer(status: number, detail: unknown, headers: Answer['headers'] = {}): Answer {
  return jsonAnswer(status, { detail }, headers);
}

/** FastAPI's own words for a path that exists under another method. */
export function methodNotAllowed(allowed: string): Answer {
  return errorAnswer(405, 'Method Not Allowed', { Allow: allowed });
}

/** FastAPI's own words for a path that does not exist. */
export const NOT_FOUND = errorAnswer(404, 'Not Found');

/** What Starlette, under FastAPI, returns when a handler throws: plain text and not JSON. */
export const INTERNAL_ERROR: Answer = {
  status: 500,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: 'Internal Server Error',
};

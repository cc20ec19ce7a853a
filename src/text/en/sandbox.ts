import { fieldOfKey } from '@domain/fields/request-keys';
import type { FaultChoice } from '@domain/sandbox/fault-choices';
import type { Fault } from '@domain/sandbox/faults';
import { count } from './count';
import { fieldTexts } from './fields';

const choices: Readonly<Record<FaultChoice, string>> = {
  latency: 'Responds late',
  'status-400': 'Returns 400 Bad Request',
  'status-401': 'Returns 401 Unauthorized',
  'status-404': 'Returns 404 Not Found',
  'status-409': 'Returns 409 Conflict',
  'status-422': 'Returns 422 Unprocessable Entity',
  'status-429': 'Returns 429 Too Many Requests',
  'status-500': 'Returns 500 Internal Server Error',
  'status-503': 'Returns 503 Service Unavailable',
  html: 'Returns an HTML page',
  redirect: 'Redirects to another address',
  garbage: 'Returns invalid JSON',
  empty: 'Returns an empty response',
  oversized: 'Returns a huge response',
  reset: 'Resets the connection',
  cut: 'Cuts off the response',
  'slow-body': 'Sends the response slowly',
  ignore: 'Ignores a field',
  'respell-times': 'Returns times in another format',
  'snake-case-only': 'Accepts only the older schedule field names',
  'no-get': 'Doesn’t support reading campaigns',
};

/** Short names of the faults' kinds in the list of requests. */
const kinds: Readonly<Record<Fault['kind'], string>> = {
  latency: 'late',
  status: 'status',
  html: 'HTML',
  redirect: 'redirect',
  garbage: 'invalid JSON',
  empty: 'empty',
  oversized: 'huge',
  reset: 'reset',
  cut: 'cut off',
  'slow-body': 'slow',
  ignore: 'field ignored',
  'respell-times': 'time format',
  'snake-case-only': 'older names only',
  'no-get': 'no reading',
};

function isKind(kind: string): kind is Fault['kind'] {
  return Object.hasOwn(kinds, kind);
}

/** What a waiting fault does, in one line without its target. */
function what(fault: Fault): string {
  switch (fault.kind) {
    case 'latency':
      return `${choices.latency}, after ${String(fault.ms)} ms`;
    case 'status': {
      const known = `status-${String(fault.status)}`;
      const text = isChoice(known) ? choices[known] : `Returns ${String(fault.status)}`;
      return fault.retryAfter === undefined ? text : `${text}, Retry-After: ${fault.retryAfter}`;
    }
    case 'html':
      return `${choices.html} (${String(fault.status)})`;
    case 'redirect':
      return `${choices.redirect} (${String(fault.status)})`;
    case 'oversized':
      return `${choices.oversized} (${String(Math.round(fault.bytes / 1024 / 1024))} MB)`;
    case 'cut':
      return `${choices.cut} after ${count(fault.afterBytes, 'byte', 'bytes')}`;
    case 'slow-body':
      return `${choices['slow-body']}, every ${String(fault.everyMs)} ms`;
    case 'ignore':
      return `Ignores ${[...new Set(fault.fields.map(labelOf))].join(', ')}`;
    default:
      return choices[fault.kind];
  }
}

function isChoice(text: string): text is FaultChoice {
  return Object.hasOwn(choices, text);
}

function labelOf(key: string): string {
  const field = fieldOfKey(key);
  return field === null ? key : fieldTexts[field].label;
}

function whom({ method, path }: Fault): string | null {
  const requests = method === 'PATCH' ? 'updates only' : method === 'GET' ? 'reads only' : method;
  return [requests, path].filter((part) => part !== undefined).join(', ') || null;
}

/** The panel that makes the sandbox misbehave. */
export const sandbox = {
  title: 'Sandbox',
  lead: 'Simulate server problems and see how Campaign Desk handles them. Only the local sandbox is affected.',
  switcher: 'Simulate server errors',
  notInUse: 'Faults affect only the sandbox. Switch to its connection first.',
  tryAgain: 'Try again',
  choices,
  form: {
    title: 'Add a fault',
    fault: 'Fault',
    amount: {
      ms: 'Milliseconds until the response',
      'retry-seconds': 'Seconds in Retry-After',
      megabytes: 'Megabytes',
      bytes: 'Bytes before it is cut off',
      'pause-ms': 'Milliseconds between the parts',
    },
    range: (min: number, max: number): string => `${String(min)} to ${String(max)}`,
    field: 'Field to ignore',
    requests: 'Requests',
    whom: { all: 'All requests', PATCH: 'Updates only (PATCH)', GET: 'Reads only (GET)' },
    until: 'Duration',
    untils: { times: 'For the next requests', removed: 'Until removed' },
    times: 'Number of requests',
    applied: 'Apply the request anyway',
    appliedHint: 'The update is saved. Only the response is faulty.',
    add: 'Add fault',
    added: (fault: string): string => `Added: ${fault}.`,
    notANumber: (min: number, max: number): string => `Enter a whole number from ${String(min)} to ${String(max)}.`,
  },
  active: {
    title: 'Active faults',
    none: 'None. The sandbox responds normally.',
    what,
    about: (fault: Fault): string =>
      [
        whom(fault),
        'applied' in fault && fault.applied ? 'request applied' : null,
        fault.times === undefined ? 'until removed' : count(fault.times, 'more request', 'more requests'),
      ]
        .filter((part) => part !== null)
        .join(' · '),
    remove: 'Remove',
    removeNamed: (fault: string): string => `Remove ${fault}`,
    removeAll: 'Remove all faults',
  },
  log: {
    title: 'Recent requests',
    lead: 'Newest first. Updates live.',
    none: 'No requests since the sandbox started.',
    columns: { time: 'Time', method: 'Method', path: 'Path', status: 'Status', faults: 'Faults' },
    noStatus: 'no response',
    noFault: 'none',
    kind: (kind: string): string => (isKind(kind) ? kinds[kind] : kind),
  },
  somebody: {
    title: 'Simulate a colleague’s edit',
    lead: 'Changes a campaign directly in the sandbox. After Refresh, the editor shows it under Changed on server.',
    campaign: 'Campaign',
    field: 'Field',
    value: 'New value',
    now: (value: string): string => `Now: ${value}`,
    hints: {
      text: 'Leave empty for null',
      integer: 'A whole number; leave empty for null',
      switch: 'on or off',
      object: 'A JSON object',
      time: 'For example 2027-03-02T14:00:00Z; leave empty for null',
    },
    wrong: {
      integer: 'Enter a whole number.',
      switch: 'Enter on or off.',
      object: 'Enter a JSON object, for example {"max_attempts": 3}.',
    },
    change: 'Apply in sandbox',
    changed: (field: string, value: string): string => `In the sandbox, ${field} is now ${value}.`,
  },
};

import { fieldOfKey } from '@domain/fields/fields';
import type { FaultChoice } from '@domain/sandbox/fault-choices';
import type { Fault } from '@domain/sandbox/faults';
import { count } from './count';
import { fieldTexts } from './fields';

const choices: Readonly<Record<FaultChoice, string>> = {
  latency: 'Answers late',
  'status-400': 'Answers 400 Bad Request',
  'status-401': 'Answers 401 Unauthorized',
  'status-404': 'Answers 404 Not Found',
  'status-409': 'Answers 409 Conflict',
  'status-422': 'Answers 422 Unprocessable Entity',
  'status-429': 'Answers 429 Too Many Requests',
  'status-500': 'Answers 500 Internal Server Error',
  'status-503': 'Answers 503 Service Unavailable',
  html: 'Answers with an HTML page',
  redirect: 'Redirects elsewhere',
  garbage: 'Answers with broken JSON',
  empty: 'Answers with nothing',
  oversized: 'Answers with far too much',
  reset: 'Resets the connection',
  cut: 'Cuts the answer off',
  'slow-body': 'Sends its answer bit by bit',
  ignore: 'Ignores a field',
  'respell-times': 'Spells times another way',
  'snake-case-only': 'Reads times under their older names only',
  'no-get': 'Does not let campaigns be read',
};

/** What the fault's kind is called in a list of requests, in a word or two. */
const kinds: Readonly<Record<Fault['kind'], string>> = {
  latency: 'late',
  status: 'status',
  html: 'HTML',
  redirect: 'redirect',
  garbage: 'broken JSON',
  empty: 'nothing',
  oversized: 'too much',
  reset: 'reset',
  cut: 'cut off',
  'slow-body': 'bit by bit',
  ignore: 'field ignored',
  'respell-times': 'times respelled',
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
      const words = isChoice(known) ? choices[known] : `Answers ${String(fault.status)}`;
      return fault.retryAfter === undefined ? words : `${words}, Retry-After: ${fault.retryAfter}`;
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

/** The panel in which the sandbox is told what to do wrong. */
export const sandbox = {
  title: 'Sandbox',
  lead: 'What the sandbox on this computer does next, to see how the app takes it. None of this reaches any other server.',
  switcher: 'Sandbox faults',
  notInUse: 'The faults are the sandbox’s. Switch to its connection first.',
  tryAgain: 'Try again',
  choices,
  form: {
    title: 'Add a fault',
    fault: 'What it does wrong',
    amount: {
      ms: 'Milliseconds until the answer',
      'retry-seconds': 'Seconds in Retry-After',
      megabytes: 'Megabytes',
      bytes: 'Bytes until it is cut',
      'pause-ms': 'Milliseconds between the parts',
    },
    range: (min: number, max: number): string => `${String(min)} to ${String(max)}`,
    field: 'Field to ignore',
    requests: 'For which requests',
    whom: { all: 'All requests', PATCH: 'Updates only (PATCH)', GET: 'Reads only (GET)' },
    until: 'How long',
    untils: { times: 'For the next requests', removed: 'Until it is removed' },
    times: 'Number of requests',
    applied: 'Does what was asked all the same',
    appliedHint: 'The update takes effect, only its answer is spoilt.',
    add: 'Add fault',
    added: (fault: string): string => `${fault}: added.`,
    notANumber: (min: number, max: number): string => `Type a whole number from ${String(min)} to ${String(max)}.`,
  },
  active: {
    title: 'Active faults',
    none: 'None. The sandbox answers as it should.',
    what,
    about: (fault: Fault): string =>
      [
        whom(fault),
        'applied' in fault && fault.applied ? 'takes effect' : null,
        fault.times === undefined ? 'until it is removed' : count(fault.times, 'more request', 'more requests'),
      ]
        .filter((part) => part !== null)
        .join(' · '),
    remove: 'Remove',
    removeNamed: (fault: string): string => `Remove ${fault}`,
    removeAll: 'Remove all faults',
  },
  log: {
    title: 'Last requests',
    lead: 'The newest first. Follows by itself.',
    none: 'No request has come since the sandbox started.',
    columns: { time: 'Time', method: 'Method', path: 'Path', status: 'Status', faults: 'Faults' },
    noStatus: 'no answer',
    noFault: 'none',
    kind: (kind: string): string => (isKind(kind) ? kinds[kind] : kind),
  },
  somebody: {
    title: 'Change a campaign as somebody else',
    lead: 'Changes it in the sandbox, past the app, as a colleague would. Refresh in the draft’s editor then shows it as drift.',
    campaign: 'Campaign',
    field: 'Field',
    value: 'New value',
    now: (value: string): string => `Now: ${value}`,
    hints: {
      text: 'Empty for null',
      integer: 'A whole number; empty for null',
      switch: 'on or off',
      object: 'A JSON object',
      time: 'Such as 2027-03-02T14:00:00Z; empty for null',
    },
    wrong: {
      integer: 'Type a whole number.',
      switch: 'Type on or off.',
      object: 'Type a JSON object, such as {"max_attempts": 3}.',
    },
    change: 'Change it there',
    changed: (field: string, value: string): string => `In the sandbox ${field} is now ${value}.`,
  },
};

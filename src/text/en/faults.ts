import { faultSentences, type FaultWords } from '../shared/fault-sentences';
import { count } from './count';
import { fieldTexts } from './fields';

const words: FaultWords = {
  choices: {
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
  },
  kinds: {
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
  },
  afterMs: (ms) => `after ${ms} ms`,
  everyMs: (ms) => `every ${ms} ms`,
  status: (status) => `Returns ${status}`,
  cutAfter: (bytes) => `Cuts off the response after ${count(bytes, 'byte', 'bytes')}`,
  ignores: (fields) => `Ignores ${fields}`,
  whom: { PATCH: 'updates only', GET: 'reads only' },
  applied: 'request applied',
  untilRemoved: 'until removed',
  more: (requests) => count(requests, 'more request', 'more requests'),
};

/** What each fault can be called, before it is chosen. */
export const faultChoices = words.choices;

/** What single faults do. */
export const faultTexts = faultSentences(words, (field) => fieldTexts[field].label);

import type { NetworkReason } from '@domain/errors/errors';
import { type FieldCheck, isNothingReturned, type Outcome } from '@domain/sync/outcome';
import { outcomeRow, type OutcomeText } from '@domain/sync/outcomes';
import { clockText } from '@domain/time/date-format';

/** The word on the pill, what happened, and what to press next. */
export interface OutcomeTexts {
  readonly pill: string;
  readonly title: string;
  readonly help: string;
}

const SAFE = 'Your changes are safe in this draft.';

/** The server may have accepted the update although no response says so. */
const MAYBE =
  'The update may have gone through anyway. Pushing again is safe for everything except recipients: the same values are sent. ' +
  'The API’s documentation doesn’t say whether recipients replace the earlier ones or are added to them.';

const NOT_VERIFIED = `The update was probably saved, but that couldn’t be verified. ${SAFE} Check the connection’s base URL, and see the response in History. ${MAYBE}`;
const OTHER_CAMPAIGN = `The response has the ID of another campaign, which may be called with your changes. Check both campaigns in Kathan, and the connection’s base URL, before you push again. ${SAFE}`;

/** The texts that the table of outcomes refers to. */
const TEXTS: Readonly<Record<OutcomeText, OutcomeTexts>> = {
  verified: {
    pill: 'Pushed',
    title: 'Pushed and verified',
    help: 'Every value in the response was compared with what was sent, and all of them match.',
  },
  discrepancy: {
    pill: 'Partly applied',
    title: 'The server accepted the request but didn’t apply every change',
    help: `What differs is still in this draft, next to the server’s value. ${SAFE} Correct it, or press Push now to send it again.`,
  },
  interrupted: {
    pill: 'Interrupted',
    title: 'The app closed before the server responded',
    help: `${SAFE} ${MAYBE} Press Push now to send it again.`,
  },
  'unreadable: empty': {
    pill: 'Not verified',
    title: 'The server returned 200 with an empty response',
    help: NOT_VERIFIED,
  },
  'unreadable: no-content': {
    pill: 'Not verified',
    title: 'The server returned 204 No Content, so there is nothing to compare',
    help: NOT_VERIFIED,
  },
  'unreadable: html': {
    pill: 'Not verified',
    title: 'The server returned 200 with a web page',
    help: NOT_VERIFIED,
  },
  'unreadable: not-json': {
    pill: 'Not verified',
    title: 'The server returned 200 with a response that isn’t valid JSON',
    help: NOT_VERIFIED,
  },
  'unreadable: too-much': {
    pill: 'Not verified',
    title: 'The server returned 200 with a response that is too large or too deeply nested to read',
    help: NOT_VERIFIED,
  },
  'unreadable: not-a-campaign': {
    pill: 'Not verified',
    title: 'The server returned 200 with a response that isn’t a campaign',
    help: NOT_VERIFIED,
  },
  'unreadable: other-campaign': {
    pill: 'Other campaign',
    title: 'The response says that another campaign was changed',
    help: OTHER_CAMPAIGN,
  },
  'unreadable: not-understood': {
    pill: 'Not verified',
    title: 'The server returned 200 with a response that can’t be understood',
    help: NOT_VERIFIED,
  },
  'refused: bad-request': {
    pill: 'Rejected',
    title: 'The server rejected the request',
    help: 'Read the server’s message, correct the fields, then press Push now.',
  },
  'refused: sign-in': {
    pill: 'Needs sign-in',
    title: 'The server rejected the API key or the user ID',
    help: 'Check them in Settings (Test connection shows more), replace them if needed, then press Push now.',
  },
  'refused: not-found': {
    pill: 'Rejected',
    title: 'The server didn’t find this campaign',
    help: 'Check the campaign ID, and that the draft uses the right connection. A wrong base URL looks the same.',
  },
  'refused: conflict': {
    pill: 'Rejected',
    title: 'The campaign can’t be changed in its current state',
    help: 'It may be running, or someone may have changed it. Read the server’s message, then press Push now.',
  },
  'refused: too-large': {
    pill: 'Rejected',
    title: 'The update is too large for the server',
    help: 'Send fewer recipients, or attach a recipient list instead, then press Push now.',
  },
  'refused: invalid': {
    pill: 'Rejected',
    title: 'The server rejected some values',
    help: 'See the messages next to the fields. Correct the values, then press Push now.',
  },
  'refused: rate-limit': {
    pill: 'Waiting',
    title: 'Too many requests',
    help: 'Wait a moment, then press Push now.',
  },
  'refused: server-error': {
    pill: 'Server error',
    title: 'The server had an error',
    help: 'Your changes are probably not the cause. Press Push now in a moment; the same values are sent again.',
  },
  'refused: other': {
    pill: 'Rejected',
    title: 'The server rejected the update',
    help: 'Read the server’s message, and check the connection’s base URL. Then press Push now.',
  },
  'no-answer: offline': {
    pill: 'No response',
    title: 'This computer is offline',
    help: 'Keep editing. Press Push now when the network is back.',
  },
  'no-answer: dns': {
    pill: 'No response',
    title: 'The server’s name wasn’t found',
    help: 'Check the network and the connection’s base URL, then press Push now.',
  },
  'no-answer: refused': {
    pill: 'No response',
    title: 'The server refuses connections',
    help: 'It may be down, or the port in the base URL may be wrong. Check both, then press Push now.',
  },
  'no-answer: reset': {
    pill: 'No response',
    title: 'The server closed the connection',
    help: 'Press Push now to try again.',
  },
  'no-answer: tls': {
    pill: 'No response',
    title: 'The connection isn’t secure',
    help: 'This computer doesn’t trust the server’s certificate, or the address doesn’t support https. Nothing was sent, not even your API key. Check the base URL and your network’s proxy, then press Push now.',
  },
  'no-answer: timeout': {
    pill: 'No response',
    title: 'The server didn’t respond in time',
    help: 'Press Push now to try again.',
  },
  'no-answer: cut': { pill: 'No response', title: 'The response was cut off', help: 'Press Push now to try again.' },
  'no-answer: answer-too-large': {
    pill: 'No response',
    title: 'The response is far too large for this API',
    help: 'Check the connection’s base URL, then press Push now.',
  },
  'no-answer: redirect': {
    pill: 'No response',
    title: 'The server redirects to another address',
    help: 'The app doesn’t follow redirects, so that your API key isn’t sent anywhere else. Correct the connection’s base URL, then press Push now.',
  },
  'no-answer: proxy-sign-in': {
    pill: 'No response',
    title: 'Your network’s proxy requires a sign-in',
    help: 'Nothing was sent. Enter the proxy’s user name and password under Proxies in Settings, then press Push now.',
  },
  'no-answer: failed': {
    pill: 'No response',
    title: 'Couldn’t connect',
    help: 'Check the network and the connection’s base URL, then press Push now.',
  },
};

/** Accepted, and the response has nothing that was sent. */
const NOT_COMPARED: OutcomeTexts = {
  pill: 'Pushed',
  title: 'Pushed, but not verified',
  help: 'The server accepted the update. Its response has none of the sent fields, so nothing could be compared.',
};

function clock(iso: string): string {
  const time = new Date(iso);
  return clockText({ hour: time.getHours(), minute: time.getMinutes(), second: time.getSeconds() });
}

/**
 * The words for what became of a push. Each says that nothing is lost, and what to do next.
 * `checks`: how the sent fields stand in the response, where that is known.
 */
function outcome(o: Outcome, checks?: readonly FieldCheck[]): OutcomeTexts {
  const { pill, title, help } = TEXTS[outcomeRow(o).text];
  switch (o.kind) {
    case 'refused': {
      const when = o.retryAt === null ? '' : ` Try again after ${clock(o.retryAt)}.`;
      return { pill, title: `${title} (${String(o.status)})`, help: `${SAFE}${when} ${help}` };
    }
    case 'no-answer':
      return o.sent === 'no'
        ? { pill: 'Not sent', title, help: `${SAFE} ${help}` }
        : { pill, title, help: `${SAFE} ${MAYBE} ${help}` };
    case 'verified':
      return isNothingReturned(checks ?? []) ? NOT_COMPARED : { pill, title, help };
    case 'discrepancy':
    case 'unreadable':
    case 'interrupted':
      return { pill, title, help };
  }
}

export const outcomes = {
  outcome,
  /** Why no response came, as a sentence on its own. */
  noResponse: (reason: NetworkReason): string => TEXTS[`no-answer: ${reason}`].title,
  /** Beside fields that the response confirms. `fields` is not empty. */
  notReturned: (fields: readonly string[]): string => `Not in the response, so not verified: ${fields.join(', ')}.`,
  /** Shown with an outcome or a refresh; `keys` is not empty. */
  repeatedKeys: (keys: readonly string[]): string =>
    keys.length === 1
      ? `The server’s response repeats the key “${keys.join()}”. The last value was used.`
      : `The server’s response repeats the keys ${keys.map((key) => `“${key}”`).join(', ')}. The last value of each was used.`,
};

import type { NetworkReason } from '@domain/errors/errors';
import type { Outcome } from '@domain/sync/outcome';
import { outcomeRow, type OutcomeText } from '@domain/sync/outcomes';

/** The word on the pill, what happened, and what to press next. */
export interface OutcomeWords {
  readonly pill: string;
  readonly title: string;
  readonly help: string;
}

const SAFE = 'Your changes are safe in this draft.';

/** Where the server may have taken the update although no answer says so. */
const MAYBE =
  'The server may have taken the update all the same. Pushing again is safe for everything but recipients: the same values are sent. ' +
  'The API’s pages do not say whether recipients replace the earlier ones or are added to them.';

const NOT_VERIFIED = `It probably took the update, but that could not be checked. ${SAFE} Check the connection’s base URL and look at the answer in History. ${MAYBE}`;
const OTHER_CAMPAIGN = `The response has the ID of another campaign, which may be called with your changes. Check both campaigns in Kathan, and the connection’s base URL, before you push again. ${SAFE}`;

/** The texts that the table of outcomes refers to. */
const TEXTS: Readonly<Record<OutcomeText, OutcomeWords>> = {
  verified: {
    pill: 'Pushed',
    title: 'The server has your changes',
    help: 'Every value that its answer returns was compared with what was sent. There is nothing to do.',
  },
  discrepancy: {
    pill: 'Not all taken',
    title: 'The server answered, but did not take everything',
    help: `What differs is still in this draft, with what the server has beside it. ${SAFE} Correct it, or press Push now to send it again.`,
  },
  interrupted: {
    pill: 'Interrupted',
    title: 'The app ended before the answer came',
    help: `${SAFE} ${MAYBE} Press Push now to send it again.`,
  },
  'unreadable: empty': {
    pill: 'Not verified',
    title: 'The server said 200, but its answer is empty',
    help: NOT_VERIFIED,
  },
  'unreadable: no-content': {
    pill: 'Not verified',
    title: 'The server said 204 No Content, so there is nothing to compare',
    help: NOT_VERIFIED,
  },
  'unreadable: html': {
    pill: 'Not verified',
    title: 'The server said 200, but answered with a web page',
    help: NOT_VERIFIED,
  },
  'unreadable: not-json': {
    pill: 'Not verified',
    title: 'The server said 200, but its answer is not JSON',
    help: NOT_VERIFIED,
  },
  'unreadable: too-much': {
    pill: 'Not verified',
    title: 'The server said 200, but its answer is too large or nested too deep to be read',
    help: NOT_VERIFIED,
  },
  'unreadable: not-a-campaign': {
    pill: 'Not verified',
    title: 'The server said 200, but its answer is not a campaign',
    help: NOT_VERIFIED,
  },
  'unreadable: other-campaign': {
    pill: 'Other campaign',
    title: 'The server says it changed another campaign',
    help: OTHER_CAMPAIGN,
  },
  'unreadable: not-understood': {
    pill: 'Not verified',
    title: 'The server said 200, but its answer could not be understood',
    help: NOT_VERIFIED,
  },
  'refused: bad-request': {
    pill: 'Rejected',
    title: 'The server did not accept the request',
    help: 'Look at what it says, correct the fields, then press Push now.',
  },
  'refused: sign-in': {
    pill: 'Needs sign-in',
    title: 'The server refused the API key or the user ID',
    help: 'Check them in Settings (Test connection says more), replace the API key there, then press Push now.',
  },
  'refused: not-found': {
    pill: 'Rejected',
    title: 'The server does not know this campaign',
    help: 'Check the campaign ID, and that the draft uses the right connection. A wrong base URL looks the same.',
  },
  'refused: conflict': {
    pill: 'Rejected',
    title: 'The campaign’s present state does not allow this change',
    help: 'It may be running, or somebody may have changed it. Look at what the server says, then press Push now.',
  },
  'refused: too-large': {
    pill: 'Rejected',
    title: 'The update is too large for the server',
    help: 'Send fewer recipients, or attach a recipient list instead, then press Push now.',
  },
  'refused: invalid': {
    pill: 'Rejected',
    title: 'The server objects to some of the values',
    help: 'What it says stands beside the fields. Correct them, then press Push now.',
  },
  'refused: rate-limit': {
    pill: 'Waiting',
    title: 'Too many requests just now',
    help: 'Wait a little, then press Push now.',
  },
  'refused: server-error': {
    pill: 'Server error',
    title: 'The server has trouble of its own',
    help: 'That is not about your changes. Press Push now a little later; the same values are sent again.',
  },
  'refused: other': {
    pill: 'Rejected',
    title: 'The server refused the update',
    help: 'Look at what it says, and check the connection’s base URL. Then press Push now.',
  },
  'no-answer: offline': {
    pill: 'No answer',
    title: 'This computer is offline',
    help: 'Go on editing; press Push now when the network is back.',
  },
  'no-answer: dns': {
    pill: 'No answer',
    title: 'The server’s name was not found',
    help: 'Check the network and the connection’s base URL, then press Push now.',
  },
  'no-answer: refused': {
    pill: 'No answer',
    title: 'The server refuses connections',
    help: 'It may be down, or the base URL’s port is wrong. Check them, then press Push now.',
  },
  'no-answer: reset': {
    pill: 'No answer',
    title: 'The connection was broken off',
    help: 'Press Push now to try again.',
  },
  'no-answer: tls': {
    pill: 'No answer',
    title: 'The connection is not secure',
    help: 'The server’s certificate is not trusted on this computer, or the address does not speak https. Nothing was sent, the key neither. Check the base URL and your network’s proxy, then press Push now.',
  },
  'no-answer: timeout': {
    pill: 'No answer',
    title: 'The server did not answer in time',
    help: 'Press Push now to try again.',
  },
  'no-answer: cut': { pill: 'No answer', title: 'The answer broke off half-way', help: 'Press Push now to try again.' },
  'no-answer: answer-too-large': {
    pill: 'No answer',
    title: 'The answer is far too large for this API',
    help: 'Check the connection’s base URL, then press Push now.',
  },
  'no-answer: redirect': {
    pill: 'No answer',
    title: 'The server points to another address',
    help: 'Redirects are not followed, so that the key goes nowhere else. Correct the connection’s base URL, then press Push now.',
  },
  'no-answer: proxy-sign-in': {
    pill: 'No answer',
    title: 'Your network’s proxy requires a sign-in',
    help: 'Nothing was sent. Enter the proxy’s user name and password under Proxies in Settings, then press Push now.',
  },
  'no-answer: failed': {
    pill: 'No answer',
    title: 'No connection could be made',
    help: 'Check the network and the connection’s base URL, then press Push now.',
  },
};

function clock(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}

/** The words for what became of a push. Each says that nothing is lost, and what to do next. */
function outcome(o: Outcome): OutcomeWords {
  const { pill, title, help } = TEXTS[outcomeRow(o).text];
  switch (o.kind) {
    case 'refused': {
      const when = o.retryAt === null ? '' : ` Going by the headers of its answer, try after ${clock(o.retryAt)}.`;
      return { pill, title: `${title} (${String(o.status)})`, help: `${SAFE}${when} ${help}` };
    }
    case 'no-answer':
      return o.sent === 'no'
        ? { pill: 'Not sent', title, help: `${SAFE} ${help}` }
        : { pill, title, help: `${SAFE} ${MAYBE} ${help}` };
    case 'verified':
    case 'discrepancy':
    case 'unreadable':
    case 'interrupted':
      return { pill, title, help };
  }
}

export const outcomes = {
  outcome,
  /** Why no answer came, as a sentence on its own. */
  noAnswer: (reason: NetworkReason): string => TEXTS[`no-answer: ${reason}`].title,
  /** Said beside an outcome or a refresh; `keys` is not empty. */
  repeatedKeys: (keys: readonly string[]): string =>
    keys.length === 1
      ? `The server’s response repeats the key “${keys.join()}”. The last value was used.`
      : `The server’s response repeats the keys ${keys.map((key) => `“${key}”`).join(', ')}. The last value of each was used.`,
};

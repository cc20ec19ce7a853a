import type { NotRead } from '@domain/draft/refreshed';
import { connections } from './connections';
import { count } from './count';

function notRead(why: NotRead, timeOf: (at: string) => string): string {
  switch (why.reason) {
    case 'not-offered':
      return 'This server said that campaigns cannot be read from it. Everything else works without. Settings can have it asked again.';
    case 'not-found':
      return why.known
        ? 'The server has no campaign with this ID (any more).'
        : 'The server answered “not found”: it has no campaign with this ID, or does not let campaigns be read.';
    case 'sign-in':
      return 'The server refused the API key or the user ID. Check them in Settings.';
    case 'rate-limit':
      return connections.test.rateLimited(why.retryAt === null ? null : timeOf(why.retryAt));
    case 'refused':
      return `The server refused to let the campaign be read (${String(why.status)}${why.detail === '' ? '' : `: ${why.detail}`}).`;
    case 'unreadable':
      return 'The server answered with something that is not this campaign. The copy from before stays.';
    case 'network':
      return connections.test.network[why.network];
  }
}

/** Reading a campaign again, and what changed on the server meanwhile. */
export const refresh = {
  button: 'Refresh',
  busy: 'Reading',
  hint: 'Reads the campaign from the server again. Your edits stay.',
  notOffered: 'This server said that campaigns cannot be read from it.',
  offline: 'This computer is offline. Refresh needs the server; everything else works on.',
  workOffline: 'Work offline is on, so nothing is asked of the server.',
  whilePushing: 'A push of this draft is under way. Its answer is newer than what Refresh would read.',
  unchanged: 'Refreshed. Nothing changed on the server.',
  firstCopy: 'Read from the server. The old values are known now.',
  drifted: (fields: number): string => `Refreshed. ${count(fields, 'field', 'fields')} changed on the server.`,
  notRead,
  drift: {
    title: 'Drift',
    since: (time: string): string => `on the server since ${time}`,
    was: 'Was',
    is: 'Is now',
    edited: 'You changed this field as well. Your value is the one that is sent.',
    atField: (before: string): string => `Changed on the server since your copy: it was ${before}`,
    dismiss: 'Dismiss drift',
  },
  setting: {
    label: 'Reading campaigns',
    states: {
      unknown: 'Not tried yet. The API’s pages do not say whether it is possible.',
      yes: 'This server lets campaigns be read.',
      no: 'This server said that campaigns cannot be read.',
    },
    again: 'Ask again at the next Refresh',
    done: 'The next Refresh asks the server again.',
  },
};

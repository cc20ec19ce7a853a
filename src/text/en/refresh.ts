import type { NotRead } from '@domain/draft/refreshed';
import { connections } from './connections';
import { count } from './count';

function notRead(why: NotRead, timeOf: (at: string) => string): string {
  switch (why.reason) {
    case 'not-offered':
      return 'This server doesn’t support reading campaigns. Everything else still works. You can check again in Settings.';
    case 'not-found':
      return why.known
        ? 'The server no longer has this campaign.'
        : 'The server returned “not found”: it has no campaign with this ID, or doesn’t support reading campaigns.';
    case 'sign-in':
      return 'The server rejected the API key or the user ID. Check them in Settings.';
    case 'rate-limit':
      return connections.test.rateLimited(why.retryAt === null ? null : timeOf(why.retryAt));
    case 'refused':
      return `The server rejected reading the campaign (${String(why.status)}${why.detail === '' ? '' : `: ${why.detail}`}).`;
    case 'unreadable':
      return 'The response isn’t this campaign. Your previous copy is kept.';
    case 'network':
      return connections.test.network[why.network];
  }
}

/** Reading a campaign again, and what changed on the server meanwhile. */
export const refresh = {
  button: 'Refresh',
  busy: 'Refreshing…',
  hint: 'Reads the campaign from the server again. Your edits are kept.',
  notOffered: 'This server doesn’t support reading campaigns.',
  offline: 'This computer is offline. Refresh needs the server; everything else still works.',
  workOffline: 'Work offline is on, so nothing is fetched from the server.',
  whilePushing: 'A push of this draft is in progress. Its response will be newer than what Refresh would read.',
  unchanged: 'Refreshed. Nothing changed on the server.',
  firstCopy: 'Loaded the current values from the server.',
  drifted: (fields: number): string => `Refreshed. ${count(fields, 'field', 'fields')} changed on the server.`,
  notRead,
  drift: {
    title: 'Changed on server',
    since: (time: string): string => `on the server since ${time}`,
    was: 'Was',
    is: 'Is now',
    edited: 'You changed this field too. Your value will be sent.',
    atField: (before: string): string => `Changed on the server since your copy: it was ${before}`,
    dismiss: 'Dismiss server changes',
  },
  setting: {
    label: 'Reading campaigns',
    states: {
      unknown: 'Not checked yet. The API’s documentation doesn’t say whether campaigns can be read.',
      yes: 'Supported by this server.',
      no: 'Not supported by this server.',
    },
    again: 'Check again on next Refresh',
    done: 'The next Refresh checks again.',
  },
};

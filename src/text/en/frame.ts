import type { Salvaged } from '@contract/index';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';

/** The frame around everything: landmarks, fields' own words, status bar, notices, toasts. */
export const frame = {
  clear: 'Clear',
  clearField: (label: string): string => `Clear ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  revert: 'Revert',
  revertField: (label: string): string => `Revert ${label}`,
  changed: 'Changed.',
  serverHas: 'Server:',
  serverUnknown: 'No server copy to compare with.',
  atLimit: (limit: number): string => `The limit is ${String(limit)}.`,
  on: 'On',
  off: 'Off',
  notSet: 'Not set',
  severity: { error: 'Error:', warning: 'Warning:' },
  noSuggestions: 'Nothing matches',
  noSuggestionsFree: 'No suggestion matches. Enter takes what you typed.',
  dismiss: 'Dismiss',
  notifications: 'Notifications',

  skipToContent: 'Skip to content',
  navigation: 'Main',
  sidebar: 'Connection and drafts',
  windowTitle: (part: string, app: string): string => `${part} · ${app}`,

  partFailed: 'This part could not be shown',
  partFailedHint:
    'Nothing that you typed is lost, and the rest of the window works. Try again, or open another screen.',
  tryAgain: 'Try again',
  unknownZoneTitle: 'Time zone',
  unknownZone: (zone: string): string =>
    zone === ''
      ? 'This computer names no time zone that this app knows. UTC is used until you choose another one.'
      : `This computer’s time zone, ${zone}, is not known to this app. UTC is used until you choose another one.`,
  unknownLocaleTitle: 'Regional format',
  unknownLocale: (locale: string): string =>
    `This computer’s regional format, ${isolated(locale)}, is not known to this app. Weeks start on Monday.`,
  saveFolderTitle: 'Documents folder',
  saveFolder: {
    downloads: 'Your documents folder can’t be used, so save dialogs open in your downloads folder.',
    home: 'Your documents and downloads folders can’t be used, so save dialogs open in your home folder.',
    temp: 'Your home folder can’t be used. Save dialogs open in the folder for temporary files: choose another one, because these files may be deleted.',
    none: 'No folder for your files can be used. Choose a folder whenever you save a file.',
  },
  clockIsOffTitle: 'Clock',
  clockIsOff:
    'This computer’s clock shows a year that can’t be right. Set the clock before you schedule or send anything.',
  chooseZone: 'Choose time zone',

  startFailed: 'Campaign Desk could not read what it stored',
  startFailedHint: 'Nothing was changed on disk. Close the window and start the app again.',

  notices: {
    damagedTitle: 'The database was damaged',
    damaged: (movedTo: string, saved: Salvaged): string =>
      (saved.drafts + saved.connections + saved.receipts === 0
        ? 'Nothing in it could be read, so drafts and history are empty.'
        : `What could be read was brought over: ${[
            count(saved.drafts, 'draft', 'drafts') +
              (saved.partial === 0
                ? ''
                : ` (${count(saved.partial, 'of them has', 'of them have')} lost something: look at each before you push it)`),
            count(saved.receipts, 'receipt', 'receipts'),
            count(saved.connections, 'connection', 'connections'),
          ].join(', ')}.`) + ` The damaged file is kept as ${movedTo}. A backup may hold more.`,
    restoredTitle: 'A backup was restored',
    restored: (time: string): string =>
      `Drafts, receipts and settings are as they were on ${time}. How they were just before is in the newest backup.`,
    toBackups: 'Show backups',
    interruptedTitle: 'The app ended while sending',
    interrupted: (count: number): string =>
      count === 1
        ? 'One push had no answer yet. It may have reached the server. Its draft and its receipt in History say which.'
        : `${String(count)} pushes had no answer yet. They may have reached the server. Their drafts and receipts in History say which.`,
    toHistory: 'Open History',
    notShownTitle: 'A draft was not shown at the last start',
    notShown: (title: string): string =>
      `Campaign Desk opened “${title}” and ended before it was on the screen. The draft is stored and was not opened this time. Open it again, or export its raw data before you discard it.`,
    openAgain: 'Open draft',
  },

  status: {
    name: 'Status',
    online: 'Online',
    offline: 'Offline',
    offlineHint: 'Editing goes on. Only sending waits.',
    workOffline: 'Working offline',
    /** How many updates wait, and how many of them are conflicts or need the user otherwise. */
    queue: (waiting: number, conflicts: number, needing: number): string =>
      [
        ...(waiting > needing ? [`${amount(waiting - needing)} queued`] : []),
        ...(conflicts > 0 ? [count(conflicts, 'conflict', 'conflicts')] : []),
        ...(needing > conflicts
          ? [`${amount(needing - conflicts)} ${needing - conflicts === 1 ? 'needs' : 'need'} you`]
          : []),
      ].join(', '),
    requestsLeft: (remaining: number, limit: number): string =>
      `${String(remaining)} of ${String(limit)} requests left this minute`,
    saved: (time: string): string => `Draft saved on this computer ${time}`,
    connection: (name: string): string => `Connection: ${isolated(name)}`,
    noConnection: 'No connection',
  },

  ago: {
    now: 'just now',
    minutes: (minutes: number): string => `${String(minutes)} min ago`,
    hours: (hours: number): string => `${String(hours)} h ago`,
    yesterday: (time: string): string => `yesterday ${time}`,
    /** As `Intl` has them for the catalogue's locale. */
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
  },
};

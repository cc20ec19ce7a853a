import type { Salvaged } from '@contract/index';
import { ENGLISH_DATES } from '@domain/time/date-texts';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';

/** The frame around everything: landmarks, common field texts, status bar, notices, toasts. */
export const frame = {
  clear: 'Clear',
  clearField: (label: string): string => `Clear ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  revert: 'Revert',
  revertField: (label: string): string => `Revert ${label}`,
  changed: 'Changed.',
  serverHas: 'was',
  serverUnknown: 'no server copy',
  atLimit: (limit: number): string => `The limit is ${String(limit)}.`,
  on: 'On',
  off: 'Off',
  notSet: 'Not set',
  severity: { error: 'Error:', warning: 'Warning:', advice: 'Advice:' },
  noSuggestions: 'No match',
  noSuggestionsFree: 'No match. Press Enter to use what you typed.',
  pickDay: (label: string): string => `Pick a day for ${label}`,
  notADay: 'Enter a day, such as 2 Mar 2027 or today.',
  notATimeOfDay: 'Enter a time, such as 9:30 or 2 pm.',
  showAll: (total: string): string => `Show all ${total}`,
  showFewer: 'Show fewer',
  dismiss: 'Dismiss',
  notifications: 'Notifications',

  skipToContent: 'Skip to content',
  navigation: 'Main',
  sidebar: 'Connection and drafts',
  sidebarWidth: 'Sidebar width',
  showSidebar: 'Show sidebar',
  hideSidebar: 'Hide sidebar',
  closeWindow: 'Close window',
  draftGone: 'This draft was discarded',
  draftGoneHint: 'Restore it under Settings, Discarded drafts. It then appears here again.',
  windowTitle: (part: string, app: string): string => `${part} · ${app}`,

  partFailed: 'This part couldn’t be shown',
  partFailedHint: 'Nothing you typed is lost, and the rest of the window works. Try again, or open another screen.',
  tryAgain: 'Try again',
  unknownZoneTitle: 'Time zone',
  unknownZone: (zone: string): string =>
    zone === ''
      ? 'The app doesn’t recognise this computer’s time zone. UTC is used until you choose another one.'
      : `The app doesn’t recognise this computer’s time zone, ${zone}. UTC is used until you choose another one.`,
  unknownLocaleTitle: 'Regional format',
  unknownLocale: (locale: string): string =>
    `The app doesn’t recognise this computer’s regional format, ${isolated(locale)}. Weeks start on Monday.`,
  saveFolderTitle: 'Documents folder',
  saveFolder: {
    downloads: 'Your documents folder can’t be used, so save dialogs open in your downloads folder.',
    home: 'Your documents and downloads folders can’t be used, so save dialogs open in your home folder.',
    temp: 'Your home folder can’t be used. Save dialogs open in the folder for temporary files. Choose another folder, because files in it may be deleted.',
    none: 'No folder for your files can be used. Choose a folder each time you save a file.',
  },
  clockIsOffTitle: 'Clock',
  clockIsOff:
    'This computer’s clock shows a year that can’t be right. Set the clock before you schedule or send anything.',
  chooseZone: 'Choose time zone',

  startFailed: 'Campaign Desk couldn’t load your data',
  startFailedHint: 'Nothing was changed on disk. Close the window and restart the app.',

  notices: {
    damagedTitle: 'The database was damaged',
    damaged: (movedTo: string, saved: Salvaged): string =>
      (saved.drafts + saved.connections + saved.receipts + saved.lists === 0
        ? 'Nothing in it could be read, so drafts and history are empty.'
        : `Recovered: ${[
            count(saved.drafts, 'draft', 'drafts') +
              (saved.partial === 0 ? '' : ` (${count(saved.partial, 'is', 'are')} incomplete; review before pushing)`),
            count(saved.receipts, 'receipt', 'receipts'),
            count(saved.connections, 'connection', 'connections'),
            ...(saved.lists === 0
              ? []
              : [count(saved.lists, 'suppression list', 'suppression lists') + partialLists(saved.partialLists)]),
          ].join(', ')}.`) + ` The damaged file is kept as ${movedTo}. A backup may contain more.`,
    keychainTitle: 'The keychain is waiting',
    keychain:
      'Your system may be asking for the keychain’s password, perhaps in a window behind this one. The app continues once you enter it.',
    restoredTitle: 'A backup was restored',
    restored: (time: string): string =>
      `Drafts, receipts and settings are as they were on ${time}. The newest backup contains your data from just before the restore.`,
    toBackups: 'Show backups',
    interruptedTitle: 'Campaign Desk closed while sending',
    interrupted: (count: number): string =>
      count === 1
        ? '1 push had no response yet, so it may have reached the server. See its draft and its receipt in History.'
        : `${String(count)} pushes had no response yet, so they may have reached the server. See their drafts and receipts in History.`,
    toHistory: 'Open History',
    notShownTitle: 'A draft wasn’t opened',
    notShown: (title: string): string =>
      `Last time, Campaign Desk closed while opening “${title}”. The draft is stored, but wasn’t opened this time. Open it again, or export its raw data before you discard it.`,
    openAgain: 'Open draft',
  },

  status: {
    name: 'Status',
    online: 'Online',
    offline: 'Offline',
    offlineHint: 'You can keep editing. Updates are sent when you’re back online.',
    workOffline: 'Working offline',
    notConnected: 'Not connected',
    unreachable: 'Server not responding',
    queued: (updates: number): string => `${amount(updates)} queued`,
    conflicts: (conflicts: number): string => count(conflicts, 'conflict', 'conflicts'),
    needAttention: (updates: number): string => `${amount(updates)} ${updates === 1 ? 'needs' : 'need'} attention`,
    requestsLeft: (remaining: number, limit: number): string =>
      `${String(remaining)} of ${String(limit)} requests left this minute`,
    saved: (time: string): string => `Saved ${time}`,
    connection: (name: string): string => `Connection: ${isolated(name)}`,
    noConnection: 'No connection',
    /** Where an item leads; said as a hint. */
    hints: {
      test: 'Test the connection',
      network: 'Open the setting Work offline',
      outbox: 'Open the Outbox',
      conflict: 'Resolve the conflict',
      connection: 'Switch connection',
      saved: 'Open the version history',
    },
  },

  dates: ENGLISH_DATES,
  ago: {
    now: 'just now',
    minutes: (minutes: number): string => `${String(minutes)} min ago`,
    hours: (hours: number): string => `${String(hours)} h ago`,
    yesterday: (time: string): string => `yesterday ${time}`,
  },
};

/** What is said of suppression lists that were recovered in part. */
const partialLists = (lists: number): string =>
  lists === 0 ? '' : ` (${count(lists, 'is', 'are')} incomplete; import again before pushing)`;

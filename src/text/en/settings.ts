import { isolated } from '@kernel/text/isolated';
import { backups } from './backups';
import { count } from './count';
import { keep } from './keep';

/** The settings screen. */
export const settings = {
  title: 'Settings',
  connections: {
    title: 'Connections',
    none: 'There is no connection yet. Drafts can be made and edited without one.',
    add: 'Add connection',
    active: 'In use',
    use: 'Use this connection',
    drafts: (amount: number): string => count(amount, 'draft', 'drafts'),
    edit: 'Edit',
    editOf: (name: string): string => `Edit ${isolated(name)}`,
    editTitle: 'Edit connection',
    name: 'Connection name',
    baseUrl: 'Base URL',
    baseUrlNote:
      'Another scheme, host or port removes the stored key and user ID first, so that they never go to another server unasked.',
    save: 'Save changes',
    scheduleKeys: 'Names of the schedule times in requests',
    scheduleKeysHint:
      'The API’s current page uses scheduleStartTime and scheduleEndTime; older pages used schedule_start_time and schedule_end_time. Switch when an answer shows that the times did not take.',
    camelCase: 'Current: scheduleStartTime',
    snakeCase: 'Older: schedule_start_time',
    credentials: 'Credentials',
    apiKey: 'API key',
    userId: 'User ID',
    reading: 'Asking the keychain',
    absent: 'Not stored',
    stored: (tail: string): string => (tail === '' ? 'Stored' : `Stored, ends in ${tail}`),
    keptIn: { keychain: 'in the system’s keychain', session: 'in memory, until the app is closed' },
    replaceApiKey: 'Replace API key',
    replaceUserId: 'Replace user ID',
    replaceTitle: { apiKey: 'Replace API key', userId: 'Replace user ID' },
    newApiKey: 'New API key',
    newUserId: 'New user ID',
    store: 'Store',
    test: 'Test connection',
    delete: 'Delete connection',
    deleteTitle: (name: string): string => `Delete ${isolated(name)}?`,
    deleteText: (drafts: number): string =>
      drafts === 0
        ? 'Its API key and user ID are removed from the keychain. It has no drafts. Its receipts stay in History.'
        : `Its API key and user ID are removed from the keychain. Its ${count(drafts, 'draft stays', 'drafts stay')} on this computer without a connection and can be given another one. Its receipts stay in History.`,
    deleted: (name: string, drafts: number): string =>
      drafts === 0
        ? `${isolated(name)} was deleted.`
        : `${isolated(name)} was deleted. ${count(drafts, 'draft is', 'drafts are')} now without a connection.`,
    sandboxNote: 'A server on this computer. It starts by itself and its keys are made for it.',
    saved: 'Saved.',
  },
  keychain: {
    title: 'Keychain',
    checking: 'Looking',
    usable: 'The system’s keychain can be used.',
    check: 'Check again',
  },
  look: {
    title: 'Appearance',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
  time: {
    title: 'Times',
    zone: 'Time zone of new drafts',
    zoneHint: 'Times are typed and shown in this zone and sent as UTC. Each draft can change its own.',
    system: (zone: string): string => `This computer’s (${zone})`,
  },
  history: { title: 'History' },
  keep,
  placeholders: {
    title: 'Opening messages',
    style: 'Placeholder style',
    hint: 'How names in an opening message are written. Which one Kathan fills is not documented; {{name}} is usual elsewhere. Previews and warnings follow this choice, what is sent stays as you typed it.',
  },
  sync: {
    title: 'Sending',
    workOffline: 'Work offline',
    workOfflineHint:
      'While this is on nothing leaves this computer: no update, no Refresh, no connection test. Editing and queueing go on. It stays on after a restart.',
    notifications: 'Notifications',
    notificationsHint:
      'Says when something in the outbox needs you, and when the queue has emptied after being offline. It names campaigns, and no values.',
  },
  data: {
    title: 'Data on this computer',
    folder: 'Data folder',
    lead: 'Drafts, receipts and settings are in one database here. API keys and user IDs are not.',
    open: 'Open folder',
  },
  backups,
  discarded: {
    title: 'Discarded drafts',
    none: 'No draft was discarded.',
    restore: 'Restore',
    restoreOf: (title: string): string => `Restore ${isolated(title)}`,
    restored: (title: string): string => `“${isolated(title)}” is back.`,
    deletedOn: (day: string): string => `Will be deleted after ${day}`,
  },
  about: (app: string, version: string): string => `${app} ${version}`,
};

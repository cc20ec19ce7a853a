import { isolated } from '@kernel/text/isolated';
import { backups } from './backups';
import { count } from './count';
import { keep } from './keep';

/** The settings screen. */
export const settings = {
  title: 'Settings',
  sections: 'Settings sections',
  sectionNames: {
    connections: 'Connections',
    sandbox: 'Sandbox',
    sending: 'Sending',
    appearance: 'Appearance',
    contact: 'Consent and recent contact',
    times: 'Language and times',
    messages: 'Opening messages',
    spelling: 'Spelling',
    startup: 'Startup',
    history: 'History',
    discarded: 'Discarded drafts',
    backups: 'Backups',
    encryption: 'Encryption',
    data: 'Data on this computer',
    updates: 'Updates',
    diagnostics: 'Diagnostics',
  },
  connections: {
    title: 'Connections',
    none: 'No connections yet. You can create and edit drafts without one.',
    add: 'Add connection',
    active: 'Active',
    use: 'Use this connection',
    drafts: (amount: number): string => count(amount, 'draft', 'drafts'),
    edit: 'Edit',
    editOf: (name: string): string => `Edit ${isolated(name)}`,
    editTitle: 'Edit connection',
    name: 'Connection name',
    baseUrl: 'Base URL',
    baseUrlNote:
      'Changing the scheme, host or port removes the stored key and user ID first, so they’re never sent to a different server.',
    save: 'Save changes',
    scheduleKeys: 'Schedule field names',
    scheduleKeysHint:
      'The API’s current documentation uses scheduleStartTime and scheduleEndTime; older versions used schedule_start_time and schedule_end_time. Switch if the server ignores the times.',
    camelCase: 'Current: scheduleStartTime',
    snakeCase: 'Older: schedule_start_time',
    credentials: 'Credentials',
    apiKey: 'API key',
    userId: 'User ID',
    reading: 'Checking the keychain…',
    absent: 'Not stored',
    stored: (tail: string): string => (tail === '' ? 'Stored' : `Stored, ends in ${tail}`),
    keptIn: { keychain: 'in the system’s keychain', session: 'in memory, until the app is closed' },
    replaceApiKey: 'Replace API key',
    replaceUserId: 'Replace user ID',
    replaceTitle: { apiKey: 'Replace API key', userId: 'Replace user ID' },
    newApiKey: 'New API key',
    newUserId: 'New user ID',
    store: 'Save',
    test: 'Test connection',
    delete: 'Delete connection',
    deleteTitle: (name: string): string => `Delete ${isolated(name)}?`,
    deleteText: (drafts: number): string =>
      drafts === 0
        ? 'Its API key and user ID are removed from the keychain. It has no drafts. Its receipts stay in History.'
        : `Its API key and user ID are removed from the keychain. Its ${count(drafts, 'draft stays', 'drafts stay')} on this computer without a connection; you can choose another one later. Its receipts stay in History.`,
    deleted: (name: string, drafts: number): string =>
      drafts === 0
        ? `${isolated(name)} was deleted.`
        : `${isolated(name)} was deleted. ${count(drafts, 'draft has', 'drafts have')} no connection now.`,
    sandboxNote: 'A local test server. It starts automatically, and you don’t need an account.',
    saved: 'Saved.',
  },
  keychain: {
    title: 'Keychain',
    checking: 'Checking…',
    usable: 'The keychain is available.',
    check: 'Check again',
  },
  appearance: {
    title: 'Appearance',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    density: 'Density',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
  },
  language: {
    title: 'Language',
    label: 'Language',
    system: (language: string): string => `Same as this computer (${language})`,
  },
  time: {
    title: 'Times',
    zone: 'Default time zone',
    zoneHint: 'Times are typed and shown in this time zone, and sent in UTC. Each draft can have its own.',
    system: (value: string): string => `Same as this computer (${value})`,
    dateFormat: 'Date format',
    timeFormat: 'Time format',
    hours: (example: string, clock: '12-hour' | '24-hour'): string =>
      clock === '12-hour' ? `12 hours (${example})` : `24 hours (${example})`,
    firstDay: 'First day of the week',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
  history: { title: 'History' },
  keep,
  placeholders: {
    title: 'Opening messages',
    style: 'Placeholder style',
    hint: 'Used only for previews and warnings; your text is sent as typed. Kathan doesn’t document its placeholder syntax, but {{name}} is common elsewhere.',
  },
  sync: {
    title: 'Sending',
    workOffline: 'Work offline',
    workOfflineHint:
      'Nothing is sent or fetched until you turn this off: no updates, no Refresh, no connection test. You can keep editing and queueing. Stays on after a restart.',
    notifications: 'Notifications',
    notificationsHint:
      'Notifies you when an update needs attention, and when all queued updates were sent after you were offline. Notifications never show campaign names or values.',
  },
  data: {
    title: 'Data on this computer',
    folder: 'Data folder',
    lead: 'Drafts, receipts and settings are stored in one database in this folder. API keys and user IDs aren’t.',
    open: 'Open folder',
  },
  backups,
  discarded: {
    title: 'Discarded drafts',
    none: 'No discarded drafts.',
    restore: 'Restore',
    restoreOf: (title: string): string => `Restore ${isolated(title)}`,
    restored: (title: string): string => `“${isolated(title)}” was restored.`,
    deletedOn: (day: string): string => `Will be deleted after ${day}`,
  },
  about: (app: string, version: string): string => `${app} ${version}`,
};

import { amount, count } from './count';

/** The command palette. */
export const palette = {
  title: 'Command palette',
  search: 'Search commands',
  placeholder: 'Search actions, drafts, fields, settings …',
  list: 'Commands',
  groups: {
    recent: 'Recent',
    drafts: 'Drafts',
    views: 'Views',
    actions: 'Actions',
    fields: 'Fields of this draft',
    connections: 'Connections',
    settings: 'Settings',
    help: 'User guide',
    texts: 'In the texts and notes of drafts',
    recipients: 'Recipients of this draft',
    receipts: 'History',
  },
  fieldsOf: (draft: string): string => `Fields of ${draft}`,
  showAll: (total: number, group: string): string => `Show all ${amount(total)}: ${group}`,
  tooMany: (shown: number, total: number): string =>
    `${amount(shown)} of ${amount(total)} shown. Type more to see the others.`,
  found: (results: number): string => (results === 0 ? 'No results' : count(results, 'result', 'results')),
  nothing: (typed: string): string => `Nothing matches “${typed}”.`,
  connectTo: (name: string): string => `Use ${name}`,
  inUse: 'In use',
  position: (position: number): string => `Recipient ${amount(position)}`,
  /** Further words by which sections of the settings are found. */
  settings: {
    connections: 'api key user id server base url credentials keychain secrets proxies passwords',
    sandbox: 'test server',
    startup: 'login start open',
    discarded: 'deleted restore trash',
    sending: 'offline notifications queue',
    appearance: 'theme dark light colours colors compact density',
    times: 'time zone dates clock format language english german deutsch hindi हिन्दी',
    suppression:
      'do not call opt out blacklist recent contact duplicates called before sent twice consent permission opted in',
    messages: 'placeholders template',
    spelling: 'spell check dictionary language words',
    history: 'receipts keep',
    backups: 'restore copies',
    encryption: 'encrypt recovery key',
    data: 'folder delete forget phone number privacy',
    updates: 'version check',
    diagnostics: 'log report export',
  },
  toMove: 'to move',
  toRun: 'to run',
  allShortcuts: 'for all shortcuts',
};

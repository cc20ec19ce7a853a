const count = (amount: number, one: string, many: string): string => `${String(amount)} ${amount === 1 ? one : many}`;

/** The list of drafts and the ways to make one. */
export const drafts = {
  list: 'Drafts',
  search: 'Search drafts',
  searchPlaceholder: 'Search drafts',
  noMatch: (typed: string): string => `No draft matches “${typed}”.`,
  matches: (amount: number): string => count(amount, 'draft matches', 'drafts match'),
  empty: 'No drafts yet.',
  withoutConnection: 'Without a connection',
  untitled: 'Name not known',
  edited: 'edited',

  pill: {
    noChanges: 'No changes',
    changes: (amount: number): string => count(amount, 'change', 'changes'),
    sending: 'Sending',
    rejected: 'Rejected',
    needsSignIn: 'Needs sign-in',
    pushed: 'Pushed',
  },

  new: {
    title: 'New draft',
    lead: 'A draft holds your changes to one campaign on this computer until you push them.',
    campaignId: 'Campaign ID',
    campaignIdHint: 'As Kathan shows it. It may be left out when the text below holds it.',
    campaignText: 'Campaign JSON or cURL (optional)',
    campaignTextHint:
      'Paste an answer of the API, and the draft can show precisely what changes. A cURL command brings its values in as changes; its key is dropped. Without either the old values stay unknown, because the API documents no way to read a campaign.',
    create: 'Create draft',
    creating: 'Creating',
    needId: 'Enter a campaign ID, or paste a text that holds one.',
    badId: 'A campaign ID has at most 200 characters and no line breaks.',
    forConnection: (name: string): string => `For ${name}`,
    noConnection: 'Without a connection. It can be given one later.',
    at: (line: number, column: number): string => `Line ${String(line)}, column ${String(column)}.`,
    textTooLong: 'The text is longer than 2,000,000 characters. Paste one campaign only.',
  },

  samples: {
    title: 'Sample campaigns',
    lead: 'From the sandbox. One click makes a draft with its server copy.',
    starting: 'Starting the sandbox',
    retry: 'Try again',
    status: (status: string): string => `Status ${status}`,
  },

  home: {
    // Not “New draft”: that is the name of the button in the sidebar, and a name stands for one thing.
    make: 'Make a draft',
    title: 'No draft is open',
    lead: 'Choose one on the left, or make a new one.',
    emptyTitle: 'No drafts yet',
    emptyLead:
      'A draft holds your changes to one campaign. It is kept on this computer at every keystroke, also without a network.',
  },

  discarded: (title: string): string => `“${title}” was discarded.`,
};

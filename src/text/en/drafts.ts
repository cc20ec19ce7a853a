import { isolated } from '@kernel/text/isolated';
import { count } from './count';
import { draftBatch } from './draft-batch';
import { newDraft } from './new-draft';
import { pastedCommand } from './pasted-command';

/** The list of drafts and the ways to create one. */
export const drafts = {
  list: 'Drafts',
  search: 'Search drafts',
  searchPlaceholder: 'Search',
  noMatch: (typed: string): string => `No draft matches “${typed}”.`,
  matches: (amount: number): string => count(amount, 'draft matches', 'drafts match'),
  filter: 'Show drafts',
  filters: { all: 'All', changed: 'Changed', attention: 'Attention' },
  noneIn: { all: '', changed: 'No draft has changes.', attention: 'Nothing needs your attention.' },
  untitled: 'Unknown name',
  order: 'Sort drafts',
  orders: { edited: 'Last edited', name: 'Name', state: 'State' },
  withoutConnection: 'No connection',
  edited: 'edited',
  pinned: 'pinned',

  pill: {
    noChanges: 'No changes',
    changes: (amount: number): string => count(amount, 'change', 'changes'),
    queued: 'Queued',
    sending: 'Sending',
    waiting: 'Waiting',
    conflict: 'Conflict',
    rejected: 'Rejected',
    needsSignIn: 'Needs sign-in',
    pushed: 'Pushed',
  },

  new: newDraft,

  command: pastedCommand,

  samples: {
    title: 'Sample campaigns',
    lead: 'Choose one to create a draft of it.',
    starting: 'Starting the sandbox…',
    retry: 'Try again',
    status: (status: string): string => `Status ${status}`,
  },

  home: {
    // Not “New draft”: that is the name of the button in the sidebar, and a name stands for one
    // thing.
    make: 'Create a draft',
    title: 'No draft is open',
    lead: 'Choose one on the left, or create one.',
    emptyTitle: 'No drafts yet',
    emptyLead: 'A draft holds your changes to one campaign. Every keystroke is saved on this computer, even offline.',
  },

  discarded: (title: string): string => `“${isolated(title)}” was discarded.`,
  discardedAll: (drafts: number): string => `${count(drafts, 'draft was', 'drafts were')} discarded.`,

  batch: draftBatch,
};

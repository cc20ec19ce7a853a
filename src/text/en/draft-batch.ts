import { amount, count } from './count';

/** One action on several drafts. */
export const draftBatch = {
  bar: 'Selected drafts',
  selected: (drafts: number): string => `${amount(drafts)} selected`,
  isSelected: 'selected',
  clear: 'Clear selection',
  actions: { push: 'Push', queue: 'Queue', refresh: 'Refresh', tag: 'Tag', discard: 'Discard' },
  title: {
    push: (drafts: number): string => `Push ${count(drafts, 'draft', 'drafts')}?`,
    queue: (drafts: number): string => `Queue ${count(drafts, 'draft', 'drafts')} for sync?`,
    refresh: (drafts: number): string => `Refresh ${count(drafts, 'draft', 'drafts')}?`,
    tag: (drafts: number): string => `Tag ${count(drafts, 'draft', 'drafts')}`,
    discard: (drafts: number): string => `Discard ${count(drafts, 'draft', 'drafts')}?`,
  },
  lead: {
    push: 'Each draft is sent on its own, and only if it could be pushed alone. A running campaign isn’t sent; push it from its draft.',
    queue: 'Each draft is queued on its own, and only if it could be queued alone.',
    refresh: 'Each campaign is read from the server again. Your edits are kept.',
    tag: 'Choose tags to add to these drafts or to remove from them. Tags are never sent.',
    discard: 'You can undo this, and restore the drafts later in Settings.',
  },
  confirm: {
    push: 'Push all',
    queue: 'Queue all',
    refresh: 'Refresh all',
    tag: 'Apply to all',
    discard: 'Discard all',
  },
  list: 'Drafts and results',
  working: 'In progress…',
  waiting: 'Waiting',
  stop: 'Stop',
  stopped: 'Not started',
  done: 'Done',
  discarded: 'Discarded',
  tagged: 'Tagged',
};

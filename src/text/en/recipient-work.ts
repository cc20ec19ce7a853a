/** What takes long with recipients while it is under way, and after it was cancelled. */
export const recipientWork = {
  running: {
    lists: 'Comparing with suppression lists and allowed numbers…',
    contact: 'Comparing with other drafts, the outbox and sent updates…',
    consent: 'Checking consent…',
    exporting: 'Writing the file…',
    removing: 'Removing recipients…',
  },
  cancelled: {
    lists: 'Who is held back was not counted: the comparison was cancelled. They are still held back from every push.',
    contact: 'Not compared with other drafts, the outbox and sent updates: the comparison was cancelled.',
    consent: 'Consent was not checked: that was cancelled.',
  },
  notExported: 'Export cancelled. No file was written.',
  notRemoved: 'Cancelled. No recipients were removed.',
  again: 'Check again',
};

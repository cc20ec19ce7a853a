import type { NotFoundTexts } from '../shared/error-messages';

/** What to do if something is not there any more. */
export const notFound: NotFoundTexts = {
  connection: { title: 'This connection no longer exists', help: 'Choose another one under Switch connection.' },
  draft: {
    title: 'This draft no longer exists',
    help: 'It may have been discarded. Restore last discarded draft brings it back.',
  },
  receipt: { title: 'This receipt no longer exists', help: 'Go to History to see the receipts that are kept.' },
  step: {
    title: 'This version is no longer in the version history',
    help: 'Old versions expire, and undone edits are dropped after a new edit. Open Version history again.',
  },
  queued: {
    title: 'This update is no longer in the outbox',
    help: 'It was sent or cancelled. The outbox shows what is queued now.',
  },
  licences: { title: 'The licences can’t be read', help: 'Reinstall Campaign Desk. Its files are incomplete.' },
  report: { title: 'This report no longer exists', help: 'Close it, then press Export diagnostics again.' },
  'crash-report': {
    title: 'This crash report no longer exists',
    help: 'The list in Settings shows the reports that are kept.',
  },
  update: { title: 'There’s no new version of the app to use', help: 'Check for updates again in Settings.' },
  backup: { title: 'This backup no longer exists', help: 'Choose another one from the list.' },
  recipient: { title: 'This recipient no longer exists', help: 'The list shows the draft’s current recipients.' },
  'suppression-list': {
    title: 'This suppression list no longer exists',
    help: 'Another window may have deleted it.',
  },
};

import type { AppError } from '@domain/errors/errors';
import type { Message } from '../shared/message';

/** Why encryption was not switched, or stored data not opened. */
export const encryptionErrors: Record<Extract<AppError, { kind: 'encryption' }>['reason'], Message> = {
  pushing: { title: 'An update is being sent', help: 'Nothing was changed. Wait for its result, then try again.' },
  'not-stored': {
    title: 'Your latest edits couldn’t be saved first',
    help: 'Nothing was changed. Go back to your draft to see why it can’t be saved, then try again.',
  },
  busy: {
    title: 'A backup is being restored, or data is being deleted',
    help: 'Nothing was changed. Wait until it’s done, then try again.',
  },
  stalled: {
    title: 'Rewriting the data stopped making progress and was cancelled',
    help: 'Your current data is unchanged. Some backups may already have been rewritten and can still be restored. Check the disk of the data folder, then try again.',
  },
  'already-on': { title: 'Stored data is already encrypted', help: 'Nothing was changed.' },
  'already-off': { title: 'Stored data isn’t encrypted', help: 'Nothing was changed.' },
  'not-begun': { title: 'There is no recovery key yet', help: 'Close this dialog and turn on encryption again.' },
  'wrong-group': {
    title: 'These aren’t the last four characters',
    help: 'Nothing was changed. Compare them with the recovery key above.',
  },
  'mistyped-recovery-key': {
    title: 'The recovery key contains a typing error',
    help: 'Nothing was changed. It has 14 groups of four characters. Compare it with what you saved.',
  },
  'other-recovery-key': {
    title: 'This recovery key is for other data',
    help: 'Nothing was changed. The key is complete, but this data was encrypted with a different one.',
  },
  'backup-locked': {
    title: 'This backup is encrypted with another key',
    help: 'Nothing was changed. Enter the recovery key that was shown when it was encrypted.',
  },
};

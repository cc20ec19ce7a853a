import type { AppError, StorageReason } from '@domain/errors/errors';
import type { Message } from '../shared/message';

type Reason<Kind extends 'backup' | 'erasure'> = Extract<AppError, { kind: Kind }>['reason'];

export const STORAGE_ERRORS: Record<StorageReason, Message> = {
  'disk-full': {
    title: 'The disk is full',
    help: 'The last step couldn’t be saved. Everything that was saved before is safe. Free up some space, then try again.',
  },
  'read-only': {
    title: 'The data folder can’t be written to',
    help: 'The last step couldn’t be saved. Allow your account to write to the data folder (Settings shows where it is), then try again.',
  },
  busy: {
    title: 'The database is in use by another program',
    help: 'Close the program that has it open, such as a backup tool or a database viewer, then try again.',
  },
  gone: {
    title: 'The data folder is missing',
    help: 'It may be on a removed drive or a disconnected network share. Your work stays on screen and is saved once the folder is back; keep the window open until then.',
  },
  damaged: {
    title: 'The database is damaged',
    help: 'Restart the app. It sets the damaged file aside, tells you where it is, and continues with what could be recovered.',
  },
  failed: {
    title: 'Couldn’t write to the disk',
    help: 'The last step couldn’t be saved. Everything that was saved before is safe. Try again; if it keeps happening, check the disk.',
  },
};

export const BACKUP_ERRORS: Record<Reason<'backup'>, Message> = {
  damaged: {
    title: 'This backup is damaged',
    help: 'Nothing was changed. Choose another one from the list.',
  },
  newer: {
    title: 'This backup was created by a newer version of Campaign Desk',
    help: 'Nothing was changed. Update the app to restore it, or choose another one from the list.',
  },
  pushing: {
    title: 'A push is in progress',
    help: 'Nothing was changed. Wait for its result, then restore the backup.',
  },
  'not-stored': {
    title: 'Your latest edits couldn’t be saved first',
    help: 'Nothing was changed. Go back to your draft to see why it can’t be saved, then try again.',
  },
  restoring: {
    title: 'A backup is being restored',
    help: 'Wait until the restored drafts appear, then try again.',
  },
};

export const ERASURE_ERRORS: Record<Reason<'erasure'>, Message> = {
  pushing: {
    title: 'An update is being sent',
    help: 'Nothing was deleted. Wait for its result, then try again.',
  },
  'not-stored': {
    title: 'Your latest edits couldn’t be saved first',
    help: 'Nothing was deleted. Go back to your draft to see why it can’t be saved, then try again.',
  },
  busy: {
    title: 'A backup is being restored, or something else is being deleted',
    help: 'Nothing was deleted. Wait until it’s done, then try again.',
  },
  stalled: {
    title: 'Deleting stopped making progress and was cancelled',
    help: 'Your current data is unchanged. Some backups may already have been rewritten. Check the disk of the data folder, then try again.',
  },
  'stalled-counting': {
    title: 'Counting what would be deleted stopped making progress and was cancelled',
    help: 'Nothing was deleted. Check the disk of the data folder, then try again.',
  },
};

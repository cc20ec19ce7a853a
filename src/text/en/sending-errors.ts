import type { SendingErrors } from '../shared/error-messages';
import { STORAGE_ERRORS } from './data-errors';

const APPLIED = {
  yes: 'The server saved your changes.',
  no: 'The server didn’t save your changes.',
  maybe: 'The server may have saved your changes.',
};

/** The errors of what was to be sent. */
export const sendingErrors: SendingErrors = {
  'draft-changed': {
    title: 'The draft has changed since you reviewed it',
    help: 'Nothing was sent. Review it again, then press Push now.',
  },
  'has-errors': (e) => ({
    title:
      e.count === 1
        ? '1 problem must be fixed before this can be sent'
        : `${String(e.count)} problems must be fixed before this can be sent`,
    help: 'Nothing was sent. Choose a problem in the Problems list to go to its field.',
  }),
  'nothing-to-send': { title: 'There is nothing to send', help: 'The draft matches the server. Change a field first.' },
  'all-held-back': {
    title: 'All recipients are held back',
    help: 'Nothing was sent. Every recipient is held back, and nothing else would be sent. Suppression lists, allowed numbers and rules on consent are in Settings.',
  },
  'work-offline': {
    title: 'Work offline is on',
    help: 'Nothing was sent. Turn off Work offline to send. Queued updates are then sent automatically.',
  },
  'campaign-running': {
    title: 'This campaign is running',
    help: 'Nothing was sent yet. Calls are being made with these settings: confirm that you want the changes to apply to live calls.',
  },
  conflict: {
    title: 'Someone else changed the same field on the server',
    help: 'Nothing was sent. Choose which value to keep, then send.',
  },
  undecided: (e) => ({
    title: e.count === 1 ? '1 field still needs a choice' : `${String(e.count)} fields still need a choice`,
    help: 'Nothing was sent. Choose a value for each field.',
  }),
  'push-under-way': { title: 'A push of this campaign is in progress', help: 'Wait for its result, then try again.' },
  'push-not-recorded': (e) => ({
    title: `${APPLIED[e.applied]} The result couldn’t be stored`,
    help: `${STORAGE_ERRORS[e.reason].title}. Your changes are still in this draft, and History shows the push without its result. ${STORAGE_ERRORS[e.reason].help}`,
  }),
};

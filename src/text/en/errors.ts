import { errorMessages } from '../shared/error-messages';
import { campaignTextErrors } from './campaign-text-errors';
import { connectionErrors } from './connection-errors';
import { BACKUP_ERRORS, ERASURE_ERRORS, STORAGE_ERRORS } from './data-errors';
import { draftFileErrors } from './draft-files';
import { encryption } from './encryption';
import { encryptionErrors } from './encryption-errors';
import { fieldTexts } from './fields';
import { badId } from './identifiers';
import { importSourceTexts, importTexts, uploadUnknown } from './import-errors';
import { notFound } from './not-found';
import { tooManyTags, tooManyViews } from './organising';
import { sendingErrors } from './sending-errors';

const RAW_DATA_HELP = 'Export its raw data to keep or correct it, then discard or delete the draft.';

const INSIDE = {
  title: 'Something went wrong inside the app',
  help: 'Nothing was changed. Restart the app. If it happens again, report it.',
};

const SANDBOX = {
  refused: 'See the details below. Try again, or restart the app.',
  exited: 'It stopped immediately. Try again, or restart the app.',
  silent: 'It didn’t respond. Try again, or restart the app.',
  unreadable: 'It is running, but its responses are not valid. Restart the app.',
};

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${String(Math.round(bytes / 1000))} kB` : `${String(Math.round(bytes / 1024 / 1024))} MB`;

const place = (line: number | undefined, column: number | undefined): string =>
  line === undefined ? '' : ` (line ${String(line)}${column === undefined ? '' : `, column ${String(column)}`})`;

/** The texts for everything that a command can return instead of a value. */
export const errors = errorMessages(
  {
    ...connectionErrors,
    ...sendingErrors,
    'foreign-sender': INSIDE,
    'unknown-command': INSIDE,
    'invalid-input': INSIDE,
    'too-large': (e) => ({
      title: 'This is too large',
      help: `The limit is ${megabytes(e.limitBytes)}. Nothing was sent or changed. Use less text or fewer recipients, or attach a recipient list instead.`,
    }),
    'not-found': (e) => notFound[e.what],
    'bad-id': (e) => badId[e.what],
    storage: (e) => STORAGE_ERRORS[e.reason],
    backup: (e) => BACKUP_ERRORS[e.reason],
    erasure: (e) => ERASURE_ERRORS[e.reason],
    encryption: (e) => encryptionErrors[e.reason],
    locked: { title: encryption.locked.title, help: encryption.locked.lead },
    'campaign-text': (e) => campaignTextErrors(e.reason, e.detail ?? e.key ?? '', place(e.line, e.column)),
    'draft-file': (e) => {
      if (e.key !== undefined) {
        const { help } = draftFileErrors[e.reason]('');
        return { title: `The file has the key “${e.key}” more than once${place(e.line, e.column)}`, help };
      }
      return draftFileErrors[e.reason](e.path === undefined ? place(e.line, e.column) : ` (${e.path})`);
    },
    export: (e) =>
      e.reason === 'not-written'
        ? draftFileErrors['not-written']('')
        : {
            title: 'The export contains an API key or a password that is stored on this computer',
            help: 'No file was written. Remove it from the texts, or export less so that it is left out.',
          },
    'import-source': (e) => importSourceTexts(e.why),
    import: (e) => importTexts(e.reason),
    'upload-unknown': uploadUnknown,
    'draft-not-showable': (e) => ({
      title:
        e.field === null
          ? 'The server’s copy in this draft is too large or too deep to show'
          : `The new value of “${fieldTexts[e.field].label}” is too large or too deep to show`,
      help: `It is kept unchanged, and nothing from this draft is sent. ${RAW_DATA_HELP}`,
    }),
    'field-locked': (e) => ({
      title: `The field “${fieldTexts[e.field].label}” contains your API key on the server, so it can’t be edited`,
      help: 'Nothing was changed. Remove the key from this campaign in Kathan, then refresh the draft.',
    }),
    'too-many-tags': tooManyTags,
    'too-many-views': tooManyViews,
    'sandbox-failed': (e) => ({
      title: 'The sandbox couldn’t start',
      help: [SANDBOX[e.reason], e.detail].filter(Boolean).join(' '),
    }),
    'sandbox-refused': (e) => ({
      title: 'The sandbox rejected this change',
      help: `Nothing was changed. ${e.detail === '' ? 'The sandbox gave no reason' : `The sandbox returned: ${e.detail}`}.`,
    }),
    cancelled: { title: 'Cancelled', help: 'Nothing was changed.' },
    internal: (e) => ({
      title: 'Something went wrong in the app',
      help: `Your saved work is safe. Try again. If you report this, include ${e.reference}, which is also in the log.`,
    }),
  },
  '.',
);

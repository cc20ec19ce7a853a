import type { AppError, KeychainReason, StorageReason } from '@domain/errors/errors';
import { campaignTextWords } from './campaign-text-errors';
import { draftFileErrors } from './draft-files';
import { encryption, encryptionErrors } from './encryption';
import { fieldTexts } from './fields';
import { badId } from './identifiers';
import { importSourceWords, importWords, uploadUnknown } from './import-errors';

const BOUND_WORDS = 'Export its raw data to keep or correct it, then discard or delete the draft.';

/** What happened, and what to do next. */
export interface Words {
  readonly title: string;
  readonly help: string;
}

type Of<Kind extends AppError['kind']> = Extract<AppError, { kind: Kind }>;

const KEYCHAIN: Record<KeychainReason, Words> = {
  'no-library': {
    title: 'The keychain’s library is missing',
    help: 'Install it (Debian and Ubuntu: the package libsecret-1-0; Fedora: libsecret), start the app again, or choose “Keep for this session only”. Editing works without it.',
  },
  'no-service': {
    title: 'No keychain service is running',
    help: 'Install and start one (Debian and Ubuntu: the packages gnome-keyring and dbus-x11; KDE: KWallet), log in again, or choose “Keep for this session only”. Editing works without it.',
  },
  locked: {
    title: 'The keychain is locked',
    help: 'Unlock it (Linux: the “Login” keyring in Passwords and Keys, which you may have to create first; macOS: Keychain Access), then try again. Or choose “Keep for this session only”.',
  },
  denied: {
    title: 'The keychain refused access',
    help: 'The request was dismissed or not allowed. Try again and allow Campaign Desk to use the keychain, or choose “Keep for this session only”.',
  },
  timeout: {
    title: 'The keychain did not answer',
    help: 'It may be waiting for its password behind another window. Answer it and try again, or choose “Keep for this session only”.',
  },
  failed: {
    title: 'The keychain does not work',
    help: 'It gave no reason that this app knows. Open your system’s keychain program to see whether it works there, then try again. Or choose “Keep for this session only”.',
  },
};

const STORAGE: Record<StorageReason, Words> = {
  'disk-full': {
    title: 'The disk is full',
    help: 'The last step could not be stored. What was stored before is safe. Free some space, then try again.',
  },
  'read-only': {
    title: 'The data folder cannot be written',
    help: 'The last step could not be stored. Allow your account to write to the data folder (Settings shows where it is), then try again.',
  },
  busy: {
    title: 'The database is in use by another program',
    help: 'Close what has it open, such as a backup or a database viewer, then try again.',
  },
  gone: {
    title: 'The data folder is not there any more',
    help: 'It may be on a drive that was removed or a network that is away. What is on the screen stays here and is stored as soon as the folder is back; do not close the window before that.',
  },
  damaged: {
    title: 'The database is damaged',
    help: 'Start the app again: it moves the damaged file aside, says where, and begins with a fresh one.',
  },
  failed: {
    title: 'The disk did not do what was asked',
    help: 'The last step could not be stored. What was stored before is safe. Try again; if it stays so, check the disk.',
  },
};

const NOT_FOUND: Record<Of<'not-found'>['what'], Words> = {
  connection: { title: 'This connection is no longer there', help: 'Choose another one under Switch connection.' },
  draft: {
    title: 'This draft is no longer there',
    help: 'It may have been discarded: Undo discard brings it back.',
  },
  receipt: { title: 'This receipt is no longer there', help: 'Go to History to see the ones that are kept.' },
  step: {
    title: 'This step is no longer in the time line',
    help: 'The oldest steps are forgotten, and undone ones go when something new is edited. Open the time line again.',
  },
  queued: {
    title: 'This update is no longer in the outbox',
    help: 'It was sent or cancelled. The outbox shows what waits now.',
  },
  report: { title: 'This report is no longer there', help: 'Close it, then press Export diagnostics again.' },
  backup: { title: 'This backup is no longer there', help: 'Choose another one from the list.' },
  recipient: { title: 'This recipient is no longer there', help: 'The list shows the rows that the draft has now.' },
};

const BACKUP: Record<Of<'backup'>['reason'], Words> = {
  damaged: {
    title: 'This backup is damaged',
    help: 'Nothing was changed. Choose another one from the list.',
  },
  newer: {
    title: 'A newer Campaign Desk made this backup',
    help: 'Nothing was changed. Update the app to restore it, or choose another one from the list.',
  },
  pushing: {
    title: 'A push is under way',
    help: 'Nothing was changed. Wait until its result is here, then restore.',
  },
  'not-stored': {
    title: 'What you typed last could not be stored first',
    help: 'Nothing was changed. Go back to your draft, see what keeps it from being saved, then try again.',
  },
  restoring: {
    title: 'A backup is being restored',
    help: 'Wait until the restored drafts are shown, then try again.',
  },
};

const ERASURE: Record<Of<'erasure'>['reason'], Words> = {
  pushing: {
    title: 'An update is being sent',
    help: 'Nothing was deleted. Wait for its result, then try again.',
  },
  'not-stored': {
    title: 'Your latest edits could not be saved first',
    help: 'Nothing was deleted. Go back to your draft to see why it cannot be saved, then try again.',
  },
  busy: {
    title: 'A backup is being restored, or something else is being deleted',
    help: 'Nothing was deleted. Wait until it is done, then try again.',
  },
  stalled: {
    title: 'Deleting made no progress and was stopped',
    help: 'Your current data is as it was; some backups may have been rewritten already. Check the disk that the data folder is on, then try again.',
  },
  'stalled-counting': {
    title: 'Counting what would be deleted made no progress and was stopped',
    help: 'Nothing was deleted. Check the disk that the data folder is on, then try again.',
  },
};

const BAD_BASE_URL: Record<Of<'bad-base-url'>['reason'], Words> = {
  'not-a-url': {
    title: 'This is not a complete address',
    help: 'Enter it with https:// in front, as in https://api.staging.kathan.tech.',
  },
  'http-needs-loopback': {
    title: 'Plain http is only for this computer',
    help: 'Use https://. Over http the key could be read on its way; only localhost and 127.0.0.1 may go without.',
  },
  scheme: { title: 'Only web addresses work here', help: 'Use an address that starts with https://.' },
  credentials: {
    title: 'The address holds a user name or password',
    help: 'Take it out. The API key and the user ID have fields of their own.',
  },
  query: { title: 'The address holds a question mark', help: 'Leave out everything from the ? on.' },
  fragment: { title: 'The address holds a number sign', help: 'Leave out everything from the # on.' },
  placeholder: {
    title: 'The address holds a variable or a placeholder',
    help: 'Replace it with the real address, or choose a connection below.',
  },
  'api-key': {
    title: 'The address holds an API key',
    help: 'Nothing was stored. Enter the key in the API key field and only the address here.',
  },
  managed: {
    title: 'The sandbox’s address cannot be changed',
    help: 'The app sets it when the sandbox starts. For another server, add a connection.',
  },
};

const TAKEN: Record<Of<'push-not-recorded'>['taken'], string> = {
  yes: 'The server has taken your changes.',
  no: 'The server has not taken your changes.',
  maybe: 'The server may have taken your changes.',
};

const SANDBOX: Record<Of<'sandbox-failed'>['reason'], string> = {
  refused: 'Its process says why below. Try again, or start the app again.',
  exited: 'Its process ended at once. Try again, or start the app again.',
  silent: 'Its process did not answer. Try again, or start the app again.',
  unreadable: 'It runs, but does not answer as it should. Start the app again.',
};

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${String(Math.round(bytes / 1000))} kB` : `${String(Math.round(bytes / 1024 / 1024))} MB`;

const place = (line: number | undefined, column: number | undefined): string =>
  line === undefined ? '' : ` (line ${String(line)}${column === undefined ? '' : `, column ${String(column)}`})`;

/** The words for everything that a command can answer instead of a value. */
function error(e: AppError): Words {
  switch (e.kind) {
    case 'foreign-sender':
    case 'unknown-command':
    case 'invalid-input':
      return {
        title: 'The app’s parts do not understand each other',
        help: 'Nothing was changed. Start the app again; if it happens again, please report it.',
      };
    case 'too-large':
      return {
        title: 'This is too large',
        help: `The limit is ${megabytes(e.limitBytes)}. Nothing was sent or changed. Use less text or fewer recipients, or attach a recipient list instead.`,
      };
    case 'not-found':
      return NOT_FOUND[e.what];
    case 'name-taken':
      return {
        title: 'Another connection has this name',
        help: 'Choose a name that tells the two apart; upper and lower case count as the same.',
      };
    case 'bad-base-url':
      return BAD_BASE_URL[e.reason];
    case 'bad-id':
      return badId[e.what];
    case 'no-credentials':
      return {
        title: 'The API key or the user ID is missing',
        help: 'Enter both in Settings, at this connection. They are not kept after “this session only”, nor after the base URL’s host was changed.',
      };
    case 'credentials-for-other-address':
      return {
        title: 'The stored API key belongs to another address',
        help: `Nothing was sent, not even your API key. It was entered for ${e.address}, but this connection now leads elsewhere. Check its base URL in Settings; if it is right, replace the API key and the user ID.`,
      };
    case 'address-not-confirmed':
      return {
        title: `You chose not to connect to ${e.address}`,
        help: 'Nothing was sent or stored. Check the base URL, then try again.',
      };
    case 'pasted-secret-gone':
      return {
        title: 'A pasted API key or user ID is no longer available',
        help: 'Nothing was saved or sent. A placeholder stands for it in the field, and what it stands for is kept only while the form is open. Paste it again.',
      };
    case 'no-connection':
      return {
        title: 'This draft has no connection',
        help: 'Choose a connection for it. Everything you edited is safe on this computer.',
      };
    case 'keychain':
      return KEYCHAIN[e.reason];
    case 'storage':
      return STORAGE[e.reason];
    case 'backup':
      return BACKUP[e.reason];
    case 'erasure':
      return ERASURE[e.reason];
    case 'encryption':
      return encryptionErrors[e.reason];
    case 'locked':
      return { title: encryption.locked.title, help: encryption.locked.lead };
    case 'campaign-text':
      return campaignTextWords(e.reason, e.detail ?? e.key ?? '', place(e.line, e.column));
    case 'draft-file':
      if (e.key !== undefined) {
        const { help } = draftFileErrors[e.reason]('');
        return { title: `The file has the key “${e.key}” more than once${place(e.line, e.column)}`, help };
      }
      return draftFileErrors[e.reason](e.path === undefined ? place(e.line, e.column) : ` (${e.path})`);
    case 'export':
      return e.reason === 'not-written'
        ? draftFileErrors['not-written']('')
        : {
            title: 'The export holds an API key or a password that is stored on this computer',
            help: 'No file was written. Remove the secret from the texts, or choose less so that it is left out.',
          };
    case 'import-source':
      return importSourceWords(e.why);
    case 'import':
      return importWords(e.reason);
    case 'upload-unknown':
      return uploadUnknown;
    case 'draft-not-showable':
      return {
        title:
          e.field === null
            ? 'The server’s copy in this draft is too large or too deep to show'
            : `The new value of “${fieldTexts[e.field].label}” is too large or too deep to show`,
        help: `It is kept as it is stored, and nothing of this draft is sent. ${BOUND_WORDS}`,
      };
    case 'field-locked':
      return {
        title: `The field “${fieldTexts[e.field].label}” holds your API key on the server, so it can’t be edited`,
        help: 'Nothing was changed. Remove the key from this campaign in Kathan, then refresh the draft.',
      };
    case 'draft-changed':
      return {
        title: 'The draft has changed since you looked at it',
        help: 'Nothing was sent. Look at the review again, then press Push now.',
      };
    case 'has-errors':
      return {
        title:
          e.count === 1
            ? 'One problem keeps this from being sent'
            : `${String(e.count)} problems keep this from being sent`,
        help: 'Nothing was sent. Problems lists what to correct; choose an entry to go to its field.',
      };
    case 'nothing-to-send':
      return { title: 'There is nothing to send', help: 'The draft says what the server says. Change a field first.' };
    case 'work-offline':
      return {
        title: 'Work offline is on',
        help: 'Nothing was sent. Switch Work offline off to send; what you queue leaves by itself then.',
      };
    case 'campaign-running':
      return {
        title: 'This campaign is running',
        help: 'Calls are being made with these settings. Nothing was sent yet: confirm that the changes shall apply to them.',
      };
    case 'conflict':
      return {
        title: 'Somebody changed the same field on the server',
        help: 'Nothing was sent. Decide in the draft which value shall stay, then send.',
      };
    case 'undecided':
      return {
        title: e.count === 1 ? 'One field is not decided yet' : `${String(e.count)} fields are not decided yet`,
        help: 'Nothing was sent. Choose a value for each of them.',
      };
    case 'push-under-way':
      return { title: 'A push of this campaign is under way', help: 'Wait until its result is here, then try again.' };
    case 'push-not-recorded':
      return {
        title: `${TAKEN[e.taken]} The result could not be stored`,
        help: `${STORAGE[e.reason].title}. Your changes are still in this draft, and History shows the push without its result. ${STORAGE[e.reason].help}`,
      };
    case 'sandbox-failed':
      return { title: 'The sandbox does not run', help: [SANDBOX[e.reason], e.detail].filter(Boolean).join(' ') };
    case 'sandbox-refused':
      return {
        title: 'The sandbox did not take this',
        help: `It said: ${e.detail === '' ? 'nothing about why' : e.detail}. Nothing was changed there.`,
      };
    case 'internal':
      return {
        title: 'Something went wrong in the app',
        help: `What was stored is safe. Try again; if you report it, mention ${e.reference}, which stands in the log as well.`,
      };
  }
}

/** The same in one line, for a message that goes away on its own. */
function errorSentence(e: AppError): string {
  const { title, help } = error(e);
  return `${title}. ${help}`;
}

export const errors = { error, sentence: errorSentence };

import type { AppError, KeychainReason } from '@domain/errors/errors';
import { campaignTextErrors } from './campaign-text-errors';
import { BACKUP_ERRORS, ERASURE_ERRORS, STORAGE_ERRORS } from './data-errors';
import { draftFileErrors } from './draft-files';
import { encryption, encryptionErrors } from './encryption';
import { fieldTexts } from './fields';
import { badId } from './identifiers';
import { importSourceTexts, importTexts, uploadUnknown } from './import-errors';
import type { Message } from './message';
import { tooManyTags, tooManyViews } from './organising';

const RAW_DATA_HELP = 'Export its raw data to keep or correct it, then discard or delete the draft.';

type Of<Kind extends AppError['kind']> = Extract<AppError, { kind: Kind }>;

const KEYCHAIN: Record<KeychainReason, Message> = {
  'no-library': {
    title: 'The keychain’s library is missing',
    help: 'Install it (Debian and Ubuntu: the package libsecret-1-0; Fedora: libsecret) and restart the app, or choose “Keep for this session only”. You can edit without it.',
  },
  'no-service': {
    title: 'No keychain service is running',
    help: 'Install and start one (Debian and Ubuntu: the packages gnome-keyring and dbus-x11; KDE: KWallet) and log in again, or choose “Keep for this session only”. You can edit without it.',
  },
  locked: {
    title: 'The keychain is locked',
    help: 'Unlock it (Linux: the “Login” keyring in Passwords and Keys, which you may have to create first; macOS: Keychain Access), then try again. Or choose “Keep for this session only”.',
  },
  denied: {
    title: 'The keychain denied access',
    help: 'The request was dismissed or not allowed. Try again and allow Campaign Desk to use the keychain, or choose “Keep for this session only”.',
  },
  timeout: {
    title: 'The keychain didn’t respond',
    help: 'It may be waiting for its password behind another window. Enter it and try again, or choose “Keep for this session only”.',
  },
  failed: {
    title: 'The keychain isn’t working',
    help: 'Unknown keychain error. Open your system’s keychain app to see whether it works there, then try again. Or choose “Keep for this session only”.',
  },
};

const NOT_FOUND: Record<Of<'not-found'>['what'], Message> = {
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
};

const BAD_BASE_URL: Record<Of<'bad-base-url'>['reason'], Message> = {
  'not-a-url': {
    title: 'This isn’t a complete address',
    help: 'Start it with https://, as in https://api.staging.kathan.tech.',
  },
  'http-needs-loopback': {
    title: 'Plain http is only allowed for this computer',
    help: 'Use https://. Over plain http your key could be intercepted. Only localhost and 127.0.0.1 are allowed without https.',
  },
  scheme: { title: 'Only web addresses work here', help: 'Use an address that starts with https://.' },
  credentials: {
    title: 'The address contains a user name or password',
    help: 'Remove it. The API key and the user ID have their own fields.',
  },
  query: { title: 'The address contains a query', help: 'Remove the question mark and everything after it.' },
  fragment: { title: 'The address contains a fragment', help: 'Remove the number sign (#) and everything after it.' },
  placeholder: {
    title: 'The address contains a variable or a placeholder',
    help: 'Replace it with the real address, or choose a connection below.',
  },
  'api-key': {
    title: 'The address contains an API key',
    help: 'Nothing was stored. Enter the key in the API key field, and only the address here.',
  },
  managed: {
    title: 'The sandbox’s address can’t be changed',
    help: 'The app sets it when the sandbox starts. To use another server, add a connection.',
  },
};

const APPLIED: Record<Of<'push-not-recorded'>['applied'], string> = {
  yes: 'The server saved your changes.',
  no: 'The server didn’t save your changes.',
  maybe: 'The server may have saved your changes.',
};

const SANDBOX: Record<Of<'sandbox-failed'>['reason'], string> = {
  refused: 'See the details below. Try again, or restart the app.',
  exited: 'It stopped immediately. Try again, or restart the app.',
  silent: 'It didn’t respond. Try again, or restart the app.',
  unreadable: 'It is running, but its responses are not valid. Restart the app.',
};

const megabytes = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${String(Math.round(bytes / 1000))} kB` : `${String(Math.round(bytes / 1024 / 1024))} MB`;

const place = (line: number | undefined, column: number | undefined): string =>
  line === undefined ? '' : ` (line ${String(line)}${column === undefined ? '' : `, column ${String(column)}`})`;

/** The text for everything that a command can return instead of a value. */
function error(e: AppError): Message {
  switch (e.kind) {
    case 'foreign-sender':
    case 'unknown-command':
    case 'invalid-input':
      return {
        title: 'Something went wrong inside the app',
        help: 'Nothing was changed. Restart the app. If it happens again, report it.',
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
        help: 'Choose a different name. Upper and lower case count as the same.',
      };
    case 'bad-base-url':
      return BAD_BASE_URL[e.reason];
    case 'bad-id':
      return badId[e.what];
    case 'no-credentials':
      return {
        title: 'The API key or the user ID is missing',
        help: 'Enter both in Settings, under this connection. They aren’t kept after “this session only”, or after the host of the base URL was changed.',
      };
    case 'credentials-for-other-address':
      return {
        title: 'The stored API key belongs to another address',
        help: `Nothing was sent, not even your API key. The key was entered for ${e.address}, but this connection now points elsewhere. Check its base URL in Settings. If it’s right, replace the API key and the user ID.`,
      };
    case 'address-not-confirmed':
      return {
        title: `You chose not to connect to ${e.address}`,
        help: 'Nothing was sent or stored. Check the base URL, then try again.',
      };
    case 'pasted-secret-gone':
      return {
        title: 'A pasted API key or user ID is no longer available',
        help: 'Nothing was saved or sent. The field contains a placeholder, and what it stands for is kept only while the form is open. Paste it again.',
      };
    case 'no-connection':
      return {
        title: 'This draft has no connection',
        help: 'Choose a connection for it. All your edits are safe on this computer.',
      };
    case 'keychain':
      return KEYCHAIN[e.reason];
    case 'storage':
      return STORAGE_ERRORS[e.reason];
    case 'backup':
      return BACKUP_ERRORS[e.reason];
    case 'erasure':
      return ERASURE_ERRORS[e.reason];
    case 'encryption':
      return encryptionErrors[e.reason];
    case 'locked':
      return { title: encryption.locked.title, help: encryption.locked.lead };
    case 'campaign-text':
      return campaignTextErrors(e.reason, e.detail ?? e.key ?? '', place(e.line, e.column));
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
            title: 'The export contains an API key or a password that is stored on this computer',
            help: 'No file was written. Remove it from the texts, or export less so that it is left out.',
          };
    case 'import-source':
      return importSourceTexts(e.why);
    case 'import':
      return importTexts(e.reason);
    case 'upload-unknown':
      return uploadUnknown;
    case 'draft-not-showable':
      return {
        title:
          e.field === null
            ? 'The server’s copy in this draft is too large or too deep to show'
            : `The new value of “${fieldTexts[e.field].label}” is too large or too deep to show`,
        help: `It is kept unchanged, and nothing from this draft is sent. ${RAW_DATA_HELP}`,
      };
    case 'field-locked':
      return {
        title: `The field “${fieldTexts[e.field].label}” contains your API key on the server, so it can’t be edited`,
        help: 'Nothing was changed. Remove the key from this campaign in Kathan, then refresh the draft.',
      };
    case 'too-many-tags':
      return tooManyTags;
    case 'too-many-views':
      return tooManyViews;
    case 'draft-changed':
      return {
        title: 'The draft has changed since you reviewed it',
        help: 'Nothing was sent. Review it again, then press Push now.',
      };
    case 'has-errors':
      return {
        title:
          e.count === 1
            ? '1 problem must be fixed before this can be sent'
            : `${String(e.count)} problems must be fixed before this can be sent`,
        help: 'Nothing was sent. Choose a problem in the Problems list to go to its field.',
      };
    case 'nothing-to-send':
      return { title: 'There is nothing to send', help: 'The draft matches the server. Change a field first.' };
    case 'work-offline':
      return {
        title: 'Work offline is on',
        help: 'Nothing was sent. Turn off Work offline to send. Queued updates are then sent automatically.',
      };
    case 'campaign-running':
      return {
        title: 'This campaign is running',
        help: 'Nothing was sent yet. Calls are being made with these settings: confirm that you want the changes to apply to live calls.',
      };
    case 'conflict':
      return {
        title: 'Someone else changed the same field on the server',
        help: 'Nothing was sent. Choose which value to keep, then send.',
      };
    case 'undecided':
      return {
        title: e.count === 1 ? '1 field still needs a choice' : `${String(e.count)} fields still need a choice`,
        help: 'Nothing was sent. Choose a value for each field.',
      };
    case 'push-under-way':
      return { title: 'A push of this campaign is in progress', help: 'Wait for its result, then try again.' };
    case 'push-not-recorded':
      return {
        title: `${APPLIED[e.applied]} The result couldn’t be stored`,
        help: `${STORAGE_ERRORS[e.reason].title}. Your changes are still in this draft, and History shows the push without its result. ${STORAGE_ERRORS[e.reason].help}`,
      };
    case 'sandbox-failed':
      return { title: 'The sandbox couldn’t start', help: [SANDBOX[e.reason], e.detail].filter(Boolean).join(' ') };
    case 'sandbox-refused':
      return {
        title: 'The sandbox rejected this change',
        help: `Nothing was changed. ${e.detail === '' ? 'The sandbox gave no reason' : `The sandbox returned: ${e.detail}`}.`,
      };
    case 'internal':
      return {
        title: 'Something went wrong in the app',
        help: `Your saved work is safe. Try again. If you report this, include ${e.reference}, which is also in the log.`,
      };
  }
}

/** The same in one line, for a message that goes away on its own. */
function errorSentence(e: AppError): string {
  const { title, help } = error(e);
  return `${title}. ${help}`;
}

export const errors = { error, sentence: errorSentence };

import type { EncryptionReport, EncryptionStatus } from '@domain/encryption/encryption';
import type { AppError, KeychainReason } from '@domain/errors/errors';
import { count } from './count';

export interface Words {
  readonly title: string;
  readonly help: string;
}

/** Why encryption was not switched, or stored data not opened. */
export const encryptionErrors: Record<Extract<AppError, { kind: 'encryption' }>['reason'], Words> = {
  pushing: { title: 'An update is being sent', help: 'Nothing was changed. Wait for its result, then try again.' },
  'not-stored': {
    title: 'Your latest edits could not be saved first',
    help: 'Nothing was changed. Go back to your draft to see why it cannot be saved, then try again.',
  },
  busy: {
    title: 'A backup is being restored, or data is being deleted',
    help: 'Nothing was changed. Wait until it is done, then try again.',
  },
  stalled: {
    title: 'Rewriting the data made no progress and was stopped',
    help: 'Your current data is as it was; some backups may have been rewritten already and can still be restored. Check the disk that the data folder is on, then try again.',
  },
  'already-on': { title: 'The stored data is encrypted already', help: 'Nothing was changed.' },
  'already-off': { title: 'The stored data is not encrypted', help: 'Nothing was changed.' },
  'not-begun': { title: 'There is no recovery key yet', help: 'Close this dialog and switch encryption on again.' },
  'wrong-group': {
    title: 'These are not the last four characters',
    help: 'Nothing was changed. Compare with the recovery key above.',
  },
  'mistyped-recovery-key': {
    title: 'The recovery key has a typing error',
    help: 'Nothing was changed. It has 14 groups of four characters. Compare it with what you saved.',
  },
  'other-recovery-key': {
    title: 'This is the recovery key of other data',
    help: 'Nothing was changed. It is complete, but this data was encrypted with another one.',
  },
  'backup-locked': {
    title: 'This backup is encrypted with another key',
    help: 'Nothing was changed. Enter the recovery key that was shown when it was encrypted.',
  },
};

const keychain: Record<KeychainReason, string> = {
  'no-library':
    'The keychain’s library is missing. Install it (Debian and Ubuntu: the package libsecret-1-0; Fedora: libsecret), then start the app again.',
  'no-service':
    'No keychain service is running. Install and start one (Debian and Ubuntu: the packages gnome-keyring and dbus-x11; KDE: KWallet), then log in again.',
  locked: 'The keychain is locked. Unlock it, then try again.',
  denied: 'The keychain refused access. Try again and allow Campaign Desk to use it.',
  timeout: 'The keychain did not answer. It may be waiting for its password behind another window.',
  failed: 'The keychain does not work. Open your system’s keychain program to see why.',
};

function consequences({ backups, unreadableBackups, damagedFiles }: EncryptionStatus): readonly string[] {
  const readable = backups - unreadableBackups;
  return [
    'Drafts, recipients, requests, responses, histories and connections are encrypted with a key that only the keychain of this computer has. IDs, times, counts, states and settings stay readable.',
    ...(readable === 0 ? [] : [`${count(readable, 'backup is', 'backups are')} encrypted as well.`]),
    ...(unreadableBackups === 0
      ? []
      : [`${count(unreadableBackups, 'backup that can’t be read is', 'backups that can’t be read are')} deleted.`]),
    ...(damagedFiles === 0
      ? []
      : [
          `${count(damagedFiles, 'damaged database that was kept is', 'damaged databases that were kept are')} deleted.`,
        ]),
    'The sandbox starts afresh and keeps its campaigns in memory only.',
    'Files that you export are not encrypted, and neither are copies that other programs made of the data folder.',
  ];
}

/**
 * Encryption of the stored data: its section, its dialogs, and the screen that asks for the
 * recovery key.
 */
export const encryption = {
  title: 'Encryption',
  label: 'Encrypt stored data',
  hint: 'Makes the data on this computer unreadable without a key in its keychain. Without the keychain you need the recovery key that is shown once.',
  noKeychain: (reason: KeychainReason): Words => ({
    title: 'Encryption can’t be switched on',
    help: `${keychain[reason]} Nothing was changed.`,
  }),
  on: {
    title: 'Encrypt stored data?',
    consequences,
    reloads: 'The app reloads when it is done. An import in progress ends.',
    next: 'Show recovery key',
    keyTitle: 'Save the recovery key',
    keyLead:
      'If the keychain loses its key, or you move the data to another computer, only this recovery key opens the data. It is shown only now. Save it in a password manager or on paper, not on this computer’s disk.',
    keyName: 'Recovery key',
    copy: 'Copy recovery key',
    copied: 'The recovery key was copied. Clear the clipboard after you saved it.',
    lastGroup: 'Last four characters',
    lastGroupHint: 'Enter them from where you saved the key.',
    confirm: 'Encrypt',
    working: 'Encrypting…',
  },
  off: {
    title: 'Stop encrypting stored data?',
    lead: 'The data and its backups become readable for everyone who can read the files of this computer. The recovery key is no longer needed.',
    confirm: 'Stop encrypting',
    working: 'Decrypting…',
  },
  changedTitle: (isOn: boolean): string => (isOn ? 'Stored data is encrypted' : 'Stored data is no longer encrypted'),
  changed: ({ isOn, rewritten, deleted }: EncryptionReport): string =>
    [
      `${count(rewritten, 'backup was', 'backups were')} rewritten.`,
      ...(deleted === 0
        ? []
        : [`${count(deleted, 'backup that can’t be read was', 'backups that can’t be read were')} deleted.`]),
      ...(isOn ? ['Keep the recovery key safe.'] : []),
    ].join(' '),
  notKeptTitle: 'The keychain did not keep the key',
  notKept: 'Your data is open, but the next start asks for the recovery key again. See “Keychain” in Settings.',
  locked: {
    title: 'Enter the recovery key',
    lead: 'The stored data is encrypted, and the keychain of this computer doesn’t have its key. Nothing was changed.',
    keychain: (reason: KeychainReason): string => keychain[reason],
    label: 'Recovery key',
    hint: '14 groups of four characters. Upper and lower case, spaces and dashes don’t matter.',
    unlock: 'Unlock',
    tryAgain: 'Try the keychain again',
    openFolder: 'Open data folder',
    lost: 'Without the key nobody can read this data. To start without it, move the data folder elsewhere and start the app again.',
  },
  restoreLabel: 'Recovery key of the backup',
};

import type { EncryptionReport, EncryptionStatus } from '@domain/encryption/encryption';
import type { KeychainReason } from '@domain/errors/errors';
import type { Message } from '../shared/message';
import { count } from './count';

const keychain: Record<KeychainReason, string> = {
  'no-library':
    'The keychain’s library is missing. Install it (Debian and Ubuntu: the package libsecret-1-0; Fedora: libsecret), then restart the app.',
  'no-service':
    'No keychain service is running. Install and start one (Debian and Ubuntu: the packages gnome-keyring and dbus-x11; KDE: KWallet), then log in again.',
  locked: 'The keychain is locked. Unlock it, then try again.',
  denied: 'The keychain denied access. Try again and allow Campaign Desk to use it.',
  timeout: 'The keychain didn’t respond. It may be waiting for its password behind another window.',
  failed: 'The keychain isn’t working. Open your system’s keychain app to see why.',
};

function consequences({ backups, unreadableBackups, damagedFiles }: EncryptionStatus): readonly string[] {
  const readable = backups - unreadableBackups;
  return [
    'Drafts, recipients, requests, responses, histories and connections are encrypted with a key that is stored only in this computer’s keychain. IDs, times, counts, states and settings stay readable.',
    ...(readable === 0 ? [] : [`${count(readable, 'backup is', 'backups are')} encrypted too.`]),
    ...(unreadableBackups === 0
      ? []
      : [`${count(unreadableBackups, 'backup that can’t be read is', 'backups that can’t be read are')} deleted.`]),
    ...(damagedFiles === 0
      ? []
      : [
          `${count(damagedFiles, 'stored copy of a damaged database is', 'stored copies of damaged databases are')} deleted.`,
        ]),
    'The sandbox is reset and keeps its campaigns in memory only.',
    'Files that you export aren’t encrypted, and neither are copies that other programs made of the data folder.',
  ];
}

/**
 * Encryption of the stored data: its section, its dialogs, and the screen that asks for the
 * recovery key.
 */
export const encryption = {
  title: 'Encryption',
  label: 'Encrypt stored data',
  hint: 'Makes the data on this computer unreadable without a key in its keychain. Without the keychain, you need the recovery key, which is shown once.',
  noKeychain: (reason: KeychainReason): Message => ({
    title: 'Encryption can’t be turned on',
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
    copied: 'Recovery key copied. Clear the clipboard after you’ve saved it.',
    lastGroup: 'Last four characters',
    lastGroupHint: 'Copy them from the place where you saved the key.',
    confirm: 'Encrypt',
    working: 'Encrypting…',
  },
  off: {
    title: 'Stop encrypting stored data?',
    lead: 'Everyone who can read this computer’s files will be able to read the data and its backups. The recovery key will no longer be needed.',
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
  notKeptTitle: 'The keychain didn’t store the key',
  notKept: 'Your data is open, but you’ll need the recovery key again at the next start. See “Keychain” in Settings.',
  locked: {
    title: 'Enter the recovery key',
    lead: 'The stored data is encrypted, and this computer’s keychain doesn’t have its key. Nothing was changed.',
    keychain: (reason: KeychainReason): string => keychain[reason],
    label: 'Recovery key',
    hint: '14 groups of four characters. Upper and lower case, spaces and dashes don’t matter.',
    unlock: 'Unlock',
    tryAgain: 'Try the keychain again',
    openFolder: 'Open data folder',
    lost: 'Nobody can read this data without the key. To start without it, move the data folder elsewhere and restart the app.',
  },
  restoreLabel: 'Recovery key of the backup',
};

import type { KeychainReason } from '@domain/errors/errors';
import type { Message } from '../shared/message';

/** Why the keychain cannot be used. */
export const keychainErrors: Readonly<Record<KeychainReason, Message>> = {
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

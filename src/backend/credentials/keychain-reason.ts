import type { KeychainReason } from '@domain/errors/errors';

/**
 * What keychains say when they cannot be used. The texts are those of keytar, libsecret, GLib's
 * D-Bus, gnome-keyring, KWallet, macOS (`SecCopyErrorMessageString`) and Windows (`FormatMessage`)
 * in English; D-Bus error names are the same in every language.
 */
const PATTERNS: readonly (readonly [KeychainReason, RegExp])[] = [
  ['no-library', /failed to load keytar|cannot open shared object|libsecret-1|cannot find (?:module|package)|dlopen/i],
  [
    'denied',
    /dismissed|cancel{1,2}ed|denied|Error\.Denied|entitlement|write permissions error|passphrase you entered/i,
  ],
  [
    'locked',
    /locked|IsLocked|interaction is not allowed|no such secret collection|object does not exist at path|default keychain could not be found/i,
  ],
  ['timeout', /timed? ?out|timeout was reached|NoReply/i],
  [
    'no-service',
    /autolaunch D-?Bus|could not connect|connection refused|dbus-launch|no keychain is available|unsupported transport|ServiceUnknown|Spawn\.|was not provided by any|no such interface|exited with status|connection is closed|logon session does not exist|RPC server is unavailable|message bus|address .* D-?Bus/i,
  ],
];

/**
 * Why a keychain call failed, read from what it threw; `failed` if the text is unknown, as in
 * another language.
 */
export function reasonOf(error: unknown): KeychainReason {
  const text = error instanceof Error ? error.message : '';
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'failed';
}

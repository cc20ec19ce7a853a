import { describe, expect, it } from 'vitest';
import { reasonOf } from '@backend/credentials/keychain-reason';
import type { KeychainReason } from '@domain/errors/errors';

/** Messages that real keychains gave or that stand in their sources. */
const MESSAGES: Record<KeychainReason, readonly string[]> = {
  'no-library': [
    'Failed to load keytar native addon, checked ["../build/Release","../prebuilds/linux-x64"] on prebuilds/linux-x64',
    'libsecret-1.so.0: cannot open shared object file: No such file or directory',
    "Cannot find module 'keytar'",
  ],
  'no-service': [
    'Cannot autolaunch D-Bus without X11 $DISPLAY',
    'Could not connect: No such file or directory',
    'Could not connect: Connection refused',
    'Unknown or unsupported transport “disabled” for address “disabled:”',
    'The name org.freedesktop.secrets was not provided by any .service files',
    'Failed to execute child process “dbus-launch” (No such file or directory)',
    'Process org.freedesktop.secrets exited with status 1',
    'The connection is closed',
    'A specified logon session does not exist. It may already have been terminated.',
    'No keychain is available. You may need to restart your computer.',
  ],
  locked: [
    'Cannot create an item in a locked collection',
    'Object does not exist at path “/org/freedesktop/secrets/collection/login”',
    'Cannot get secret of a locked object',
    'User interaction is not allowed.',
    'A default keychain could not be found.',
  ],
  denied: [
    'Prompt was dismissed',
    'User canceled the operation.',
    'Operation was cancelled',
    'Access is denied.',
    'The user name or passphrase you entered is not correct.',
    "A required entitlement isn't present.",
  ],
  timeout: ['Timeout was reached', 'The operation timed out'],
  failed: ['Das weiß niemand', ''],
};

describe('the reason why a keychain can’t be used', () => {
  for (const [reason, messages] of Object.entries(MESSAGES)) {
    for (const message of messages) {
      it(`is "${reason}" for "${message}"`, () => {
        expect(reasonOf(new Error(message))).toBe(reason);
      });
    }
  }

  it('is "failed" for a value that is not an error', () => {
    expect(reasonOf('locked')).toBe('failed');
    expect(reasonOf(undefined)).toBe('failed');
  });
});

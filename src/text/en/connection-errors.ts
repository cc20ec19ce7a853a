import type { ConnectionErrors } from '../shared/error-messages';
import { badBaseUrl } from './bad-base-url';
import { keychainErrors } from './keychain-errors';

/** The errors of connections, their credentials and their addresses. */
export const connectionErrors: ConnectionErrors = {
  'name-taken': {
    title: 'Another connection has this name',
    help: 'Choose a different name. Upper and lower case count as the same.',
  },
  'bad-base-url': (e) => badBaseUrl[e.reason],
  'no-credentials': {
    title: 'The API key or the user ID is missing',
    help: 'Enter both in Settings, under this connection. They aren’t kept after “this session only”, or after the host of the base URL was changed.',
  },
  'credentials-for-other-address': (e) => ({
    title: 'The stored API key belongs to another address',
    help: `Nothing was sent, not even your API key. The key was entered for ${e.address}, but this connection now points elsewhere. Check its base URL in Settings. If it’s right, replace the API key and the user ID.`,
  }),
  'address-not-confirmed': (e) => ({
    title: `You chose not to connect to ${e.address}`,
    help: 'Nothing was sent or stored. Check the base URL, then try again.',
  }),
  'pasted-secret-gone': {
    title: 'A pasted API key or user ID is no longer available',
    help: 'Nothing was saved or sent. The field contains a placeholder, and what it stands for is kept only while the form is open. Paste it again.',
  },
  'no-connection': {
    title: 'This draft has no connection',
    help: 'Choose a connection for it. All your edits are safe on this computer.',
  },
  keychain: (e) => keychainErrors[e.reason],
};

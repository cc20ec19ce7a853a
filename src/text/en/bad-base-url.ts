import type { BadBaseUrlTexts } from '../shared/error-messages';

/** What is wrong with the base URL of a connection. */
export const badBaseUrl: BadBaseUrlTexts = {
  'not-a-url': {
    title: 'This isn’t a complete address',
    help: 'Start it with https://, as in https://api.staging.kathan.tech.',
  },
  'http-needs-loopback': {
    title: 'Plain http is only allowed for this computer',
    help: 'Use https. Over plain http your key could be intercepted. Only localhost and 127.0.0.1 are allowed without https.',
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

/** First run, connections and their credentials. */
export const connections = {
  firstRun: {
    title: 'Connect to Kathan',
    lead: 'Prepare changes to calling campaigns on this computer, check them, and push exactly those when you are ready.',
    sandbox: 'Try with the sandbox',
    sandboxLead:
      'No account? The sandbox is a server on this computer with eight sample campaigns. Nothing leaves your machine.',
    or: 'or',
  },
  form: {
    name: 'Connection name',
    nameHint: 'Only for you, to tell connections apart.',
    defaultName: 'Kathan staging',
    baseUrl: 'Base URL',
    baseUrlHint:
      'Kathan’s documentation names https://api.staging.kathan.tech only. Enter another host where you were given one.',
    baseUrlDefault: 'https://api.staging.kathan.tech',
    apiKey: 'API key',
    apiKeyHint: 'Sent as Authorization: Bearer. Keys start with sk_live_.',
    userId: 'User ID',
    userIdHint: 'Sent as X-User-ID. User IDs start with user_.',
    whereKept:
      'Key and user ID go into your system’s keychain and nowhere else. They cannot be read back here; only their last characters are shown.',
    test: 'Test connection',
    testing: 'Testing',
    save: 'Save connection',
    saving: 'Saving',
    keepForSession: 'Keep for this session only',
    sessionHint: 'Kept in memory until the app is closed. Then you type them again.',
    needName: 'Give the connection a name.',
    nameTooLong: 'Use at most 120 characters.',
    nameHoldsKey: 'This looks like an API key, so it was not stored. Enter it in the API key field, and a name here.',
    looksLikeUserId: 'This looks like a user ID, not an API key.',
    looksLikeApiKey: 'This looks like an API key, not a user ID.',
    swap: 'Swap them',
    moreThanApiKey: 'This holds more than the API key, such as quotes or a variable’s name.',
    moreThanUserId: 'This holds more than the user ID, such as quotes or a variable’s name.',
    onlyApiKey: 'Use only the key',
    onlyUserId: 'Use only the user ID',
    needBaseUrl: 'Enter the base URL.',
    needApiKey: 'Enter the API key.',
    needUserId: 'Enter the user ID.',
    badSecret: (label: string): string =>
      `${label} may hold letters, digits and signs only, without spaces or line breaks. Paste it again.`,
    keychainTitle: 'The keychain cannot be used',
  },
  test: {
    accepted: (userId: string): string => `Key accepted. The server knows you as ${userId}.`,
    refused: (status: number, detail: string): string =>
      `The server refused these credentials (${String(status)}${detail === '' ? '' : `: ${detail}`}). Check the API key and the user ID.`,
    notThisApi: (status: number): string =>
      `Something answered (${String(status)}), but not like Kathan’s API. Check the base URL.`,
    rateLimited: (at: string | null): string =>
      at === null
        ? 'Too many requests just now. Try again in a minute.'
        : `Too many requests just now. Try again after ${at}.`,
    serverError: (status: number): string => `The server has trouble of its own (${String(status)}). Try again later.`,
    network: {
      offline: 'This computer seems to be offline. You can save now and test later.',
      dns: 'The host was not found. Check the base URL, or your network.',
      refused: 'The host refuses connections at that port. Check the base URL, and that the server runs.',
      reset: 'The connection was cut by the other side. Try again.',
      tls: 'The secure connection failed: its certificate is not trusted here. Check the base URL, or your network’s proxy.',
      timeout: 'No answer in time. Try again, or check the base URL.',
      cut: 'The answer broke off. Try again.',
      'answer-too-large': 'The answer is far too large for this API. Check the base URL.',
      redirect: 'The server redirects elsewhere, which is not followed. Enter the address it leads to.',
      'proxy-sign-in':
        'Your network’s proxy requires a sign-in. Nothing was sent. Enter its user name and password, then try again.',
      failed: 'No connection could be made. Check the base URL and your network.',
    },
  },
  switcher: {
    button: 'Switch connection',
    title: 'Connections',
    none: 'No connection',
    noneHint: 'Add one to push',
    add: 'Add connection',
    manage: 'Connection settings',
    active: 'In use',
    sandbox: 'Sandbox on this computer',
  },
  addTitle: 'Add connection',
};

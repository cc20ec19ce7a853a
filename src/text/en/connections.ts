/** First run, connections and their credentials. */
export const connections = {
  firstRun: {
    title: 'Connect to Kathan',
    lead: 'Edit calling campaigns offline, check every change, and push when you’re ready.',
    sandbox: 'Try with the sandbox',
    sandboxLead:
      'No account yet? Try eight sample campaigns in a local sandbox. Nothing leaves your computer, and nobody is called.',
    sandboxTitle: 'No account yet?',
    sandboxAbout: 'Learn the app with eight sample campaigns in a local sandbox.',
    sandboxSteps: [
      'Edit, review and push as with a real account.',
      'Nothing leaves your computer, and nobody is called.',
      'Connect an account later; both can be used side by side.',
    ],
  },
  form: {
    name: 'Connection name',
    nameHint: 'Only you see this name.',
    defaultName: 'Kathan staging',
    baseUrl: 'Base URL',
    baseUrlHint:
      'Use the default unless Kathan gave you another address. The documentation only mentions https://api.staging.kathan.tech.',
    apiKey: 'API key',
    apiKeyHint: 'Sent as Authorization: Bearer. Keys start with sk_live_.',
    userId: 'User ID',
    userIdHint: 'Sent as X-User-ID. User IDs start with user_.',
    storageHint:
      'Your key and user ID are stored only in your system’s keychain. The app shows just their last characters.',
    test: 'Test connection',
    testing: 'Testing…',
    save: 'Save connection',
    keepForSession: 'Keep for this session only',
    sessionHint: 'Kept in memory. You’ll be asked again after the app is closed.',
    needName: 'Give the connection a name.',
    nameTooLong: 'Use at most 120 characters.',
    nameHoldsKey: 'This looks like an API key, so it wasn’t stored. Enter it in the API key field, and a name here.',
    looksLikeUserId: 'This looks like a user ID, not an API key.',
    looksLikeApiKey: 'This looks like an API key, not a user ID.',
    unusualApiKey: 'This doesn’t start with sk_live_, as documented keys do. You can use it anyway.',
    unusualUserId: 'This doesn’t start with user_, as documented user IDs do. You can use it anyway.',
    swap: 'Swap them',
    moreThanApiKey: 'This contains more than the API key, such as quotes or a variable’s name.',
    moreThanUserId: 'This contains more than the user ID, such as quotes or a variable’s name.',
    onlyApiKey: 'Use only the key',
    onlyUserId: 'Use only the user ID',
    needBaseUrl: 'Enter the base URL.',
    needApiKey: 'Enter the API key.',
    needUserId: 'Enter the user ID.',
    badSecret: (label: string): string =>
      `${label} can only contain letters, digits and symbols, without spaces or line breaks. Paste it again.`,
    keychainTitle: 'The keychain can’t be used',
  },
  test: {
    accepted: (userId: string): string => `Connected. You’re signed in as ${userId}.`,
    refused: (status: number, detail: string): string =>
      `The server rejected these credentials (${String(status)}${detail === '' ? '' : `: ${detail}`}). Check the API key and the user ID.`,
    notThisApi: (status: number): string =>
      `This address responded (${String(status)}), but it doesn’t look like the Kathan API. Check the base URL.`,
    rateLimited: (at: string | null): string =>
      at === null ? 'Too many requests. Try again in a minute.' : `Too many requests. Try again after ${at}.`,
    serverError: (status: number): string => `Server error (${String(status)}). Try again later.`,
    network: {
      offline: 'This computer appears to be offline. You can save now and test later.',
      dns: 'The host wasn’t found. Check the base URL and your network.',
      refused: 'The host refuses connections on that port. Check the base URL, and that the server is running.',
      reset: 'The server closed the connection. Try again.',
      tls: 'The secure connection failed because this computer doesn’t trust the server’s certificate. Check the base URL and your network’s proxy.',
      timeout: 'The server didn’t respond in time. Try again, or check the base URL.',
      cut: 'The response was cut off. Try again.',
      'answer-too-large': 'The response is far too large for this API. Check the base URL.',
      redirect:
        'The server redirects to another address, and the app doesn’t follow redirects. Enter that address instead.',
      'proxy-sign-in':
        'Your network’s proxy requires a sign-in. Nothing was sent. Enter its user name and password, then try again.',
      failed: 'Couldn’t connect. Check the base URL and your network.',
    },
  },
  switcher: {
    button: 'Switch connection',
    title: 'Connections',
    none: 'No connection',
    noneHint: 'Add one to push',
    add: 'Add connection',
    manage: 'Connection settings',
    active: 'Active',
    sandbox: 'Local sandbox',
    environments: { staging: 'Staging', local: 'Local' },
  },
  addTitle: 'Add connection',
};

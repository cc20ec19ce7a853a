/** The sign-in that a proxy on the way to the servers asks for. */
export const proxies = {
  title: 'Proxies',
  lead: 'Your network sends requests through these proxies, which require a sign-in. Each user name and password is sent only to the proxy it was entered for.',
  needed: (proxy: string): string => `The proxy ${proxy} requires a sign-in. Nothing is sent until you enter it.`,
  refused: (proxy: string): string => `The proxy ${proxy} rejected the stored user name and password.`,
  signIn: 'Sign in to proxy',
  signInTo: (proxy: string): string => `Sign in to proxy ${proxy}`,
  dialogTitle: 'Sign in to proxy',
  dialogLead: (proxy: string): string =>
    `Requests from this computer go through ${proxy}, which requires a user name and a password. Ask your network administrator if you don’t know them.`,
  username: 'Proxy user name',
  password: 'Proxy password',
  storageHint: 'Stored in your system’s keychain. The password can’t be shown again.',
  store: 'Save sign-in',
  needUsername: 'Enter the user name.',
  needPassword: 'Enter the password.',
  badText: 'Remove line breaks and other control characters.',
  saved: (proxy: string): string => `Sign-in for ${proxy} saved. Try again now. Queued updates are sent automatically.`,
  signedIn: (username: string, where: 'keychain' | 'session'): string =>
    where === 'keychain'
      ? `Signs in as ${username}, kept in the keychain`
      : `Signs in as ${username}, kept until the app is closed`,
  notSignedIn: 'No sign-in stored',
  forget: 'Forget sign-in',
  forgetOf: (proxy: string): string => `Forget sign-in for ${proxy}`,
};

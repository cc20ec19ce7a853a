/** Opening the app at login, in Settings. */
export const login = {
  title: 'Startup',
  openAtLogin: 'Open at login',
  hint: 'Opens Campaign Desk when you sign in to this computer. The system keeps this setting.',
  other: 'Another copy of Campaign Desk is set to open at login. Turning this on opens this copy instead.',
  notChanged: 'The system didn’t accept the change. Check whether your account may change login items.',
};

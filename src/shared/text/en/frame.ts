/** The frame around everything: landmarks, fields' own words, status bar, notices, toasts. */
export const frame = {
  clear: 'Clear',
  clearField: (label: string): string => `Clear ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  revert: 'Revert',
  revertField: (label: string): string => `Revert ${label}`,
  changed: 'Changed.',
  serverHas: 'Server:',
  serverUnknown: 'No server copy to compare with.',
  on: 'On',
  off: 'Off',
  notSet: 'Not set',
  severity: { error: 'Error:', warning: 'Warning:' },
  noSuggestions: 'Nothing matches',
  noSuggestionsFree: 'No suggestion matches. Enter takes what you typed.',
  dismiss: 'Dismiss',
  notifications: 'Notifications',
};

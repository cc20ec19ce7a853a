/** What the API’s documentation leaves open: the marks of fields and their dialog. */
export const apiNotes = {
  mark: (label: string): string => `Undocumented: ${label}`,
  more: 'Press to see everything that is not documented.',
  title: 'What the API’s documentation leaves open',
  lead: 'The app never shows a guess as a fact. These points are marked in the editor, and every response is compared with what was sent.',
  ofFields: 'Fields',
  ofUpdates: 'Updates',
  updates: [
    ['Clearing', 'Clearing a field sends null. Whether that clears it on the server is not documented.'],
    ['Reading', 'Whether a campaign can be read is not documented. The app tries once per connection.'],
    ['Times', 'The format of times is not documented. Times are sent in UTC, such as 2027-03-02T14:00:00Z.'],
    ['Names of the times', 'Older servers may expect other names. A push that isn’t applied offers to switch.'],
    ['Length of texts', 'No limit is documented. The app’s own limit is 200,000 characters.'],
    ['Status codes', 'Only 200, 401 and 429 are documented. The others are read as HTTP defines them.'],
  ],
};

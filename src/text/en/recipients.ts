import { amount } from './count';

/** The editor's section of recipients. */
export const recipients = {
  inline: 'Inline recipients',
  choice: 'What to do with the inline recipients',
  leave: 'Leave alone',
  leaveHint: (rows: number): string =>
    rows === 0
      ? 'Nothing about recipients is sent.'
      : `Nothing about recipients is sent. The ${rows === 1 ? 'row below stays' : `${amount(rows)} rows below stay`} here.`,
  send: (rows: number): string => (rows === 1 ? 'Send this 1 row' : `Send these ${amount(rows)} rows`),
  sendHint: 'The API does not say whether they replace those it has or are appended.',
  sendEmptyHint: 'An empty list is sent. What the server does with that is not documented.',
  clear: 'Clear',
  clearHint: 'null is sent. That this clears is not documented, and no answer shows recipients.',
  add: 'Add recipient',
  table: 'Inline recipients',
  none: 'No rows yet. Import a file, paste cells, or add one by hand.',
  columns: {
    number: 'No.',
    phone: 'Phone number',
    metadata: 'Metadata (JSON)',
    overrides: 'Assistant overrides (JSON)',
    actions: 'Actions',
  },
  phoneOf: (row: number): string => `Phone number, row ${String(row)}`,
  metadataOf: (row: number): string => `Metadata (JSON), row ${String(row)}`,
  overridesOf: (row: number): string => `Assistant overrides (JSON), row ${String(row)}`,
  removeOf: (row: number): string => `Remove row ${String(row)}`,
  removed: (phone: string): string => (phone === '' ? 'Recipient removed' : `${phone} removed`),
  badNumber: 'Not a valid number. Write it with + and the country code, as in +14155550100.',
  noNumber: 'A phone number is needed, as in +14155550100.',
  badJson: (line: number, column: number): string =>
    `Not JSON: look at line ${String(line)}, column ${String(column)}.`,
  repeatedKey: (key: string, line: number, column: number): string =>
    `The key “${key}” is given more than once, again at line ${String(line)}, column ${String(column)}. Only the last one is sent.`,
  notObject: 'Must be a JSON object, as in {"first_name": "Ada"}.',
  duplicate: 'This number is in another row as well.',
  phonePlaceholder: '+14155550100',
  metadataPlaceholder: '{"first_name": "Ada"}',
  overridesPlaceholder: '{}',
};

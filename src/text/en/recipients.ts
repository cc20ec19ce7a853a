import { amount, count } from './count';

/** The editor's section of recipients. */
export const recipients = {
  inline: 'Inline recipients',
  choice: 'What to do with the inline recipients',
  leave: 'Don’t send',
  leaveHint: (rows: number): string =>
    rows === 0
      ? 'Recipients aren’t part of this update.'
      : `Recipients aren’t part of this update. The ${rows === 1 ? 'row below stays' : `${amount(rows)} rows below stay`} in this draft.`,
  send: (rows: number): string => `Send ${count(rows, 'recipient', 'recipients')}`,
  sendHint: 'They may replace the existing recipients or be added to them.',
  sendEmptyHint: 'An empty list is sent.',
  clear: 'Clear (send null)',
  clearHint: 'This may remove all recipients.',
  add: 'Add recipient',
  table: 'Inline recipients',
  none: 'No recipients yet. Import a file or pasted cells, or add one manually.',
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
  noNumber: 'Enter a phone number, for example +14155550100.',
  badJson: (line: number, column: number): string =>
    `Not valid JSON at line ${String(line)}, column ${String(column)}.`,
  repeatedKey: (key: string, line: number, column: number): string =>
    `The key “${key}” appears more than once, again at line ${String(line)}, column ${String(column)}. Only the last one is sent.`,
  notObject: 'Must be a JSON object, as in {"first_name": "Ada"}.',
  duplicate: 'Duplicate number.',
  phonePlaceholder: '+14155550100',
  metadataPlaceholder: '{"first_name": "Ada"}',
  overridesPlaceholder: '{}',
};

import type { ResultKind } from '@domain/history/filter';
import type { FieldCheck } from '@domain/sync/outcome';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';
import { toFile } from './exports';

/** History: receipts of pushes, as a list and in full. */
export const history = {
  title: 'History',
  list: 'Receipts',
  empty: 'Nothing pushed yet',
  emptyLead: 'Each push leaves a receipt here: what was sent, what was returned, and what the response confirms.',
  toDrafts: 'Open drafts',
  loading: 'Loading receipts…',
  more: 'Show older',
  columns: { campaign: 'Campaign', result: 'Result', verified: 'Confirmed' },
  inProgress: 'In progress',
  found: (receipts: number, most: number): string =>
    receipts >= most ? `${amount(most)} or more receipts` : count(receipts, 'receipt', 'receipts'),
  noMatch: 'No receipts match. Clear the filters, or change your search.',
  filters: {
    label: 'Filters',
    text: 'Search history',
    field: 'Field',
    anyField: 'Any field',
    result: 'Result',
    anyResult: 'Any result',
    results: {
      verified: 'Pushed',
      discrepancy: 'Partly applied',
      refused: 'Rejected',
      'no-answer': 'No response',
      unreadable: 'Not verified',
      interrupted: 'Interrupted',
      'under-way': 'In progress',
    } satisfies Record<ResultKind, string>,
    from: 'From',
    to: 'To',
    more: 'More filters',
    clear: 'Clear filters',
  },
  select: (campaign: string, time: string): string => `Select ${isolated(campaign)}, ${time} for comparison`,
  compare: {
    button: 'Compare',
    hint: 'Select two receipts to compare them.',
    title: 'Compare receipts',
    first: 'Earlier',
    second: 'Later',
    table: 'Differences',
    sentFirst: 'Earlier: sent',
    sentSecond: 'Later: sent',
    responseFirst: 'Earlier: response',
    responseSecond: 'Later: response',
    nothing: '–',
    differences: (amount: number): string =>
      amount === 0 ? 'No differences.' : `${count(amount, 'field differs', 'fields differ')}.`,
    everything: 'Show all fields',
    differencesOnly: 'Show differences only',
  },
  /** The recipients' numbers in a receipt's request. */
  numbers: {
    title: (numbers: number): string => `Numbers in the request (${amount(numbers)})`,
    search: 'Search numbers',
    none: 'No number matches.',
    list: 'Numbers in the request',
    cut: 'Only the beginning of this long request was kept. These are the numbers in it.',
  },
  export: {
    menu: 'Export',
    json: 'Export as JSON',
    csv: 'Export as CSV',
    done: (receipts: number, file: string, holdsUserId: boolean): string =>
      `Exported ${count(receipts, 'receipt', 'receipts')} ${toFile(file, holdsUserId)}`,
  },
  duration: (ms: number): string => (ms < 1000 ? `${String(ms)} ms` : `${(ms / 1000).toFixed(1)} s`),
  verifiedOf: (echoed: number, all: number): string => `${String(echoed)} of ${count(all, 'field', 'fields')}`,
  nothingChecked: 'nothing',
  open: (campaign: string, time: string): string => `Receipt of ${isolated(campaign)}, ${time}`,

  receipt: 'Receipt',
  back: 'All receipts',
  at: 'Sent',
  connection: 'Connection',
  durationLabel: 'Duration',
  fields: 'Fields',
  columnsOfFields: { field: 'Field', before: 'Before', sent: 'Sent', check: 'Response' },
  checks: {
    echoed: 'Confirmed',
    differs: 'Differs',
    'not-returned': 'Not in the response',
  } satisfies Record<FieldCheck['kind'], string>,
  notChecked: 'Not checked',
  answered: (value: string): string => `The server has ${value}`,
  inTheBody: 'see the body below',
  repeated:
    'Repeated: an earlier attempt ended without a response, so the same values were sent again. The server may have received them twice.',
  alreadyThere:
    'Already saved: reading the campaign showed that an earlier attempt had succeeded, so nothing was sent again.',
  drifted: {
    title: 'Changed on server',
    lead: 'These fields changed on the server after your copy was made. This push didn’t touch them.',
    columns: { field: 'Field', before: 'Was', after: 'Is now' },
  },
  revert: 'Revert this push',
  revertHint: 'Creates a draft that restores the previous values. Nothing is sent until you push it.',
  reverted: (unknown: readonly string[], drifted: number): string =>
    [
      'This draft restores the previous values.',
      ...(unknown.length > 0 ? [`Couldn’t restore (unknown before): ${unknown.join(', ')}.`] : []),
      ...(drifted > 0 ? [`${count(drifted, 'field has', 'fields have')} changed since; see Changed on server.`] : []),
    ].join(' '),

  request: 'Request',
  response: 'Response',
  noResponse: 'No response was received.',
  headers: 'Headers',
  requestBody: 'Request body',
  responseBody: 'Response body',
  emptyBody: 'Empty',
  bytes: (bytes: number): string => count(bytes, 'byte', 'bytes'),
  copyBody: 'Copy body',
  issues: 'Validation errors from the server',
  cleared: 'null (cleared)',
};

import type { ResultKind } from '@domain/history/filter';
import type { FieldCheck } from '@domain/sync/outcome';
import { isolated } from '@kernel/text/isolated';
import { amount, count } from './count';
import { toFile } from './exports';

/** History: receipts of pushes, as a list and in full. */
export const history = {
  title: 'History',
  lead: 'Every push from this computer, newest first.',
  list: 'Receipts',
  empty: 'Nothing was pushed yet.',
  emptyLead:
    'Nothing was pushed yet. Each push leaves a receipt here: what was sent, what came back, and what the answer confirms.',
  loading: 'Reading receipts',
  more: 'Show older',
  columns: {
    time: 'Time',
    campaign: 'Campaign',
    fields: 'Fields',
    result: 'Result',
    verified: 'Confirmed',
    duration: 'Duration',
  },
  underWay: 'Under way',
  found: (receipts: number, most: number): string =>
    receipts >= most ? `${amount(most)} or more receipts` : count(receipts, 'receipt', 'receipts'),
  noMatch: 'No receipt fits these filters. Clear them, or search for less.',
  filters: {
    label: 'Filters',
    text: 'Search history',
    field: 'Field',
    anyField: 'Any field',
    result: 'Result',
    anyResult: 'Any result',
    results: {
      verified: 'Pushed',
      discrepancy: 'Not all taken',
      refused: 'Refused',
      'no-answer': 'No answer',
      unreadable: 'Not verified',
      interrupted: 'Interrupted',
      'under-way': 'Under way',
    } satisfies Record<ResultKind, string>,
    from: 'From',
    to: 'To',
    clear: 'Clear filters',
  },
  select: (campaign: string, time: string): string => `Select ${isolated(campaign)}, ${time} for comparison`,
  compare: {
    button: 'Compare',
    hint: 'Select two receipts to compare them.',
    title: 'Two receipts',
    first: 'Earlier',
    second: 'Later',
    table: 'Differences',
    sentFirst: 'Earlier, sent',
    sentSecond: 'Later, sent',
    answerFirst: 'Earlier, answered',
    answerSecond: 'Later, answered',
    nothing: '–',
    differences: (amount: number): string =>
      amount === 0 ? 'Nothing differs.' : `${count(amount, 'field differs', 'fields differ')}.`,
    everything: 'Show all fields',
    differencesOnly: 'Show differences only',
  },
  export: {
    json: 'Export as JSON',
    csv: 'Export as CSV',
    done: (receipts: number, file: string, holdsUserId: boolean): string =>
      `${count(receipts, 'receipt', 'receipts')} exported ${toFile(file, holdsUserId)}`,
  },
  duration: (ms: number): string => (ms < 1000 ? `${String(ms)} ms` : `${(ms / 1000).toFixed(1)} s`),
  verifiedOf: (echoed: number, all: number): string => `${String(echoed)} of ${count(all, 'field', 'fields')}`,
  nothingChecked: 'nothing',
  open: (campaign: string, time: string): string => `Receipt of ${isolated(campaign)}, ${time}`,

  receipt: 'Receipt',
  back: 'All receipts',
  at: 'Sent',
  connection: 'Connection',
  took: 'Took',
  fields: 'Fields',
  columnsOfFields: { field: 'Field', before: 'Before', sent: 'Sent', check: 'Answer' },
  checks: {
    echoed: 'Confirmed',
    differs: 'Differs',
    'not-returned': 'Not in the answer',
  } satisfies Record<FieldCheck['kind'], string>,
  notChecked: 'Not checked',
  answered: (value: string): string => `The server has ${value}`,
  inTheBody: 'see the body below',
  repeated:
    'Repeated: an earlier attempt ended without an answer, so the same values were sent again. The server may have got them twice.',
  alreadyThere:
    'Already there: reading the campaign showed that an earlier attempt had arrived, so nothing was sent again.',
  drifted: {
    title: 'Changed by somebody else',
    lead: 'These fields had changed on the server since the copy that this update was based on. The update left them alone.',
    columns: { field: 'Field', before: 'Was', after: 'Is now' },
  },
  revert: 'Revert this push',
  revertHint: 'Makes a draft that puts the values from before back. Nothing is sent until you push it.',
  reverted: (unknown: readonly string[], drifted: number): string =>
    [
      'This draft puts the values from before back.',
      ...(unknown.length > 0 ? [`Not known, so not put back: ${unknown.join(', ')}.`] : []),
      ...(drifted > 0 ? [`${count(drifted, 'field has', 'fields have')} changed since; Drift lists them.`] : []),
    ].join(' '),

  request: 'Request',
  answer: 'Answer',
  noAnswer: 'No answer came.',
  headers: 'Headers',
  body: 'Body',
  emptyBody: 'Empty',
  bytes: (bytes: number): string => count(bytes, 'byte', 'bytes'),
  copyBody: 'Copy body',
  issues: 'What the server objects to',
  cleared: 'null (cleared)',
};

import type { FieldCheck } from '../../push/outcome';

const count = (amount: number, one: string, many: string): string => `${String(amount)} ${amount === 1 ? one : many}`;

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
  duration: (ms: number): string => (ms < 1000 ? `${String(ms)} ms` : `${(ms / 1000).toFixed(1)} s`),
  verifiedOf: (echoed: number, all: number): string => `${String(echoed)} of ${count(all, 'field', 'fields')}`,
  nothingChecked: 'nothing',
  open: (campaign: string, time: string): string => `Receipt of ${campaign}, ${time}`,

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

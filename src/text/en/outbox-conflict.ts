import { count } from './count';

/** The decision about fields that both sides changed. */
export const conflict = {
  decide: (fields: number): string => `Decide ${count(fields, 'field', 'fields')}`,
  merges: (fields: number): string =>
    fields === 0
      ? ''
      : `${count(fields, 'other change', 'other changes')} ${fields === 1 ? 'merges by itself' : 'merge by themselves'}`,
  someone: (at: string, original: string | null): string =>
    `Somebody changed this campaign on the server, seen ${at}${original === null ? '' : `, after your copy of ${original}`}.`,
  status: 'Status',
  table: 'Conflicts',
  columns: { field: 'Field', original: 'When you started', mine: 'Yours', server: 'On the server now' },
  take: { mine: 'Mine', server: 'Server', original: 'Original' },
  newValue: 'New value',
  newValueOf: (label: string): string => `New value for ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  timeIn: (zone: string): string => `In ${zone}, such as 2027-03-02 06:00`,
  verdicts: { decide: 'decide', mine: 'merged', server: 'merged', same: 'same on both sides' },
  notChanged: '–',
  parts: (keys: readonly string[]): string => `differs in ${keys.join(', ')}`,
  resolve: 'Resolve and send',
  takeServer: 'Take all from server',
  undecided: (fields: number): string => `${count(fields, 'field is', 'fields are')} not decided yet.`,
  notAValue: 'A new value cannot be sent as it is typed.',
  ready: 'Your choices become the draft’s edits; undo takes them back.',
  resolved: 'Decided. The update is queued again.',
  tookServer: 'The server’s values were taken. Undo in the draft brings your edits back.',
  gone: 'This conflict is over.',
};

import { count } from './count';

/** Resolving fields that both sides changed. */
export const conflict = {
  decide: (fields: number): string => `Resolve ${count(fields, 'field', 'fields')}`,
  merges: (fields: number): string =>
    fields === 0
      ? ''
      : `${count(fields, 'other change', 'other changes')} ${fields === 1 ? 'merges' : 'merge'} automatically`,
  someone: (at: string, original: string | null): string =>
    `Someone changed this campaign on the server${original === null ? '' : ` after your copy of ${original}`} (seen ${at}).`,
  status: 'Status',
  table: 'Conflicts',
  columns: { field: 'Field', original: 'Original', mine: 'Yours', server: 'On the server now' },
  sides: { mine: 'Mine', server: 'Server', original: 'Original' },
  newValue: 'New value',
  newValueOf: (label: string): string => `New value for ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
  timeIn: (zone: string): string => `In ${zone}, such as 2027-03-02 06:00`,
  verdicts: { decide: 'choose', mine: 'merged', server: 'merged', same: 'same on both sides' },
  notChanged: '–',
  parts: (keys: readonly string[]): string => `differs in ${keys.join(', ')}`,
  resolve: 'Resolve and send',
  acceptServer: 'Take all from server',
  undecided: (fields: number): string => `${count(fields, 'field', 'fields')} left to resolve.`,
  notAValue: 'Fix the new value first.',
  ready: 'Your choices are saved to the draft. You can undo them.',
  resolved: 'Conflict resolved. The update is queued again.',
  acceptedServer: 'The server’s values were kept. To get your edits back, undo in the draft.',
  gone: 'This conflict is already resolved.',
};

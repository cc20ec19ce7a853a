import type { ShownEdit, StateDifference, VersionHistoryEntry } from '@domain/draft/version-history';
import type { Edit } from '@domain/fields/edits';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import type { CountryCounts } from '@domain/recipients/audience';
import { revealed } from '@domain/text/hidden-characters';
import { showEdit } from '@domain/time/time';
import { changeTexts } from './campaign-changes';
import { amount } from './count';
import { fieldTexts } from './fields';

const SERVER_VALUE = 'the server’s value';

const plural = (number: number, one: string, many: string): string => `${String(number)} ${number === 1 ? one : many}`;

/** An edit as text; no edit means that the field has the server's value. */
function describeEdit(field: FieldName, edit: Edit | null, zone: string): string {
  if (edit === null) return SERVER_VALUE;
  switch (edit.kind) {
    case 'clear':
      return changeTexts.cleared;
    case 'recipients':
      return 'this draft’s recipients are sent';
    case 'text':
      return edit.text.trim() === '' ? changeTexts.empty : `“${oneLine(edit.text)}”`;
    case 'time':
      return showEdit(edit, zone);
    case 'value':
      return typeof edit.value === 'string' && fieldRow(field).kind !== 'time'
        ? `“${oneLine(edit.value)}”`
        : changeTexts.valueText(field, edit.value, zone);
  }
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return revealed(line.length <= 120 ? line : `${line.slice(0, 119).replace(/[\uD800-\uDBFF]$/, '')}…`);
}

function editLine({ field, before, after }: ShownEdit, zone: string): string {
  return `${fieldTexts[field].label}: ${describeEdit(field, before, zone)} → ${describeEdit(field, after, zone)}`;
}

type Rows = Extract<VersionHistoryEntry, { kind: 'step' }>['rows'];

function rowLines({ added, removed, changed }: Rows): readonly string[] {
  return [
    ...(added > 0 ? [`${plural(added, 'recipient', 'recipients')} added`] : []),
    ...(removed > 0 ? [`${plural(removed, 'recipient', 'recipients')} removed`] : []),
    ...(changed > 0 ? [`${plural(changed, 'recipient', 'recipients')} changed`] : []),
  ];
}

/** Where the numbers of an import lead: `Numbers by country: Germany 800, France 20`. */
function countryLines(countries: CountryCounts, countryName: (code: string) => string): readonly string[] {
  if (countries.length === 0) return [];
  const each = countries.map(
    ({ country, rows }) => `${country === '' ? 'unknown country' : countryName(country)} ${amount(rows)}`,
  );
  return [`Numbers by country: ${each.join(', ')}`];
}

const zoneLine = (zone: string): string => `Times shown in ${zone}`;

/** The history of a draft's edits. */
export const versionHistory = {
  title: 'Version history',
  description: 'All edits to this draft, newest first. Restoring a version is also an edit, so you can undo it.',
  list: 'Edits',
  loading: 'Loading the version history…',
  empty: 'No edits in this draft yet.',
  more: 'Show older edits',
  now: 'Current',
  undone: 'Undone',
  beginning: 'Oldest version',
  beginningHint: 'Before the oldest edit that is kept. Up to 1,000 edits are kept.',
  restore: 'Restore this version',
  restoreNamed: (entry: string): string => `Restore this version: ${entry}`,
  restored: 'An earlier version was restored.',
  causes: { 'taken-back': 'Restored', reverted: 'Reverted', resolved: 'Conflict resolved' },
  preview: 'What this would change',
  nothingChanges: 'No difference from now.',
  confirm: 'Restore version',
  unknown: (fields: readonly FieldName[]): string =>
    `These fields were pushed since, and the server’s previous values are unknown, so they stay as they are: ${fields.map((field) => fieldTexts[field].label).join(', ')}`,
  rowsChange: (steps: number): string => `Recipients change (${plural(steps, 'step', 'steps')})`,
  /** What an entry did, one line for each thing. */
  lines: (entry: VersionHistoryEntry, zone: string, countryName: (code: string) => string): readonly string[] => {
    if (entry.kind === 'pushed') return [`Pushed: ${entry.fields.map((field) => fieldTexts[field].label).join(', ')}`];
    return [
      ...entry.edits.map((edit) => editLine(edit, zone)),
      ...(entry.zone === null ? [] : [zoneLine(entry.zone)]),
      ...rowLines(entry.rows),
      ...countryLines(entry.countries, countryName),
    ];
  },
  differences: (difference: StateDifference, zone: string): readonly string[] => [
    ...difference.edits.map((edit) => editLine(edit, zone)),
    ...(difference.zone === null ? [] : [zoneLine(difference.zone)]),
  ],
};

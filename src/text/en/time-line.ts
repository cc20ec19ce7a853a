import type { ShownEdit, StateDifference, TimelineEntry } from '@domain/draft/timeline';
import type { Edit } from '@domain/fields/edits';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import type { CountryCounts } from '@domain/recipients/audience';
import { revealed } from '@domain/text/hidden-characters';
import { showEdit } from '@domain/time/time';
import { changeWords } from './campaign-changes';
import { amount } from './count';
import { fieldTexts } from './fields';

const LEFT_ALONE = 'as on the server';

const plural = (number: number, one: string, many: string): string => `${String(number)} ${number === 1 ? one : many}`;

/** An edit in words; none leaves the field as the server has it. */
function editWords(field: FieldName, edit: Edit | null, zone: string): string {
  if (edit === null) return LEFT_ALONE;
  switch (edit.kind) {
    case 'clear':
      return changeWords.cleared;
    case 'recipients':
      return 'the rows of this draft are sent';
    case 'text':
      return edit.text.trim() === '' ? changeWords.empty : `“${oneLine(edit.text)}”`;
    case 'time':
      return showEdit(edit, zone);
    case 'value':
      return typeof edit.value === 'string' && fieldRow(field).kind !== 'time'
        ? `“${oneLine(edit.value)}”`
        : changeWords.valueWords(field, edit.value, zone);
  }
}

function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return revealed(line.length <= 120 ? line : `${line.slice(0, 119).replace(/[\uD800-\uDBFF]$/, '')}…`);
}

function editLine({ field, before, after }: ShownEdit, zone: string): string {
  return `${fieldTexts[field].label}: ${editWords(field, before, zone)} → ${editWords(field, after, zone)}`;
}

type Rows = Extract<TimelineEntry, { kind: 'step' }>['rows'];

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
    ({ country, rows }) => `${country === '' ? 'no country' : countryName(country)} ${amount(rows)}`,
  );
  return [`Numbers by country: ${each.join(', ')}`];
}

const zoneLine = (zone: string): string => `Times shown in ${zone}`;

/** The history of a draft's edits. */
export const timeLine = {
  title: 'Time line',
  description: 'Every edit of this draft, newest first. Taking a state back is an edit itself, so it can be undone.',
  list: 'Edits',
  loading: 'Reading the time line…',
  empty: 'Nothing was edited in this draft yet.',
  more: 'Show older edits',
  now: 'You are here',
  undone: 'Undone',
  beginning: 'The beginning',
  beginningHint: 'Before the first edit that is kept. The oldest are forgotten after 1,000 steps.',
  takeBack: 'Take back to here',
  takeBackNamed: (entry: string): string => `Take back to here: ${entry}`,
  tookBack: 'An earlier state was taken back.',
  causes: { 'taken-back': 'Taken back', reverted: 'Reverted', resolved: 'Conflict resolved' },
  preview: 'What this would change',
  nothingChanges: 'Nothing: the draft says the same now.',
  confirm: 'Take this state back',
  unknown: (fields: readonly FieldName[]): string =>
    `Pushed since, and the server’s value before is not known, so it stays as it is: ${fields.map((field) => fieldTexts[field].label).join(', ')}`,
  rowsChange: (steps: number): string => `Recipients change (${plural(steps, 'step', 'steps')})`,
  /** What an entry did, one line for each thing. */
  lines: (entry: TimelineEntry, zone: string, countryName: (code: string) => string): readonly string[] => {
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

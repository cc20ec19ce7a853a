import type { ShownEdit, VersionHistoryEntry } from '@domain/draft/version-history';
import type { Edit } from '@domain/fields/edits';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import type { CountryCounts } from '@domain/recipients/audience';
import { revealed } from '@domain/text/hidden-characters';
import { showEdit } from '@domain/time/time';
import type { versionHistory as english } from '../en/version-history';
import { changeTexts } from './campaign-changes';
import { amount, count } from './count';
import { fieldTexts } from './fields';

const SERVER_VALUE = 'Wert des Servers';

/** An edit as text; no edit means that the field has the server's value. */
function describeEdit(field: FieldName, edit: Edit | null, zone: string): string {
  if (edit === null) return SERVER_VALUE;
  switch (edit.kind) {
    case 'clear':
      return changeTexts.cleared;
    case 'recipients':
      return 'Empfänger im Entwurf werden gesendet';
    case 'text':
      return edit.text.trim() === '' ? changeTexts.empty : `„${oneLine(edit.text)}“`;
    case 'time':
      return showEdit(edit, zone);
    case 'value':
      return typeof edit.value === 'string' && fieldRow(field).kind !== 'time'
        ? `„${oneLine(edit.value)}“`
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

const labels = (fields: readonly FieldName[]): string => fields.map((field) => fieldTexts[field].label).join(', ');

type Rows = Extract<VersionHistoryEntry, { kind: 'step' }>['rows'];

const recipientsOf = (rows: number): string => count(rows, 'Empfänger', 'Empfänger');

function rowLines({ added, removed, changed }: Rows): readonly string[] {
  return [
    ...(added > 0 ? [`${recipientsOf(added)} hinzugefügt`] : []),
    ...(removed > 0 ? [`${recipientsOf(removed)} entfernt`] : []),
    ...(changed > 0 ? [`${recipientsOf(changed)} geändert`] : []),
  ];
}

/** Where the numbers of an import lead: `Nummern nach Land: Deutschland 800, Frankreich 20`. */
function countryLines(countries: CountryCounts, countryName: (code: string) => string): readonly string[] {
  if (countries.length === 0) return [];
  const each = countries.map(
    ({ country, rows }) => `${country === '' ? 'unbekanntes Land' : countryName(country)} ${amount(rows)}`,
  );
  return [`Nummern nach Land: ${each.join(', ')}`];
}

const zoneLine = (zone: string): string => `Zeiten angezeigt in ${zone}`;

/** The history of a draft's edits. */
export const versionHistory: typeof english = {
  title: 'Versionsverlauf',
  description:
    'Alle Bearbeitungen dieses Entwurfs, neueste zuerst. Auch das Wiederherstellen einer Version ist eine Bearbeitung, die Sie rückgängig machen können.',
  list: 'Bearbeitungen',
  loading: 'Versionsverlauf wird geladen…',
  empty: 'In diesem Entwurf gibt es noch keine Bearbeitungen.',
  more: 'Ältere Bearbeitungen anzeigen',
  now: 'Aktuell',
  undone: 'Rückgängig gemacht',
  beginning: 'Älteste Version',
  beginningHint: 'Vor der ältesten Bearbeitung, die aufbewahrt ist. Bis zu 1.000 Bearbeitungen werden aufbewahrt.',
  restore: 'Diese Version wiederherstellen',
  restoreNamed: (entry) => `Diese Version wiederherstellen: ${entry}`,
  restored: 'Eine frühere Version wurde wiederhergestellt.',
  causes: { 'taken-back': 'Wiederhergestellt', reverted: 'Zurückgesetzt', resolved: 'Konflikt gelöst' },
  preview: 'Was sich dadurch ändern würde',
  nothingChanges: 'Kein Unterschied zu jetzt.',
  confirm: 'Version wiederherstellen',
  unknown: (fields) =>
    `Diese Felder wurden seitdem übertragen, und die vorherigen Werte des Servers sind unbekannt. Sie bleiben daher, wie sie sind: ${labels(fields)}`,
  rowsChange: (steps) => `Empfänger ändern sich (${count(steps, 'Schritt', 'Schritte')})`,
  lines: (entry, zone, countryName) => {
    if (entry.kind === 'pushed') return [`Übertragen: ${labels(entry.fields)}`];
    return [
      ...entry.edits.map((edit) => editLine(edit, zone)),
      ...(entry.zone === null ? [] : [zoneLine(entry.zone)]),
      ...rowLines(entry.rows),
      ...countryLines(entry.countries, countryName),
    ];
  },
  differences: (difference, zone) => [
    ...difference.edits.map((edit) => editLine(edit, zone)),
    ...(difference.zone === null ? [] : [zoneLine(difference.zone)]),
  ],
};

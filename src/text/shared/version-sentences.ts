import type { ShownEdit, StateDifference, VersionHistoryEntry } from '@domain/draft/version-history';
import type { Edit } from '@domain/fields/edits';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import { revealed } from '@domain/text/hidden-characters';
import { showEdit } from '@domain/time/time';
import type { JsonValue } from '@kernel/json/json';
import type { ChangeValues } from './change-values';

/** What a language says about the steps of a draft's history. */
export interface VersionWords {
  /** `value`: what the server had; null: unknown. */
  readonly serverValue: (value: string | null) => string;
  readonly recipientsSent: string;
  readonly quoted: (text: string) => string;
  readonly labelOf: (field: FieldName) => string;
  readonly rows: Readonly<Record<'added' | 'removed' | 'changed', (rows: number) => string>>;
  readonly unknownCountry: string;
  /** Where the numbers of an import lead. */
  readonly countries: (counts: string) => string;
  readonly amount: (rows: number) => string;
  readonly zone: (zone: string) => string;
  readonly pushed: (fields: string) => string;
}

type Step = Extract<VersionHistoryEntry, { kind: 'step' }>;

const KINDS_OF_ROWS = ['added', 'removed', 'changed'] as const;

const oneLine = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return revealed(line.length <= 120 ? line : `${line.slice(0, 119).replace(/[\uD800-\uDBFF]$/, '')}…`);
};

/** Returns the lines of a draft's history. `zone`: in which times are shown. */
export function versionSentences(words: VersionWords, values: ChangeValues) {
  /** An edit as text; no edit means that the field has the server's value. */
  function describeEdit(field: FieldName, edit: Edit | null, server: JsonValue | undefined, zone: string): string {
    if (edit === null) return words.serverValue(server === undefined ? null : describeValue(field, server, zone));
    switch (edit.kind) {
      case 'clear':
        return values.cleared;
      case 'recipients':
        return words.recipientsSent;
      case 'text':
        return edit.text.trim() === '' ? values.empty : words.quoted(oneLine(edit.text));
      case 'time':
        return showEdit(edit, zone);
      case 'value':
        return describeValue(field, edit.value, zone);
    }
  }
  const describeValue = (field: FieldName, value: JsonValue, zone: string): string =>
    typeof value === 'string' && value !== '' && fieldRow(field).kind !== 'time'
      ? words.quoted(oneLine(value))
      : values.valueText(field, value, zone);
  const editLine = ({ field, before, after, server }: ShownEdit, zone: string): string =>
    `${words.labelOf(field)}: ${describeEdit(field, before, server, zone)} → ${describeEdit(field, after, server, zone)}`;
  const differences = ({ edits, zone: newZone }: Step | StateDifference, zone: string): readonly string[] => [
    ...edits.map((edit) => editLine(edit, zone)),
    ...(newZone === null ? [] : [words.zone(newZone)]),
  ];
  const rowLines = (rows: Step['rows']): readonly string[] =>
    KINDS_OF_ROWS.filter((kind) => rows[kind] > 0).map((kind) => words.rows[kind](rows[kind]));
  function countryLines(countries: Step['countries'], countryName: (code: string) => string): readonly string[] {
    if (countries.length === 0) return [];
    const each = countries.map(
      ({ country, rows }) => `${country === '' ? words.unknownCountry : countryName(country)} ${words.amount(rows)}`,
    );
    return [words.countries(each.join(', '))];
  }
  return {
    labels: (fields: readonly FieldName[]): string => fields.map(words.labelOf).join(', '),
    differences,
    /** What an entry did, one line for each thing. */
    lines: (entry: VersionHistoryEntry, zone: string, countryName: (code: string) => string): readonly string[] =>
      entry.kind === 'pushed'
        ? [words.pushed(entry.fields.map(words.labelOf).join(', '))]
        : [...differences(entry, zone), ...rowLines(entry.rows), ...countryLines(entry.countries, countryName)],
  };
}

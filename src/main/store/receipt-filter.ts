import type { ReceiptFilter } from '@shared/push/filter';
import { writeJson } from '@shared/json-codec';
import type { Value } from './database';

/** Conditions on `receipts` and their values. */
export interface Conditions {
  readonly sql: readonly string[];
  readonly values: readonly Value[];
}

/** What a filter asks for, as conditions that the index of history answers by itself. */
export function conditionsOf(filter: ReceiptFilter): Conditions {
  const sql: string[] = [];
  const values: Value[] = [];
  const add = (condition: string, ...given: readonly Value[]): void => {
    sql.push(condition);
    values.push(...given);
  };
  if (filter.draftId !== undefined) add('receipts.draft = (SELECT pk FROM drafts WHERE id = ?)', filter.draftId);
  if (filter.campaignId !== undefined) add('receipts.campaign_id = ?', filter.campaignId);
  // Stored times have milliseconds, and they are compared as texts.
  if (filter.from !== undefined) add('receipts.started_at >= ?', new Date(filter.from).toISOString());
  if (filter.to !== undefined) add('receipts.started_at < ?', new Date(filter.to).toISOString());
  if (filter.results !== undefined && filter.results.length > 0) {
    add(`receipts.result IN (${filter.results.map(() => '?').join(', ')})`, ...filter.results);
  }
  if (filter.fields !== undefined && filter.fields.length > 0) {
    // A list of names in JSON: a name in quotes is the whole name.
    add(`(${filter.fields.map(() => 'instr(receipts.fields, ?) > 0').join(' OR ')})`, ...filter.fields.map(quoted));
  }
  const text = filter.text?.trim() ?? '';
  if (text !== '') {
    const patterns = casesOf(text).map(likePattern);
    const either = "(receipts.campaign_name LIKE ? ESCAPE '\\' OR receipts.campaign_id LIKE ? ESCAPE '\\')";
    add(`(${patterns.map(() => either).join(' OR ')})`, ...patterns.flatMap((pattern) => [pattern, pattern]));
  }
  return { sql, values };
}

const quoted = (name: string): string => writeJson(name);

/** SQLite's LIKE knows upper and lower case of ASCII only: other letters are looked for as typed, in small, in capitals and with a capital first. */
function casesOf(text: string): readonly string[] {
  const small = text.toLowerCase();
  const [first = '', ...rest] = small;
  return [...new Set([text, small, text.toUpperCase(), first.toUpperCase() + rest.join('')])];
}

function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

import type { ReceiptFilter } from '@domain/history/filter';
import { fold } from '@kernel/fold';
import { writeJson } from '@kernel/json/json-codec';
import type { Value } from '../core/database';

/** Conditions on `receipts` and their values. */
export interface Conditions {
  readonly sql: readonly string[];
  readonly values: readonly Value[];
}

/** What a filter asks for, as conditions that the index of history serves on its own. */
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
    const wanted = fold(text);
    add(
      '(instr(folded(opened(receipts.campaign_name)), ?) > 0 OR instr(folded(receipts.campaign_id), ?) > 0)',
      wanted,
      wanted,
    );
  }
  return { sql, values };
}

const quoted = (name: string): string => writeJson(name);

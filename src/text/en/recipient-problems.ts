import type { Problem } from '@domain/changes/problem';
import { count } from './count';
import { fieldTexts } from './fields';

/** Says that phone numbers are not valid, with the rows and an example. */
export function badNumbers(total: number, rows: readonly number[], example: string): string {
  const what = `${count(total, 'phone number is', 'phone numbers are')} not valid${rowText(rows, total)}`;
  const shown = example.trim() === '' ? '' : `, such as “${example}”`;
  return `${fieldTexts.recipients.label}: ${what}${shown}. Write each with + and the country code, as in +14155550100.`;
}

/** Says that a cell of a row is no JSON object, and where. */
export function badRecipientJson(problem: Extract<Problem, { code: 'bad-recipient-json' }>): string {
  const part = problem.part === 'metadata' ? 'metadata' : 'assistant overrides';
  const what =
    problem.reason === 'syntax' ? 'can’t be read as JSON' : 'must be a JSON object, but there is something else';
  const more = problem.count > 1 ? ` (and ${count(problem.count - 1, 'more like it', 'more like it')})` : '';
  return `${fieldTexts.recipients.label}: the ${part} in row ${String(problem.row)} ${what} at ${at(problem)}${more}. Correct it there, or clear the cell.`;
}

/** The first of the rows in brackets, such as ` (rows 1, 2)`; empty if none is known. */
export function rowText(rows: readonly number[], total: number): string {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, 5).map(String).join(', ');
  return ` (row${rows.length === 1 && total === 1 ? '' : 's'} ${shown}${total > Math.min(rows.length, 5) ? ' and more' : ''})`;
}

/** Where in a text something is, both counted from 1. */
export const at = (place: { readonly line: number; readonly column: number }): string =>
  `line ${String(place.line)}, column ${String(place.column)}`;

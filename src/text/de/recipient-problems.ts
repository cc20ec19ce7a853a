import type * as english from '../en/recipient-problems';
import { count } from './count';
import { fieldTexts } from './fields';

/** Says that phone numbers are not valid, with the rows and an example. */
export const badNumbers: typeof english.badNumbers = (total, rows, example) => {
  const what = `${count(total, 'Telefonnummer ist', 'Telefonnummern sind')} ungültig${rowText(rows, total)}`;
  const shown = example.trim() === '' ? '' : `, zum Beispiel „${example}“`;
  return `${fieldTexts.recipients.label}: ${what}${shown}. Schreiben Sie jede mit + und Ländervorwahl, zum Beispiel +14155550100.`;
};

/** Says that a cell of a row is no JSON object, and where. */
export const badRecipientJson: typeof english.badRecipientJson = (problem) => {
  const part = problem.part === 'metadata' ? 'Metadaten' : 'Assistent-Anpassungen';
  const row = `Zeile ${String(problem.row)}`;
  const what =
    problem.reason === 'syntax'
      ? `Die ${part} in ${row} lassen sich ab ${at(problem)} nicht als JSON lesen`
      : `Die ${part} in ${row} müssen ein JSON-Objekt sein, aber bei ${at(problem)} steht etwas anderes`;
  const more =
    problem.count > 1 ? ` (und ${count(problem.count - 1, 'weiterer solcher Fall', 'weitere solche Fälle')})` : '';
  return `${fieldTexts.recipients.label}: ${what}${more}. Korrigieren Sie die Stelle oder leeren Sie die Zelle.`;
};

/** The first of the rows in brackets, such as ` (Zeilen 1, 2)`; empty if none is known. */
export const rowText: typeof english.rowText = (rows, total) => {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, 5).map(String).join(', ');
  const isOne = rows.length === 1 && total === 1;
  return ` (${isOne ? 'Zeile' : 'Zeilen'} ${shown}${total > Math.min(rows.length, 5) ? ' und weitere' : ''})`;
};

/** Where in a text something is, both counted from 1. */
export const at: typeof english.at = (place) => `Zeile ${String(place.line)}, Spalte ${String(place.column)}`;

import type { Problem } from '@domain/changes/problem';
import type * as english from '../en/recipient-problems';
import { count } from './count';
import { fieldTexts } from './fields';

/** Says that phone numbers are not valid, with the rows and an example. */
export const badNumbers: typeof english.badNumbers = (total, rows, example) => {
  const what = count(total, 'फ़ोन नंबर मान्य नहीं है', 'फ़ोन नंबर मान्य नहीं हैं');
  const shown = example.trim() === '' ? '' : `, जैसे “${example}”`;
  return `${fieldTexts.recipients.label}: ${what}${rowText(rows, total)}${shown}। हर नंबर + और देश के कोड के साथ लिखें, जैसे +14155550100।`;
};

/** Says that a cell of a row is no JSON object, and where. */
export function badRecipientJson(problem: Extract<Problem, { code: 'bad-recipient-json' }>): string {
  const part = problem.part === 'metadata' ? 'मेटाडेटा' : 'सहायक ओवरराइड';
  const what = problem.reason === 'syntax' ? 'JSON के रूप में नहीं पढ़ा जा सकता' : 'JSON ऑब्जेक्ट होना चाहिए, लेकिन वहाँ कुछ और है';
  const more = problem.count > 1 ? ` (ऐसे ${String(problem.count - 1)} और)` : '';
  return `${fieldTexts.recipients.label}: पंक्ति ${String(problem.row)} में ${part} ${what}: ${at(problem)}${more}। उसे वहाँ ठीक करें या सेल खाली करें।`;
}

/** The first of the rows in brackets, such as ` (पंक्तियाँ 1, 2)`; empty if none is known. */
export const rowText: typeof english.rowText = (rows, total) => {
  if (rows.length === 0) return '';
  const shown = rows.slice(0, 5).map(String).join(', ');
  const name = rows.length === 1 && total === 1 ? 'पंक्ति' : 'पंक्तियाँ';
  return ` (${name} ${shown}${total > Math.min(rows.length, 5) ? ' और अन्य' : ''})`;
};

/** Where in a text something is, both counted from 1. */
export const at: typeof english.at = (place) => `लाइन ${String(place.line)}, कॉलम ${String(place.column)}`;

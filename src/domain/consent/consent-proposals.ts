import { fold } from '@kernel/fold';
import { type ConsentMark, wordOf } from './consent-mark';
import type { ConsentAnswer } from './consent-of-row';

/** What a column can say about consent. */
export type ConsentPart = 'answer' | 'date' | 'source';

/**
 * Headings in English, German and Hindi, folded, letters and digits alone. Those of
 * dates and sources are looked for first, because they have the word for consent in them, too.
 */
const CONSENT = /consent|optin|optedin|permission|einwilligung|zustimmung|सहमति/;
const DATE =
  /date|time|stamp|(consent|consented|given|optin|optedin)(at|on)$|datum|zeit|(einwilligung|zustimmung)(am|vom)$|तिथि|दिनांक|समय/;
const SOURCE = /source|origin|channel|method|via|quelle|herkunft|kanal|स्रोत|माध्यम/;

/** Which columns may say something about consent, by their headings. Nothing uses them unasked. */
export function proposedColumns(headings: readonly string[]): Readonly<Record<ConsentPart, string | null>> {
  const among = headings.flatMap((heading) => {
    const plain = fold(heading).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
    return CONSENT.test(plain) && heading.length <= 200 && heading !== '' ? [{ heading, plain }] : [];
  });
  const date = among.find(({ plain }) => DATE.test(plain)) ?? null;
  const source = among.find((each) => each !== date && SOURCE.test(each.plain)) ?? null;
  const answer = among.find((each) => each !== date && each !== source) ?? null;
  return {
    answer: answer?.heading ?? null,
    date: date?.heading ?? null,
    source: source?.heading ?? null,
  };
}

/** Words of which nobody doubts what they mean in a column of consent, in three languages. */
const YES = [
  ...['yes', 'y', 'true', '1', 'opt-in', 'opted in', 'opted-in', 'granted', 'given', 'consented', 'agreed'],
  ...['ja', 'j', 'wahr', 'erteilt', 'zugestimmt', 'eingewilligt', 'हाँ', 'हां', 'जी हाँ', 'सहमत'],
];
const NO = [
  ...['no', 'n', 'false', '0', 'opt-out', 'opted out', 'opted-out', 'denied', 'refused', 'revoked', 'withdrawn'],
  ...['nein', 'falsch', 'verweigert', 'widerrufen', 'abgelehnt', 'नहीं', 'नही', 'असहमत'],
];
const MEANINGS = new Map<string, ConsentAnswer>([
  ...YES.map((word) => [wordOf(word), 'yes'] as const),
  ...NO.map((word) => [wordOf(word), 'no'] as const),
]);

/** What a value may mean; `null`: the user has to say so. It is shown, and used once confirmed. */
export function proposedMeaning(value: string): 'yes' | 'no' | null {
  const meaning = MEANINGS.get(wordOf(value));
  return meaning === 'yes' || meaning === 'no' ? meaning : null;
}

/** Whether all columns of a mark are still among those of a draft. */
export function columnsAreThere({ answer, date, source }: ConsentMark, headings: readonly string[]): boolean {
  return [answer, date, source].every((column) => column === null || headings.includes(column));
}

/**
 * Returns what is left of a mark among the columns that are there; null: nothing that says who
 * agreed.
 */
export function markAmong(mark: ConsentMark, headings: readonly string[]): ConsentMark | null {
  const kept = (column: string | null): string | null => (column !== null && headings.includes(column) ? column : null);
  const left = { answer: kept(mark.answer), date: kept(mark.date), source: kept(mark.source) };
  return left.answer === null && left.date === null ? null : { ...mark, ...left };
}

import { fold } from '@kernel/fold';
import { writeJson } from '@kernel/json/json-codec';
import type { Alternatives, Meaning } from './meaning';
import { type LanguageWords, OTHER_CALENDARS, WORDS } from './words';

/** What the words of one language mean, by their folded spelling. */
export interface Lexicon {
  readonly meanings: ReadonlyMap<string, Alternatives>;
  /** In letters of the longest entry. */
  readonly longest: number;
}

const built = new Map<string, Lexicon>();

/**
 * The words of a language (BCP 47): of any that the runtime has names for, with more for those of
 * `words.ts`.
 */
export function lexiconOf(language: string): Lexicon {
  const known = built.get(language);
  if (known !== undefined) return known;
  const lexicon = buildLexicon(language);
  built.set(language, lexicon);
  return lexicon;
}

function buildLexicon(language: string): Lexicon {
  const meanings = new Map<string, (readonly Meaning[])[]>();
  const add = (word: string, ...sequence: readonly Meaning[]): void => {
    const key = fold(word).replaceAll(/\s+/g, ' ').trim();
    if (key === '' || /^\d/.test(key)) return;
    const before = meanings.get(key) ?? [];
    const name = nameOf(sequence);
    if (!before.some((other) => nameOf(other) === name)) meanings.set(key, [...before, sequence]);
  };
  addFromRuntime(language, add);
  addSymbols(add);
  const words = WORDS[language];
  if (words !== undefined) addWords(words, add);
  return { meanings, longest: Math.max(...[...meanings.keys()].map((key) => key.length)) };
}

/** Tells meanings apart; the word itself does not count. */
const nameOf = (sequence: readonly Meaning[]): string =>
  sequence.map((meaning) => writeJson(meaning.kind === 'part' ? { ...meaning, word: '' } : meaning)).join();

type Add = (word: string, ...sequence: readonly Meaning[]) => void;

/**
 * Names of months and weekdays in all their forms, days around today, and the halves of the day.
 */
function addFromRuntime(language: string, add: Add): void {
  const addName = (name: string, meaning: Meaning): void => {
    add(name, meaning);
    if (name.endsWith('.')) add(name.slice(0, -1), meaning);
    else if (name.length <= 4) add(`${name}.`, meaning);
  };
  for (const style of ['long', 'short'] as const) {
    for (const options of [{ month: style }, { month: style, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', calendar: 'gregory' });
      for (let month = 1; month <= 12; month += 1)
        addName(part(format, new Date(Date.UTC(2026, month - 1, 1)), 'month'), { kind: 'month', month });
    }
    const format = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
    // 1 February 2026 is a Sunday.
    for (let weekday = 0; weekday < 7; weekday += 1)
      addName(part(format, new Date(Date.UTC(2026, 1, 1 + weekday)), 'weekday'), { kind: 'weekday', weekday });
  }
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const named = (value: number, unit: 'day' | 'week' | 'second', meaning: Meaning): void => {
    const name = relative.format(value, unit);
    if (!/\d/.test(fold(name))) add(name, meaning);
  };
  for (const days of [-1, 0, 1, 2, 3]) named(days, 'day', { kind: 'days-from-today', days });
  for (const weeks of [0, 1]) named(weeks, 'week', { kind: 'weeks-from-now', weeks });
  named(0, 'second', { kind: 'now' });
  const twelve = new Intl.DateTimeFormat(language, { hour: 'numeric', hour12: true, timeZone: 'UTC' });
  add(part(twelve, new Date(Date.UTC(2026, 1, 1, 9)), 'dayPeriod'), { kind: 'half', half: 'am' });
  add(part(twelve, new Date(Date.UTC(2026, 1, 1, 21)), 'dayPeriod'), { kind: 'half', half: 'pm' });
}

function part(format: Intl.DateTimeFormat, at: Date, type: Intl.DateTimeFormatPartTypes): string {
  return format.formatToParts(at).find((piece) => piece.type === type)?.value ?? '';
}

function addSymbols(add: Add): void {
  for (const word of ['年', '년']) add(word, { kind: 'year-word' });
  for (const word of ['月', '월']) add(word, { kind: 'month-word' });
  for (const word of ['日', '号', '號', '일']) add(word, { kind: 'day-word' });
  for (const word of OTHER_CALENDARS.split('|'))
    add(word, { kind: 'refused', refusal: { code: 'other-calendar', word } });
  for (const word of ['z', 'utc', 'gmt']) add(word, { kind: 'offset', minutes: 0 });
}

function addWords(words: LanguageWords, add: Add): void {
  const each = (list: string | undefined, meaning: (word: string) => Meaning): void => {
    for (const word of list?.split('|') ?? []) add(word, meaning(word));
  };
  const dayPart = (list: string | undefined, from: number, to: number): void => {
    each(list, (word) => ({ kind: 'part', from, to, word }));
  };
  each(words.fillers, () => ({ kind: 'filler' }));
  each(words.at, () => ({ kind: 'at' }));
  for (const kind of ['in', 'later', 'next', 'this', 'noon', 'midnight'] as const) each(words[kind], () => ({ kind }));
  each(words.hour24, () => ({ kind: 'hour-word', is24: true }));
  each(words.hour12, () => ({ kind: 'hour-word', is24: false }));
  each(words.minuteWord, () => ({ kind: 'minute-word' }));
  dayPart(words.morning, 0, 12);
  dayPart(words.midday, 11, 15);
  dayPart(words.afternoon, 12, 19);
  dayPart(words.evening, 17, 24);
  dayPart(words.night, 18, 24);
  for (const word of words.tonight?.split('|') ?? [])
    add(word, { kind: 'days-from-today', days: 0 }, { kind: 'part', from: 17, to: 24, word });
  each(words.am, () => ({ kind: 'half', half: 'am' }));
  each(words.pm, () => ({ kind: 'half', half: 'pm' }));
  for (const unit of ['minute', 'hour', 'day', 'week', 'month'] as const)
    each(words.units[unit], () => ({ kind: 'unit', unit }));
  each(words.one, () => ({ kind: 'number', value: 1, text: '1' }));
  for (const [word, minutes] of Object.entries(words.minutesPast ?? {})) add(word, { kind: 'minutes-past', minutes });
  for (const word of words.halfHour?.split('|') ?? [])
    add(word, { kind: 'number', value: 30, text: '30' }, { kind: 'unit', unit: 'minute' });
  for (const [word, weekday] of Object.entries(words.nextWeekdays ?? {}))
    add(word, { kind: 'weeks-from-now', weeks: 1 }, { kind: 'weekday', weekday });
  for (const [word, days] of Object.entries(words.days ?? {})) add(word, { kind: 'days-from-today', days });
  for (const [word, weeks] of Object.entries(words.weeks ?? {})) add(word, { kind: 'weeks-from-now', weeks });
  for (const [word, weekday] of Object.entries(words.weekdays ?? {})) add(word, { kind: 'weekday', weekday });
  for (const [word, month] of Object.entries(words.months ?? {})) add(word, { kind: 'month', month });
}

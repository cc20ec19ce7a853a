import type { Edit } from '@domain/fields/edits';
import { editFromInstant } from '@domain/time/time';
import type { TimeRefusal } from '@domain/time/time-refusal';
import { fold } from '@kernel/fold';
import { fillSlots } from './phrase/fill-slots';
import { lexiconOf } from './phrase/lexicon';
import type { Meaning } from './phrase/meaning';
import { piecesOf } from './phrase/pieces';
import { type PhraseContext, resolveSlots } from './phrase/resolve';

export interface NaturalContext extends PhraseContext {
  /**
   * The user's language and region (BCP 47): they decide which words are known and what `3/2/2027`
   * means.
   */
  readonly locale: string;
  /** The language of the texts (BCP 47), whose words are known as well. */
  readonly language: string;
  /**
   * Whether `3/2/2027` begins with the month, if the user chose it in the settings; otherwise the
   * region decides.
   */
  readonly monthFirst?: boolean | null;
}

type TimeEdit = Extract<Edit, { kind: 'time' }>;

/** What a phrase means, or why it is not accepted. */
export type NaturalReading =
  | { readonly kind: 'time'; readonly edit: TimeEdit }
  | { readonly kind: 'refused'; readonly refusal: TimeRefusal };

/** Where the month stands first in numbers. */
const MONTH_FIRST = new Set(['US', 'PH', 'PR', 'GU', 'FM', 'MH', 'PW']);
const MAX_LENGTH = 100;
const MAX_READINGS = 200;
const MAX_UNIX_DISTANCE_MS = 5 * 366 * 86_400_000;
/** Unix times from 2001 on, in seconds or milliseconds. */
const unixTime = /^[1-9]\d{9}(?:\d{3})?$/;

/**
 * Reads a date and a time as people type them: `tomorrow 9:30`, `next Monday at 8pm`, `in 2 hours`,
 * `3.2.2027 14:00`, `9:30 CET`, in the user's own language and in English. Every word is used or
 * the phrase is refused; so is one with more than one meaning. Nothing is guessed.
 */
export function readNatural(text: string, context: NaturalContext): NaturalReading {
  const original = text.normalize('NFC').trim();
  if (original === '' || original.length > MAX_LENGTH) return refuse({ code: 'not-understood' });
  const folded = fold(original).trim();
  if (unixTime.test(folded)) return fromUnixTime(folded, context);
  const { language, region } = localeOf(context.locale);
  const order = { monthFirst: context.monthFirst ?? (region !== undefined && MONTH_FIRST.has(region)) };
  const languages = new Set([localeOf(context.language).language, language, 'en']);
  const readings = Array.from(languages, (each) => readIn(each, folded, original, order, context));
  return readings.find(({ kind }) => kind === 'time') ?? mostSpecific(readings);
}

function readIn(
  language: string,
  folded: string,
  original: string,
  order: { readonly monthFirst: boolean },
  context: NaturalContext,
): NaturalReading {
  const pieces = piecesOf(folded, original, lexiconOf(language), order);
  if ('code' in pieces) return refuse(pieces);
  // Alone, `9.12` may be a time of day or a date.
  if (/^\d+\.\d+$/.test(folded) && (pieces[0]?.length ?? 0) > 1) return refuse({ code: 'several-readings' });
  const edits = new Map<string, TimeEdit>();
  let refusal: TimeRefusal | null = null;
  const sequences = sequencesOf(pieces);
  if (sequences === null) return refuse({ code: 'several-readings' });
  for (const meanings of sequences) {
    const filled = fillSlots(meanings);
    const resolved = 'refusal' in filled ? filled.refusal : resolveSlots(filled.slots, context);
    if ('code' in resolved) refusal = refusal === null || refusal.code === 'not-understood' ? resolved : refusal;
    else edits.set([resolved.local, resolved.zone, resolved.choice].join(' '), resolved);
  }
  const [edit, ...more] = edits.values();
  if (edit === undefined) return refuse(refusal ?? { code: 'not-understood' });
  return more.length > 0 ? refuse({ code: 'several-readings' }) : { kind: 'time', edit };
}

/** Every way to understand the pieces; `null` where there are too many. */
function sequencesOf(pieces: readonly (readonly (readonly Meaning[])[])[]): readonly (readonly Meaning[])[] | null {
  let sequences: readonly (readonly Meaning[])[] = [[]];
  for (const alternatives of pieces) {
    sequences = sequences.flatMap((before) => alternatives.map((next) => [...before, ...next]));
    if (sequences.length > MAX_READINGS) return null;
  }
  return sequences;
}

/** A phrase that one language knows all words of is refused for that language's reason. */
function mostSpecific(readings: readonly NaturalReading[]): NaturalReading {
  const isWord = (reading: NaturalReading): boolean =>
    reading.kind === 'refused' && reading.refusal.code === 'unknown-word';
  return readings.find((reading) => !isWord(reading)) ?? readings[0] ?? refuse({ code: 'not-understood' });
}

/** Other numbers of so many digits are rather a phone number than a time. */
function fromUnixTime(digits: string, { zone, now }: NaturalContext): NaturalReading {
  const seconds = Number(digits.slice(0, 10));
  if (Math.abs(seconds * 1000 - now.getTime()) > MAX_UNIX_DISTANCE_MS)
    return refuse({ code: 'bare-number', number: digits });
  const instant = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  return { kind: 'time', edit: editFromInstant(instant, zone) };
}

function localeOf(locale: string): { readonly language: string; readonly region: string | undefined } {
  try {
    const { language, region } = new Intl.Locale(locale).maximize();
    return { language, region };
  } catch {
    return { language: 'en', region: undefined };
  }
}

const refuse = (refusal: TimeRefusal): NaturalReading => ({ kind: 'refused', refusal });

import type { TimeRefusal } from '@domain/time/time-refusal';
import { KNOWN_ABBREVIATIONS } from './abbreviations';
import type { Lexicon } from './lexicon';
import type { Alternatives, Meaning } from './meaning';
import { type DateOrder, readNumeral } from './numerals';

const separator = /[\s,;()"。、，]+|\.(?=\s|$)|-(?=\s|$)/y;
const offset = /(?<utc>utc|gmt)?\s?(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?![\d:])/y;
const isoTime = /^\d{4}-?(?:\d{2}|w\d{2})-?\d{1,2}t\d/;
const namedZone = /\[!?(?<bracketed>[\w+\-/]+)\]|(?<bare>[a-z_]+\/[a-z_+\-/0-9]+)/y;
const word = /[\p{L}\p{M}'’.]+|./uy;
const letter = /[\p{L}\p{M}]/u;
/** Scripts that write no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * Cuts a folded phrase into pieces with their possible meanings, or says what cannot be read.
 * Nothing is skipped but spaces and punctuation, so that no word is lost. `original` is the text
 * before it was folded, for messages.
 */
export function piecesOf(
  text: string,
  original: string,
  lexicon: Lexicon,
  order: DateOrder,
): readonly Alternatives[] | TimeRefusal {
  const pieces: Alternatives[] = [];
  let at = 0;
  while (at < text.length) {
    const skipped = matchAt(separator, text, at);
    if (skipped !== null) {
      at += skipped[0].length;
      continue;
    }
    const read =
      readOffset(text, at, pieces) ??
      readZone(text, at) ??
      readNumeral(text, at, order) ??
      readWord(text, at, lexicon) ??
      readAbbreviation(text, original, at);
    if (read === null && text[at] === '-') return { code: 'several-times' };
    if (read === null) return { code: 'unknown-word', word: quoted(text, original, at) };
    pieces.push(read.alternatives);
    at += read.length;
  }
  return pieces;
}

interface Read {
  readonly length: number;
  readonly alternatives: Alternatives;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * An offset follows a clock time. A bare minus does only behind an ISO date, for elsewhere it may
 * stand between two times.
 */
function readOffset(text: string, at: number, pieces: readonly Alternatives[]): Read | null {
  const found = matchAt(offset, text, at);
  if (found === null) return null;
  const { utc, sign, hours, minutes = '0' } = found.groups ?? {};
  const size = Number(hours) * 60 + Number(minutes);
  if (utc === undefined && !(sign === '+' && pieces.length > 0) && !isoTime.test(text)) return null;
  if (size > 14 * 60 || Number(minutes) > 59) return null;
  return single(found[0].length, { kind: 'offset', minutes: sign === '-' ? -size : size });
}

function readZone(text: string, at: number): Read | null {
  const found = matchAt(namedZone, text, at);
  if (found === null) return null;
  const name = found.groups?.['bracketed'] ?? found.groups?.['bare'] ?? '';
  return single(found[0].length, { kind: 'zone', name });
}

function readWord(text: string, at: number, { meanings, longest }: Lexicon): Read | null {
  for (let length = Math.min(longest, text.length - at); length > 0; length -= 1) {
    const candidate = text.slice(at, at + length);
    const alternatives = meanings.get(candidate.replaceAll(/\s+/g, ' '));
    if (alternatives === undefined) continue;
    const rest = text.slice(at + length);
    if (endsWord(candidate, rest) || (isDay(alternatives) && beginsWithPart(rest, { meanings, longest })))
      return { length, alternatives };
  }
  return null;
}

const isDay = (alternatives: Alternatives): boolean =>
  alternatives.some(([first]) => first?.kind === 'weekday' || first?.kind === 'days-from-today');

/** German and Dutch join them: `Freitagabend`, `morgenmiddag`. */
function beginsWithPart(rest: string, { meanings }: Lexicon): boolean {
  const next = /^\p{L}+/u.exec(rest)?.[0] ?? '';
  return meanings.get(next)?.some(([first]) => first?.kind === 'part') === true;
}

function endsWord(candidate: string, rest: string): boolean {
  const [last, next] = [candidate.at(-1) ?? '', rest.at(0) ?? ''];
  return !letter.test(last) || !letter.test(next) || unspaced.test(last) || unspaced.test(next);
}

function readAbbreviation(text: string, original: string, at: number): Read | null {
  const found = matchAt(/[a-z]{2,5}(?![\p{L}\p{M}])/uy, text, at);
  if (found === null) return null;
  const [name] = found;
  const typed = text.length === original.length ? original.slice(at, at + name.length) : name;
  if (!KNOWN_ABBREVIATIONS.has(name) && typed !== typed.toUpperCase()) return null;
  return single(name.length, { kind: 'abbreviation', name: name.toUpperCase() });
}

function quoted(text: string, original: string, at: number): string {
  const source = text.length === original.length ? original : text;
  return matchAt(word, source, at)?.[0] ?? source.slice(at);
}

const single = (length: number, meaning: Meaning): Read => ({ length, alternatives: [[meaning]] });

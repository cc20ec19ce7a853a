import { lazy } from '@kernel/lazy';

/**
 * What a character that cannot be seen is. `control`, `bidi` and `surrogate` may harm and are
 * warned about; `mark` and `invisible` are shown wherever they stand; `space`, `tab` and `line-end`
 * only where they are what changed.
 */
type HiddenKind = 'control' | 'bidi' | 'surrogate' | 'mark' | 'invisible' | 'space' | 'tab' | 'line-end';

/** A character that is shown by its name. */
export interface HiddenCharacter {
  readonly kind: HiddenKind;
  /** Such as `U+202E`; `CR LF` is one character here. */
  readonly code: string;
}

/** A stretch of text. `hidden`: it is this one character. */
export interface TextPiece {
  readonly text: string;
  readonly hidden: HiddenCharacter | null;
}

/** Flags of England, Scotland and the like end in tags, which are invisible anywhere else. */
const EMOJI_TAGS = String.raw`\u{1F3F4}[\u{E0020}-\u{E007E}]{1,16}\u{E007F}`;
const CONTROL = String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]`;
const BIDI = String.raw`[\u202A-\u202E\u2066-\u2069]`;
const SURROGATE = String.raw`\p{Cs}`;
const MARK = String.raw`[\u061C\u200E\u200F]`;
/**
 * Joiners belong into emoji and into the words of many scripts, but not beside spaces, digits,
 * signs or Latin letters.
 */
const JOINER = String.raw`(?<=^|[\s\p{Script=Latin}\p{N}\p{P}])[\u200C\u200D]|[\u200C\u200D](?=$|[\s\p{Script=Latin}\p{N}\p{P}])`;
const INVISIBLE = String.raw`[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180E\u200B\u2028\u2029\u2060-\u2065\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|${JOINER}`;
const SPACE = String.raw`[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]|(?<=\s) | (?=\s)`;
const SPACE_AT_START = String.raw`(?<=^) `;
const SPACE_AT_END = String.raw` (?=$)`;
const LINE_END = String.raw`\r\n|\r|\n`;

/** A group of a pattern for each kind; the first three may harm. */
export const HIDDEN_GROUPS = [
  `(?<control>${CONTROL})`,
  `(?<bidi>${BIDI})`,
  `(?<surrogate>${SURROGATE})`,
  `(?<mark>${MARK})`,
  `(?<invisible>${INVISIBLE})`,
];
// Reading these patterns takes a millisecond, which the start has no use for.
const always = lazy(() => new RegExp(`${EMOJI_TAGS}|${HIDDEN_GROUPS.join('|')}`, 'gu'));
const whereChanged = lazy(() =>
  [SPACE, `${SPACE}|${SPACE_AT_START}`, `${SPACE}|${SPACE_AT_END}`, `${SPACE}|${SPACE_AT_START}|${SPACE_AT_END}`].map(
    (space) =>
      new RegExp(
        [EMOJI_TAGS, ...HIDDEN_GROUPS, String.raw`(?<tab>\t)`, `(?<lineEnd>${LINE_END})`, `(?<space>${space})`].join(
          '|',
        ),
        'gu',
      ),
  ),
);
/**
 * A stretch that changed, and whether the text that it is of begins or ends with it: spaces there
 * are spaces around the text.
 */
export interface ChangedStretch {
  readonly starts: boolean;
  readonly ends: boolean;
}
const WHOLE: ChangedStretch = { starts: true, ends: true };

/**
 * Spaces between changed words say nothing; at the ends of the text, or where nothing else changed,
 * they are the change.
 */
function patternFor(text: string, changed: ChangedStretch | null): RegExp {
  if (changed === null) return always();
  const { starts, ends } = text.trim() === '' ? WHOLE : changed;
  return whereChanged()[(starts ? 1 : 0) + (ends ? 2 : 0)] ?? always();
}

/**
 * A text with the characters set apart that cannot be seen. Joined, the pieces are the text again.
 * @param changed for a stretch that changed: spaces around the text, doubled ones, tabs, line ends
 * and no-break spaces count then as well.
 */
export function textPieces(text: string, changed: ChangedStretch | null = null): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(patternFor(text, changed))) {
    const kind = kindOf(match.groups);
    if (kind === null) continue;
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), hidden: null });
    pieces.push({ text: match[0], hidden: { kind, code: codeOf(match[0]) } });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hidden: null });
  return pieces;
}

const KINDS: readonly (readonly [string, HiddenKind])[] = [
  ['control', 'control'],
  ['bidi', 'bidi'],
  ['surrogate', 'surrogate'],
  ['mark', 'mark'],
  ['invisible', 'invisible'],
  ['tab', 'tab'],
  ['lineEnd', 'line-end'],
  ['space', 'space'],
];

/** The kind of what a pattern of these groups has found. */
export function kindOf(found: Readonly<Record<string, string | undefined>> | undefined): HiddenKind | null {
  return KINDS.find(([name]) => found?.[name] !== undefined)?.[1] ?? null;
}

/** A character as Unicode writes it, such as `U+202E`. */
export function codeOf(character: string): string {
  if (character === '\r\n') return 'CRLF';
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * A text for one plain string: what cannot be seen stands there as `⟨U+202E⟩`, so that nothing
 * reorders or hides the words around it.
 */
export function revealed(text: string): string {
  return textPieces(text)
    .map((piece) => (piece.hidden === null ? piece.text : `⟨${piece.hidden.code}⟩`))
    .join('');
}

/**
 * Whether a text holds anything that a plain sentence would not show: what cannot be seen, or
 * spaces that run together.
 */
export const needsMarks = (text: string): boolean => textPieces(text, WHOLE).some(({ hidden }) => hidden !== null);

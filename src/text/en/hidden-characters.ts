import type { HiddenCharacter } from '@domain/text/hidden-characters';

const NAMES: Readonly<Record<string, string>> = {
  CRLF: 'Windows line ending (CR LF)',
  'U+0000': 'NUL',
  'U+0007': 'bell',
  'U+0008': 'backspace',
  'U+0009': 'tab',
  'U+000A': 'line end (LF)',
  'U+000B': 'vertical tab',
  'U+000C': 'form feed',
  'U+000D': 'line end of old Macs (CR)',
  'U+001B': 'escape',
  'U+0020': 'space',
  'U+007F': 'delete',
  'U+00A0': 'no-break space',
  'U+00AD': 'soft hyphen',
  'U+061C': 'Arabic letter mark',
  'U+200B': 'zero-width space',
  'U+200C': 'zero-width non-joiner',
  'U+200D': 'zero-width joiner',
  'U+200E': 'left-to-right mark',
  'U+200F': 'right-to-left mark',
  'U+2028': 'line separator',
  'U+2029': 'paragraph separator',
  'U+202A': 'left-to-right embedding',
  'U+202B': 'right-to-left embedding',
  'U+202C': 'end of an embedding or override',
  'U+202D': 'left-to-right override',
  'U+202E': 'right-to-left override',
  'U+202F': 'narrow no-break space',
  'U+2060': 'word joiner',
  'U+2066': 'left-to-right isolate',
  'U+2067': 'right-to-left isolate',
  'U+2068': 'first strong isolate',
  'U+2069': 'end of an isolate',
  'U+3000': 'ideographic space',
  'U+FEFF': 'zero-width no-break space (byte order mark)',
};

const KINDS: Readonly<Record<HiddenCharacter['kind'], string>> = {
  control: 'control character',
  bidi: 'text direction control',
  surrogate: 'half of a character',
  mark: 'text direction mark',
  invisible: 'invisible character',
  space: 'special space',
  tab: 'tab',
  'line-end': 'line ending',
};

/** What a character that cannot be seen is called. */
export const hiddenName = ({ code, kind }: HiddenCharacter): string => NAMES[code] ?? KINDS[kind];

const SIGNS: Readonly<Record<string, string>> = { 'U+0020': '·', 'U+0009': '→', 'U+000A': 'LF', 'U+000D': 'CR' };

/** What stands in its place. */
const sign = ({ code }: HiddenCharacter): string => SIGNS[code] ?? code;

/** Marks of what cannot be seen in a text. */
export const hiddenCharacters = {
  name: hiddenName,
  sign,
  title: (character: HiddenCharacter): string =>
    character.code === 'CRLF' ? hiddenName(character) : `${character.code}, ${hiddenName(character)}`,
  /** Explains the marks of one text. */
  legend: (characters: readonly HiddenCharacter[]): string =>
    `Marks: ${characters.map((each) => `${sign(each)} ${hiddenName(each)}`).join(', ')}`,
};

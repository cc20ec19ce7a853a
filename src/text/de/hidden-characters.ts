import type { HiddenCharacter } from '@domain/text/hidden-characters';
import type * as english from '../en/hidden-characters';

const NAMES: Readonly<Record<string, string>> = {
  CRLF: 'Windows-Zeilenende (CR LF)',
  'U+0000': 'NUL',
  'U+0007': 'Klingel',
  'U+0008': 'Rückschritt',
  'U+0009': 'Tabulator',
  'U+000A': 'Zeilenende (LF)',
  'U+000B': 'vertikaler Tabulator',
  'U+000C': 'Seitenvorschub',
  'U+000D': 'Zeilenende alter Macs (CR)',
  'U+001B': 'Escape',
  'U+0020': 'Leerzeichen',
  'U+007F': 'Löschzeichen',
  'U+00A0': 'geschütztes Leerzeichen',
  'U+00AD': 'weiches Trennzeichen',
  'U+061C': 'arabische Richtungsmarke',
  'U+200B': 'breitenloses Leerzeichen',
  'U+200C': 'breitenloser Nichtverbinder',
  'U+200D': 'breitenloser Verbinder',
  'U+200E': 'Marke links nach rechts',
  'U+200F': 'Marke rechts nach links',
  'U+2028': 'Zeilentrenner',
  'U+2029': 'Absatztrenner',
  'U+202A': 'Einbettung links nach rechts',
  'U+202B': 'Einbettung rechts nach links',
  'U+202C': 'Ende einer Einbettung oder Umkehrung',
  'U+202D': 'erzwungen links nach rechts',
  'U+202E': 'erzwungen rechts nach links',
  'U+202F': 'schmales geschütztes Leerzeichen',
  'U+2060': 'Wortverbinder',
  'U+2066': 'Isolierung links nach rechts',
  'U+2067': 'Isolierung rechts nach links',
  'U+2068': 'Isolierung nach erstem starken Zeichen',
  'U+2069': 'Ende einer Isolierung',
  'U+3000': 'ideografisches Leerzeichen',
  'U+FEFF': 'breitenloses geschütztes Leerzeichen (Bytereihenfolge-Marke)',
};

const KINDS: Readonly<Record<HiddenCharacter['kind'], string>> = {
  control: 'Steuerzeichen',
  bidi: 'Steuerzeichen der Schreibrichtung',
  surrogate: 'halbes Zeichen',
  mark: 'Marke der Schreibrichtung',
  invisible: 'unsichtbares Zeichen',
  space: 'besonderes Leerzeichen',
  tab: 'Tabulator',
  'line-end': 'Zeilenende',
};

/** What a character that cannot be seen is called. */
export const hiddenName: typeof english.hiddenName = ({ code, kind }) => NAMES[code] ?? KINDS[kind];

const SIGNS: Readonly<Record<string, string>> = { 'U+0020': '·', 'U+0009': '→', 'U+000A': 'LF', 'U+000D': 'CR' };

/** What stands in its place. */
const sign = ({ code }: HiddenCharacter): string => SIGNS[code] ?? code;

/** Marks of what cannot be seen in a text. */
export const hiddenCharacters: typeof english.hiddenCharacters = {
  name: hiddenName,
  sign,
  title: (character) =>
    character.code === 'CRLF' ? hiddenName(character) : `${character.code}, ${hiddenName(character)}`,
  legend: (characters) => `Markiert: ${characters.map((each) => `${sign(each)} ${hiddenName(each)}`).join(', ')}`,
};

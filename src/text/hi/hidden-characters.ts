import type { HiddenCharacter } from '@domain/text/hidden-characters';
import type * as english from '../en/hidden-characters';

const NAMES: Readonly<Record<string, string>> = {
  CRLF: 'Windows का लाइन एंडिंग (CR LF)',
  'U+0000': 'NUL',
  'U+0007': 'बेल',
  'U+0008': 'बैकस्पेस',
  'U+0009': 'टैब',
  'U+000A': 'लाइन का अंत (LF)',
  'U+000B': 'वर्टिकल टैब',
  'U+000C': 'फ़ॉर्म फ़ीड',
  'U+000D': 'पुराने Mac का लाइन एंडिंग (CR)',
  'U+001B': 'एस्केप',
  'U+0020': 'स्पेस',
  'U+007F': 'डिलीट',
  'U+00A0': 'नो-ब्रेक स्पेस',
  'U+00AD': 'सॉफ़्ट हाइफ़न',
  'U+061C': 'अरबी अक्षर चिह्न',
  'U+200B': 'शून्य-चौड़ाई स्पेस',
  'U+200C': 'शून्य-चौड़ाई नॉन-जॉइनर',
  'U+200D': 'शून्य-चौड़ाई जॉइनर',
  'U+200E': 'बाएँ-से-दाएँ चिह्न',
  'U+200F': 'दाएँ-से-बाएँ चिह्न',
  'U+2028': 'लाइन विभाजक',
  'U+2029': 'पैराग्राफ़ विभाजक',
  'U+202A': 'बाएँ-से-दाएँ एम्बेडिंग',
  'U+202B': 'दाएँ-से-बाएँ एम्बेडिंग',
  'U+202C': 'एम्बेडिंग या ओवरराइड का अंत',
  'U+202D': 'बाएँ-से-दाएँ ओवरराइड',
  'U+202E': 'दाएँ-से-बाएँ ओवरराइड',
  'U+202F': 'सँकरा नो-ब्रेक स्पेस',
  'U+2060': 'वर्ड जॉइनर',
  'U+2066': 'बाएँ-से-दाएँ आइसोलेट',
  'U+2067': 'दाएँ-से-बाएँ आइसोलेट',
  'U+2068': 'फ़र्स्ट स्ट्रॉन्ग आइसोलेट',
  'U+2069': 'आइसोलेट का अंत',
  'U+3000': 'आइडियोग्राफ़िक स्पेस',
  'U+FEFF': 'शून्य-चौड़ाई नो-ब्रेक स्पेस (बाइट ऑर्डर मार्क)',
};

const KINDS: Readonly<Record<HiddenCharacter['kind'], string>> = {
  control: 'कंट्रोल वर्ण',
  bidi: 'टेक्स्ट की दिशा का कंट्रोल',
  surrogate: 'आधा वर्ण',
  mark: 'टेक्स्ट की दिशा का चिह्न',
  invisible: 'अदृश्य वर्ण',
  space: 'विशेष स्पेस',
  tab: 'टैब',
  'line-end': 'लाइन एंडिंग',
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
  title: (character: HiddenCharacter): string =>
    character.code === 'CRLF' ? hiddenName(character) : `${character.code}, ${hiddenName(character)}`,
  /** Explains the marks of one text. */
  legend: (characters: readonly HiddenCharacter[]): string =>
    `निशान: ${characters.map((each) => `${sign(each)} ${hiddenName(each)}`).join(', ')}`,
};

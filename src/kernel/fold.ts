/** Letters that Unicode does not decompose, by what people type for them. */
const SPELLED: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ŧ: 't', ŋ: 'n', ς: 'σ' },
  ...{ '‘': "'", '’': "'", ʼ: "'", ʻ: "'", '´': "'" },
  ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '−': '-' },
};
const spelled = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'gu');
/**
 * Accents, Hebrew points, Arabic vowel signs and hamzas. Marks of other scripts are letters of
 * their own and stay.
 */
const marks = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u06d6-\u06dc]/g;
/** Soft hyphens, zero-width characters, direction marks and the Arabic tatweel. */
const invisible = /[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
/** Where the digits of other scripts begin, each with ten in a row. */
const ZEROS = [
  ...[0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0],
  ...[0xf20, 0x1040, 0x17e0, 0x1810],
];
const foreignDigit = /[^\P{Nd}0-9]/gu;
const ascii = /^[ -~\t\n\r]*$/;

/**
 * A text as searches compare it: without case, accents and the differences between Unicode forms.
 * `Straße`, `STRASSE` and full-width `ＳＴＲＡＳＳＥ` are one; so are `İstanbul` and `istanbul`. ASCII
 * only goes to lower case.
 */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(marks, '')
    .replaceAll(invisible, '')
    .normalize('NFKC')
    .replaceAll(spelled, (letter) => SPELLED[letter] ?? letter)
    .replaceAll(foreignDigit, asciiDigit);
}

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.findLast((start) => start <= code);
  return zero !== undefined && code < zero + 10 ? String(code - zero) : digit;
}

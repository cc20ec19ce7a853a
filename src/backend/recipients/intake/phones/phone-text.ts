import { repairBit } from '../rows/repair-bit';
import { isLabel } from './phone-labels';

/**
 * A number as it was found in a cell: an optional plus sign, then digits and plain separators only.
 */
interface PhoneText {
  readonly text: string;
  readonly repairs: number;
}

export type PhoneTextRead =
  | ({ readonly ok: true } & PhoneText)
  | { readonly ok: false; readonly reason: 'extension' | 'letters' | 'text-beside-number' | 'invalid-number' };

/** Marks of direction and width, which copied numbers bring along. */
const INVISIBLE = /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]/g;
const DIGIT = /\p{Nd}/u;
/**
 * Links of dialers and messengers. Numbers in those of the captured group always carry the country
 * code (as WhatsApp documents for wa.me).
 */
const LINK =
  /^(?:(?:tel|callto|sms|smsto|facetime|facetime-audio|skype|viber|whatsapp):(?!\/\/send)(?:\/\/)?|(whatsapp:\/\/send\/?\?phone=|(?:https?:\/\/)?(?:wa\.me\/|(?:api|web)\.whatsapp\.com\/send\/?\?phone=)))\s*/i;
/** What ad platforms put before phone numbers in exports of leads. */
const AD_PREFIX = /^p:\s*(?=[+(\d])/i;
/** Digits in groups of three, as a spreadsheet shows a large number with separators. */
const GROUPED = /^\+?\d{1,3}([,'’])\d{3}(?:\1\d{3})+$/;
const TRAILING = /[\s.,;:/|~_\-–—]+$/;
const EXTENSION =
  /[\s,;/(-]*(?:;?\s*ext\s*=|(?:extensi[oó]n|extn?|ext|xtn|x|durchwahl|dw|klappe|poste|interno|int|anexo|ramal|toestel|wewn|доб|вн|внутр|#|,{2,}|内线|内線|转|轉|분기|내선)\s*[.:#]?)\s*\d{1,7}[\s#)]*$/iu;
/** An optional plus sign, then digits with separators. */
const PLAIN = /^\+?[\d\s\-./()[\]~_·•\u2010-\u2015\u2212\u00a0\u2009\u202f\u30fc]*$/;

/**
 * Digits of all scripts and full-width signs as ASCII. Unicode keeps the ten digits of a script in
 * one run that begins with its zero.
 */
export function asciiDigits(text: string): string {
  return text.replace(/[\p{Nd}\uff01-\uff5e]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0;
    if (code < 128) return char;
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    let zero = code;
    while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((code - zero) % 10);
  });
}

export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/**
 * One of a cell's numbers without what people write around it. The text is in ASCII digits, without
 * invisible marks.
 */
export function readPhoneText(cell: string): PhoneTextRead {
  let repairs = 0;
  let text = cell.trim();
  const note = (next: string, bit: number): void => {
    if (next === text) return;
    text = next;
    repairs |= bit;
  };

  const link = LINK.exec(text);
  if (link !== null) {
    const rest = text
      .slice(link[0].length)
      .replace(/^%2B/i, '+')
      .replace(/[?&].*$/, '')
      .replace(/;phone-context=.*$/i, '');
    const carriesCode = link[1] !== undefined && /^\d/.test(rest);
    note(carriesCode && !rest.startsWith('0') ? `+${rest}` : rest, repairBit('tel-link'));
  }
  note(text.replace(AD_PREFIX, ''), repairBit('prefix'));
  if (GROUPED.test(text)) note(text.replace(/[,'’]/g, ''), repairBit('punctuation'));
  if (PLAIN.test(text)) return plainText(text, repairs);

  note(text.replace(TRAILING, ''), repairBit('punctuation'));
  const withoutExtension = text.replace(EXTENSION, '');
  if (withoutExtension !== text && digitsIn(withoutExtension) >= 5) return { ok: false, reason: 'extension' };

  const [before = '', number = '', after = ''] =
    /^([^+\d]*?)([(+\s]*(?:\d.*\d|\d))([^\d]*)$/su.exec(text)?.slice(1) ?? [];
  if (number === '') return { ok: false, reason: 'invalid-number' };
  const opened = before.endsWith('(') && !before.includes(')') && number.includes(')') ? `(${number}` : number;
  const lead = opened === number ? before : before.slice(0, -1);
  const isPlain = PLAIN.test(normalizedPlus(opened));
  if (!isPlain) return { ok: false, reason: /\p{L}/u.test(opened) ? 'letters' : 'invalid-number' };
  // Letters that follow without a space belong to the number, also if they are a word: 555-HOME.
  if (/^[-.]?\p{L}/u.test(after)) return { ok: false, reason: 'letters' };
  if (!isLabel(lead) || !isLabel(after)) {
    const isSpelled = /^\s*\p{Lu}{2,}/u.test(after) && lead.trim() === '';
    return { ok: false, reason: isSpelled ? 'letters' : beside(lead, after) };
  }
  if (/\p{L}/u.test(lead + after)) repairs |= repairBit('label');
  else if ((lead + after).trim() !== '') repairs |= repairBit('punctuation');
  return plainText(opened, repairs);
}

const digitsIn = (text: string): number => text.replace(/\D+/g, '').length;

const beside = (lead: string, after: string): 'text-beside-number' | 'invalid-number' =>
  /\p{L}/u.test(lead + after) ? 'text-beside-number' : 'invalid-number';

/** `(+44)`, `++44`, `+ 44` and `(+ 44)` as `+44`. */
function normalizedPlus(text: string): string {
  const plus = /^\(?\s*(?:\+\s*)+\(?\s*/.exec(text)?.[0];
  if (plus === undefined) return text;
  const rest = text.slice(plus.length);
  const opened = plus.split('(').length - 1;
  // Brackets that were opened with the plus sign close behind the country code.
  return `+${Array.from({ length: opened }).reduce<string>((inner) => inner.replace(')', ' '), rest)}`;
}

function plainText(text: string, repairs: number): PhoneTextRead {
  const normalized = normalizedPlus(text);
  if (!PLAIN.test(normalized)) return { ok: false, reason: 'invalid-number' };
  return { ok: true, text: normalized, repairs: normalized === text ? repairs : repairs | repairBit('punctuation') };
}

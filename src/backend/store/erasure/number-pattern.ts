import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/**
 * What may stand between two digits of a written number: spaces, dots, dashes, brackets, slashes,
 * but nothing that ends a JSON value.
 */
const BETWEEN = '[^0-9A-Za-z"\',:;{}=]{0,3}';
/**
 * A national number without its trunk prefix is only looked for if it is this long: shorter ones
 * are too likely something else.
 */
const MIN_BARE_DIGITS = 8;

/**
 * Returns a test for whether a text mentions a number, however it is written: with its country
 * code, with or without `+` or `00`, or as it is written inside its country. `phone` is in E.164.
 */
export function mentionOf(phone: string): (text: string) => boolean {
  const digits = phone.slice(1);
  const parsed = parsePhoneNumberFromString(phone);
  const national = parsed === undefined ? '' : parsed.nationalNumber;
  const code = parsed === undefined ? digits : parsed.countryCallingCode;
  const trunk = national.length >= MIN_BARE_DIGITS ? '0?' : '0';
  const ways = [`(?:00|011)?${spaced(digits)}`];
  if (national !== '') {
    ways.push(
      `(?:00|011)?${spaced(code)}${BETWEEN}0${BETWEEN}${spaced(national)}`,
      `${trunk}${BETWEEN}${spaced(national)}`,
    );
  }
  const pattern = new RegExp(`(?<![0-9])(?:${ways.join('|')})(?![0-9])`);
  // Most texts of a million rows hold no such digits, which the plain search finds out faster.
  const last = digits.slice(-1);
  return (text) => text.includes(last) && pattern.test(text);
}

function spaced(digits: string): string {
  return Array.from(digits).join(BETWEEN);
}

/** No cell of contacts holds more numbers; what follows is left out and named. */
export const MAX_NUMBERS_IN_CELL = 20;

/**
 * Separators that no single number contains, also the word "or" in the languages of most sheets.
 */
const BETWEEN =
  /\s*(?:[\r\n;|、，；]+|,(?!,)|\/{2,}|:{3,}|\s\/\s?|\s?\/\s|\s&\s|\s(?:or|oder|ou|o|of|eller|tai|lub|nebo|vagy|veya|atau|hoặc|или|або|или|and|und|et|y|e|и|ή)\s|或|または|또는|أو|या)\s*/giu;
/** As many digits make a number of their own. */
const MIN_DIGITS = 5;
/**
 * A slash without spaces divides numbers only if both sides are that long: area codes are shorter.
 */
export const MIN_BESIDE_SLASH = 7;

const digitsIn = (text: string): number => text.replace(/\D+/g, '').length;

/**
 * The numbers that a cell lists, as texts; the cell itself if it holds one. Pieces without digits,
 * such as a trailing separator, belong to none. A text is only divided if at least two pieces are
 * long enough to be numbers, so that separators inside one number do not cut it.
 */
export function splitPhones(cell: string): readonly string[] {
  const pieces = cell
    .split(BETWEEN)
    .flatMap(atPlusSigns)
    .flatMap(atSlash)
    .map((piece) => piece.trim())
    .filter((piece) => digitsIn(piece) > 0);
  const numbers = pieces.filter((piece) => digitsIn(piece) >= MIN_DIGITS);
  return numbers.length < 2 ? [cell] : pieces;
}

/** A second plus sign begins a second number, if enough digits stand before it. */
function atPlusSigns(text: string): readonly string[] {
  const at = text.indexOf('+', text.search(/\d/) + 1);
  if (at < 0 || digitsIn(text.slice(0, at)) < MIN_DIGITS || digitsIn(text.slice(at)) < MIN_DIGITS) return [text];
  const cut = text.charAt(at - 1) === '(' ? at - 1 : at;
  return [text.slice(0, cut), ...atPlusSigns(text.slice(cut))];
}

function atSlash(text: string): readonly string[] {
  const parts = text.split('/');
  return parts.length > 1 && parts.every((part) => digitsIn(part) >= MIN_BESIDE_SLASH) ? parts : [text];
}

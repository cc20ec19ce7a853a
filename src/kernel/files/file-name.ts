/**
 * The longest name that is suggested, in bytes of UTF-8. File systems take 255; the rest is left
 * for what browsers, mail programs and file managers add, such as " (2)".
 */
const MAX_NAME_BYTES = 200;

/**
 * What some file system refuses, what users cannot see, and what turns the direction of text.
 * Joiners inside a word or an emoji are part of what is seen and stay.
 */
const UNSAFE =
  /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|(?![\u200C\u200D])\p{Cf}|(?<![\p{L}\p{M}\p{Emoji}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{Emoji}])/gu;
/** Names of devices on Windows, also with an extension behind them. */
const DEVICE = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|COM[0-9¹²³]|LPT[0-9¹²³])(?= *\.)/i;

/** The parts of a suggested file name. */
export interface FileNameParts {
  /** What the file is about, usually a title that a user or a server wrote. */
  readonly title: string;
  /** What it holds, such as "recipients"; it stays whole if the title is too long. */
  readonly what?: string;
  /** Without a dot. */
  readonly extension: string;
  /** The title if nothing of it can be part of a name. */
  readonly fallback: string;
}

/**
 * A file name that Windows, macOS and Linux take, that is not hidden, and that shows all of itself.
 * Too long titles are cut between two graphemes.
 */
export function safeFileName({ title, what, extension, fallback }: FileNameParts): string {
  const end = `${what === undefined ? '' : ` ${what}`}.${extension}`;
  const maxBytes = MAX_NAME_BYTES - byteLength(end);
  const stem = withoutEdges(cut(cleaned(title), maxBytes));
  const named = stem === '' ? fallback : stem;
  return `${named}${end}`.replace(DEVICE, (device) => `${device}_`);
}

function cleaned(title: string): string {
  return withoutEdges(title.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/gu, ' '));
}

/**
 * Leading dots hide a file; Windows drops dots and spaces at the end, and a leading ~ or - means
 * something to shells.
 */
function withoutEdges(name: string): string {
  return name.replace(/^[. ~-]+|[. ]+$/g, '');
}

function cut(text: string, maxBytes: number): string {
  if (byteLength(text) <= maxBytes) return text;
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    bytes += byteLength(segment);
    if (bytes > maxBytes) break;
    kept += segment;
  }
  return kept;
}

const byteLength = (text: string): number => new TextEncoder().encode(text).byteLength;

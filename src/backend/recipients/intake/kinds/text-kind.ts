import type { Unreadable } from '@domain/recipients/import';
import { parseJson } from '@kernel/json/json-codec';

const HTML =
  /^<(?:!doctype\s+html|(?:html|head|body|table|meta|style|title|script|div|span|center|font|form|h\d|p|tr|td|br|b)[\s>/])/i;

/** How text files of known kinds begin, without blank lines before it. */
const BEGINNINGS: readonly (readonly [RegExp, Unreadable])[] = [
  [/^BEGIN:VCARD\s/i, 'vcard'],
  [/^BEGIN:VCALENDAR\s/i, 'calendar'],
  [/^\[InternetShortcut\]/i, 'shortcut'],
  [/^(?:version:\s*1\s+)?dn::?\s\S/i, 'ldif'],
  [/^TABLE\s+0,1\s+"/i, 'legacy-sheet'],
  [/^{\\rtf/i, 'rtf'],
];

/**
 * The kind of a text that is no table, or `null` if it may be one. `isWhole`: the bytes are the
 * whole file.
 */
export function textKind(start: Uint8Array, isWhole: boolean): Unreadable | null {
  const text = decoded(start).trimStart();
  if (text.startsWith('<')) return markupKind(text);
  const json = text.startsWith('{') || text.startsWith('[') ? jsonKind(text, isWhole) : null;
  if (json !== null) return json;
  if (isMail(text)) return /^content-type:\s*multipart\/related/im.test(text.slice(0, 4000)) ? 'mhtml' : 'email';
  return BEGINNINGS.find(([beginning]) => beginning.test(text))?.[1] ?? null;
}

function decoded(start: Uint8Array): string {
  const [first, second] = start;
  const label = first === 0xfe || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-16le';
  const isUtf16 =
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (second === 0 && first === 0x3c) ||
    (first === 0 && second === 0x3c);
  return new TextDecoder(isUtf16 ? label : 'utf-8').decode(start);
}

/** Comments, declarations and processing instructions may stand before the root of a document. */
function markupKind(text: string): Unreadable | null {
  const root = text
    .replace(/^(?:\s*(?:<\?[^]*?\?>|<!--[^]*?-->|<!doctype\s+(?!html)[^>[]*(?:\[[^\]]*\])?[^>]*>))+/i, '')
    .trimStart();
  if (HTML.test(root)) return 'html';
  if (/^<(?:\w+:)?Workbook[\s>]/.test(root) && text.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    return 'spreadsheet-xml';
  }
  if (/^<(?:\w+:)?(?:wordDocument|package)[\s>]/.test(root)) return 'word';
  if (/^<office:document[\s>]/.test(root)) return 'opendocument';
  if (/^<svg[\s>]/.test(root)) return 'image';
  // An address such as <ada@example.com> may begin a list of contacts.
  return text.startsWith('<?xml') || /^<[A-Za-z_][\w.-]*(?::[\w.-]+)?(?:\s+[\w:.-]+\s*=\s*["']|\s*>\s*<)/.test(root)
    ? 'xml'
    : null;
}

/**
 * A row of a table may begin with an object as well: a whole text counts only if all of it is JSON,
 * in one piece or line by line.
 */
function jsonKind(text: string, isWhole: boolean): Unreadable | null {
  const [firstLine = ''] = text.split(/\r\n|\r|\n/, 1);
  const isJson = isWhole
    ? parses(text) || parses(firstLine)
    : parses(firstLine) || /^(?:\{\s*"(?:[^"\\]|\\.)*"\s*:|\[\s*[{["\d])/.test(text);
  if (!isJson) return null;
  return /"(?:url|doc_id|resource_id)"\s*:/.test(text) && /docs\.google\.com|"doc_id"/.test(text)
    ? 'google-shortcut'
    : 'json';
}

function parses(text: string): boolean {
  try {
    return typeof parseJson(text) === 'object';
  } catch {
    return false;
  }
}

/** Two header fields of a message in a row, one of which no list of contacts has. */
const isMail = (text: string): boolean => {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const fields = head.match(/^[A-Za-z][A-Za-z-]*:\s/gm) ?? [];
  return (
    fields.length >= 2 &&
    /^[A-Za-z][A-Za-z-]*:\s/.test(text) &&
    /^(?:mime-version|message-id|received|return-path):\s/im.test(head)
  );
};

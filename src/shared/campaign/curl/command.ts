import { cmdWords } from './cmd-words';
import { shellWords } from './shell-words';
import type { Word } from './word';

/** The parts of a cURL command that can be used. Cookies and passwords are read past. */
export interface CurlCommand {
  readonly url: string;
  readonly data: Word | null;
  /** `Name: value` each, as written. They may hold secrets. */
  readonly headers: readonly string[];
}

/** Options whose value is a word of its own; all others are taken for switches. */
const WITH_VALUE = new Set(
  [
    ...['request', 'user', 'user-agent', 'cookie', 'cookie-jar', 'referer', 'output', 'max-time', 'proxy'],
    ...['connect-timeout', 'cacert', 'cert', 'key', 'resolve', 'retry', 'retry-delay', 'write-out', 'config', 'range'],
    ...['proxy-user', 'interface', 'ciphers', 'form', 'upload-file', 'dump-header', 'limit-rate', 'aws-sigv4'],
  ].map((name) => `--${name}`),
);
const DATA = new Set(['--data', '--data-raw', '--data-binary', '--data-ascii', '--json']);
const SHORT: Readonly<Record<string, string>> = {
  X: '--request',
  H: '--header',
  d: '--data',
  u: '--user',
  A: '--user-agent',
  b: '--cookie',
  c: '--cookie-jar',
  e: '--referer',
  o: '--output',
  m: '--max-time',
  x: '--proxy',
  w: '--write-out',
  E: '--cert',
  K: '--config',
  r: '--range',
  F: '--form',
  T: '--upload-file',
  D: '--dump-header',
};

/** Whether a text is meant as a cURL command, with or without a prompt before it. */
export function startsLikeCurl(text: string): boolean {
  return /^(?:[$>%#]\s+)?curl(?:\.exe)?(?=\s|$|\\|\^)/i.test(text);
}

/** Reads a command for a POSIX shell or, where it is written with carets, for the Windows prompt; `null` for no whole command with a URL. */
export function readCurl(text: string): CurlCommand | null {
  const words = isForWindows(text) ? cmdWords(text) : shellWords(text);
  if (words === null) return null;
  const start = words.findIndex((word) => /^curl(?:\.exe)?$/i.test(word.text));
  const rest = words.slice(start + 1).values();
  const next = (): Word | null => rest.next().value ?? null;
  let url: string | null = null;
  let data: Word | null = null;
  const headers: string[] = [];
  for (let word = next(); word !== null; word = next()) {
    const option = optionOf(word);
    if (option === null) url ??= word.text;
    else if (option.name === '--url') url = next()?.text ?? url;
    else if (DATA.has(option.name)) data = option.attached ?? next() ?? data;
    else if (option.name === '--header') headers.push((option.attached ?? next())?.text ?? '');
    else if (option.name === '--oauth2-bearer') headers.push(`Authorization: Bearer ${next()?.text ?? ''}`);
    else if (WITH_VALUE.has(option.name) && option.attached === null) next();
  }
  return url === null ? null : { url, data, headers };
}

/** Windows carets before anything that only a POSIX shell would quote with; a caret inside a JSON text decides nothing. */
function isForWindows(text: string): boolean {
  return /^(?:[^'"\\^]|"[^"\\]*"|\^(?!\r?\n|"))*\^(?:\r?\n|")/.test(text.slice(0, 10_000));
}

/** An option's long name, and the value that is attached to a short one, as in `-XPATCH` or `-sd{}`. */
function optionOf(word: Word): { readonly name: string; readonly attached: Word | null } | null {
  const { text } = word;
  if (text.startsWith('--')) return { name: text, attached: null };
  if (!text.startsWith('-') || text === '-') return null;
  for (let at = 1; at < text.length; at += 1) {
    const name = SHORT[text.charAt(at)];
    if (name !== undefined) return { name, attached: at + 1 < text.length ? after(word, at + 1) : null };
  }
  return { name: text, attached: null };
}

function after(word: Word, at: number): Word {
  return { text: word.text.slice(at), sourceOffset: (offset) => word.sourceOffset(offset + at) };
}

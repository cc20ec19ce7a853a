import { secretInputSchema } from '@domain/connection/connection';
import { readSecretText } from '@domain/identity/secret-shape';
import { readPastedJson } from '@domain/json/pasted-json';
import { readCommand } from '@domain/paste/curl/command';
import { secretsOf } from '@domain/paste/curl/headers';
import { MAX_COMMAND_LENGTH, mentionsCurl } from '@domain/paste/curl/mentions-curl';
import type { PastedCommands } from '@domain/paste/curl/read-commands';

/** Where a secret stands in a text, in UTF-16 code units. */
export interface SecretRange {
  readonly start: number;
  readonly end: number;
}

const KEY = /\bsk_(?:live|test)_[\w-]+/g;
const USER_ID = /\buser_[\w-]+/g;
/** Headers in text that is no command, such as a program or an unfinished command. */
const BEARER = /\bauthorization\b["'`]?\s*[:=,]\s*["'`]?bearer\s+([\w.~+/=-]{6,})/gi;
const USER_HEADER = /\bx-user-id\b["'`]?\s*[:=,]\s*["'`]?([\w.~+/=-]{6,})/gi;
/** Shorter ones occur elsewhere by chance. */
const MIN_REPEATED = 8;

/**
 * The secrets of a possible command: header values, also from variables, and whatever looks like an
 * API key. Bodies and JSON are not searched.
 * @param text with line feeds as line ends
 */
export function secretsInText(text: string): readonly SecretRange[] {
  const pasted = commandIn(text);
  if (pasted === null && readPastedJson(text).ok) return [];
  const ofHeaders = pasted === null ? [] : secretsOfHeaders(pasted);
  const bodies = pasted === null ? [] : bodiesOf(pasted);
  const repeated = new Set(ofHeaders.map(({ start, end }) => text.slice(start, end)));
  const others = [
    ...[...repeated].filter(({ length }) => length >= MIN_REPEATED).flatMap((secret) => rangesOf(secret, text)),
    ...matches(KEY, text),
    ...matches(BEARER, text).filter(isNoPlaceholder('Authorization: Bearer ', text)),
    ...matches(USER_HEADER, text).filter(isNoPlaceholder('X-User-ID: ', text)),
  ].filter(({ start, end }) => bodies.every((body) => end <= body.start || start >= body.end));
  return withoutOverlaps([...ofHeaders, ...others]);
}

/** The secret in a text for the box of an API key or a user ID, without what surrounds it. */
export function credentialsIn(text: string): readonly SecretRange[] {
  const keys = matches(KEY, text);
  if (keys.length > 0) return withoutOverlaps([...keys, ...matches(USER_ID, text)]);
  const secret = readSecretText(text).bare ?? text.trim();
  const start = text.indexOf(secret);
  // Anything else is refused by the page, which says why.
  return secretInputSchema.safeParse(secret).success ? [{ start, end: start + secret.length }] : [];
}

/** Whether two texts are the same requests but for secrets. `reveal` restores the second one's. */
export function isSameCommand(original: string, marked: string, reveal: (text: string) => string | null): boolean {
  const [one, other] = [commandIn(original), commandIn(marked)];
  if (one === null || other === null) return one === other;
  return (
    one.shell === other.shell &&
    one.requests.length === other.requests.length &&
    one.requests.every((request, index) => {
      const twin = other.requests[index];
      if (twin === undefined) return false;
      const [secrets, twins] = [secretsOf(request.headers), secretsOf(twin.headers)];
      return (
        request.method === twin.method &&
        request.url.text === reveal(twin.url.text) &&
        JSON.stringify(request.body) === JSON.stringify(twin.body) &&
        (['apiKey', 'userId'] as const).every((name) => {
          const hidden = twins[name];
          return secrets[name] === (hidden === null ? null : reveal(hidden));
        })
      );
    })
  );
}

function commandIn(text: string): PastedCommands | null {
  return text.length <= MAX_COMMAND_LENGTH && mentionsCurl(text) ? readCommand(text) : null;
}

function secretsOfHeaders({ source, requests }: PastedCommands): readonly SecretRange[] {
  return requests
    .flatMap(({ headers }) => headers)
    .flatMap((header) => {
      const { apiKey, userId } = secretsOf([header]);
      const secret = apiKey ?? userId;
      if (secret === null) return [];
      const start = header.sourceOffset(header.text.lastIndexOf(secret));
      const end = start + secret.length;
      // One that is written with escapes or in several pieces stays as it is.
      return source.slice(start, end) === secret ? [{ start, end }] : [];
    });
}

function bodiesOf({ requests }: PastedCommands): readonly SecretRange[] {
  return requests.flatMap(({ body }) =>
    body.kind === 'text'
      ? [{ start: body.word.sourceOffset(0), end: body.word.sourceOffset(body.word.text.length) }]
      : [],
  );
}

/** The first group of each match, or all of it. */
function matches(pattern: RegExp, text: string): readonly SecretRange[] {
  return [...text.matchAll(pattern)].map((match) => {
    const found = match[1] ?? match[0];
    const end = match.index + match[0].length;
    return { start: end - found.length, end };
  });
}

function rangesOf(secret: string, text: string): readonly SecretRange[] {
  const ranges: SecretRange[] = [];
  for (let start = text.indexOf(secret); start >= 0; start = text.indexOf(secret, start + secret.length)) {
    ranges.push({ start, end: start + secret.length });
  }
  return ranges;
}

function isNoPlaceholder(header: string, text: string): (range: SecretRange) => boolean {
  return ({ start, end }) => {
    const { apiKey, userId } = secretsOf([
      { text: header + text.slice(start, end), unknowns: [], sourceOffset: () => 0 },
    ]);
    return apiKey !== null || userId !== null;
  };
}

/** In the order of the text; of two that overlap the one that begins first. */
function withoutOverlaps(ranges: readonly SecretRange[]): readonly SecretRange[] {
  const kept: SecretRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  }
  return kept;
}

import { REDACTED } from '@domain/wire/redaction';
import { isJsonObject, type JsonObject, type JsonValue } from '@kernel/json/json';
import { numberText } from '@kernel/json/json-number';

/** Strikes secrets out of a text. */
export type Redact = (text: string) => string;

/**
 * The shortest secret that is struck out. One of three characters occurs everywhere by chance:
 * striking it out would make every text unreadable and still tell which it was.
 */
const SHORTEST = 4;

/**
 * Makes a function that replaces every occurrence of the secrets: as they are, in any case, and in
 * the spellings in which a server may echo them (JSON, URL, HTML, base64).
 */
export function redactor(secrets: readonly string[]): Redact {
  const spellings = [...new Set(secrets.filter((secret) => secret.length >= SHORTEST).flatMap(spellingsOf))];
  if (spellings.length === 0) return (text) => text;
  // The longest first, so that a secret inside another one leaves no rest of it behind.
  const pattern = new RegExp(
    spellings
      .sort((a, b) => b.length - a.length)
      .map((spelling) => spelling.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'gi',
  );
  return (text) => text.replace(pattern, REDACTED);
}

/**
 * Strikes secrets out of the texts of a JSON value: before it is cut, so that no part of one is
 * left at the end.
 */
export function redactJson(value: JsonValue, redact: Redact): JsonValue {
  if (typeof value === 'string') return redact(value);
  const number = numberText(value);
  if (number !== null) return redact(number) === REDACTED ? REDACTED : value;
  if (isJsonObject(value)) return redactObject(value, redact);
  return isArray(value) ? value.map((item) => redactJson(item, redact)) : value;
}

export function redactObject(object: JsonObject, redact: Redact): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [redact(key), redactJson(value, redact)]));
}

function isArray(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function spellingsOf(secret: string): readonly string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    json,
    json.replaceAll('/', '\\/'),
    encodeURIComponent(secret),
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    btoa(secret).replace(/=+$/, ''),
  ];
}

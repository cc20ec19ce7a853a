import { REDACTED } from '@domain/wire/redaction';

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

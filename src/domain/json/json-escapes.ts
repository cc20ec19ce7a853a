/** A string of a JSON text, quotes included. */
const STRING = /"(?:[^"\\]|\\.)*"/gs;
const SHORT: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

const escapeOf = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * The same JSON, in one line of printable ASCII, in which strings hold no character that means
 * something to a shell.
 */
export function asciiJson(json: string): string {
  let written = '';
  let end = 0;
  for (const { 0: string, index } of json.matchAll(STRING)) {
    written += json.slice(end, index).replaceAll(/\s+/g, ' ') + asciiString(string);
    end = index + string.length;
  }
  return written + json.slice(end).replaceAll(/\s+/g, ' ');
}

function asciiString(string: string): string {
  const inner = string
    .slice(1, -1)
    .replaceAll(/\\(u[0-9a-fA-F]{4}|.)|[^A-Za-z0-9 _.,:;+/=?@#{}[\]*~-]/gs, (found, escaped?: string) => {
      if (escaped === undefined) return escapeOf(found);
      if (escaped.length > 1) return found;
      return escapeOf(SHORT[escaped] ?? escaped);
    });
  return `"${inner}"`;
}

/**
 * Control characters and marks that change the direction of text. A JSON text has them only in
 * strings.
 */
const UNSAFE_TO_PASTE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** The same JSON with the control characters escaped that JSON itself allows as they are. */
export const withoutControls = (json: string): string => json.replaceAll(UNSAFE_TO_PASTE, escapeOf);

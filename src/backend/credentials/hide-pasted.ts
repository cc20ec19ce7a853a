import { holdsMarkPart } from '@domain/secrets/mark';
import { credentialsIn, isSameCommand, type SecretRange, secretsInText } from './find-secrets';
import type { PastedSecrets } from './pasted-secrets';

/**
 * What a box takes: `credential`, an API key or a user ID; `password`, a secret of any form;
 * `text`, anything, in which secrets are looked for.
 */
export type PasteTarget = 'credential' | 'password' | 'text';

/** In UTF-16 code units. Longer ones fit into no box. */
const MAX_SECRET = 4_000;

/**
 * Replaces the secrets of a pasted text by marks. A secret that cannot be replaced without changing
 * what the text means stays. Line ends become line feeds, as boxes of the page have them.
 */
export function hidePasted(
  { mark, reveal }: Pick<PastedSecrets, 'mark' | 'reveal'>,
  text: string,
  target: PasteTarget,
): { readonly text: string; readonly hidden: number } {
  const plain = text.replace(/\r\n?/g, '\n');
  const ranges = rangesIn(plain, target).filter(({ start, end }) => {
    const secret = plain.slice(start, end);
    return secret.length <= MAX_SECRET && !holdsMarkPart(secret);
  });
  if (ranges.length === 0) return { text: plain, hidden: 0 };
  let at = 0;
  const parts = ranges.map(({ start, end }) => {
    const part = plain.slice(at, start) + mark(plain.slice(start, end));
    at = end;
    return part;
  });
  const marked = parts.join('') + plain.slice(at);
  if (target === 'text' && !isSameCommand(plain, marked, reveal)) return { text: plain, hidden: 0 };
  return { text: marked, hidden: ranges.length };
}

function rangesIn(text: string, target: PasteTarget): readonly SecretRange[] {
  switch (target) {
    case 'credential':
      return credentialsIn(text);
    case 'password':
      return text === '' ? [] : [{ start: 0, end: text.length }];
    case 'text':
      return secretsInText(text);
  }
}

import { holdsMarkPart, MARK_ID_BYTES, markFor } from '@domain/secrets/mark';
import { credentialsIn, isSameCommand, type SecretRange, secretsInText } from './find-secrets';
import { tailOf } from './mask';

/**
 * What a box takes: `credential`, an API key or a user ID; `password`, a secret of any form;
 * `text`, anything, in which secrets are looked for.
 */
export type PasteTarget = 'credential' | 'password' | 'text';

/** Pasted secrets, which the page only knows by their marks. In memory alone. */
export interface PastedSecrets {
  /**
   * Replaces the secrets of a pasted text by marks. A secret that cannot be replaced without
   * changing what the text means stays. Line ends become line feeds, as boxes of the page have
   * them.
   */
  hide(text: string, target: PasteTarget): { readonly text: string; readonly hidden: number };
  /**
   * Puts the secrets in the place of their marks; `null` if one of them is not known (any more).
   */
  reveal(text: string): string | null;
  /** Forgets all of them. */
  forget(): void;
}

/** Of the newest secrets; nobody pastes so many into the boxes of one form. */
const MAX_KEPT = 50;
/** Longer ones fit into no box. */
const MAX_SECRET = 4_000;

export function createPastedSecrets(randomBytes: (count: number) => Buffer): PastedSecrets {
  /** By secret, the oldest first. */
  const marks = new Map<string, string>();

  function mark(secret: string): string {
    const known = marks.get(secret);
    const own = known ?? markFor(secret, randomBytes(MARK_ID_BYTES).toString('hex'), tailOf(secret));
    marks.delete(secret);
    marks.set(secret, own);
    const [oldest] = marks.keys();
    if (marks.size > MAX_KEPT && oldest !== undefined) marks.delete(oldest);
    return own;
  }

  function reveal(text: string): string | null {
    if (!holdsMarkPart(text)) return text;
    let revealed = text;
    for (const [secret, own] of marks) revealed = revealed.replaceAll(own, () => secret);
    return holdsMarkPart(revealed) ? null : revealed;
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

  return {
    reveal,
    forget() {
      marks.clear();
    },
    hide(text, target) {
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
    },
  };
}

import { holdsMarkPart, MARK_ID_BYTES, markFor } from '@domain/secrets/mark';
import { tailOf } from './mask';

/** Pasted secrets, which the page only knows by their marks. In memory alone. */
export interface PastedSecrets {
  /** Returns the mark that the page gets instead of a secret: the same one each time. */
  mark(secret: string): string;
  /**
   * Puts the secrets in the place of their marks; `null` if one of them is not known (any more).
   */
  reveal(text: string): string | null;
  /** Forgets all of them. */
  forget(): void;
}

/** Of the newest secrets; nobody pastes so many into the boxes of one form. */
const MAX_KEPT = 50;

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

  return {
    mark,
    reveal,
    forget() {
      marks.clear();
    },
  };
}

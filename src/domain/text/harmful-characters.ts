import { lazy } from '@kernel/lazy';
import { codeOf, HIDDEN_GROUPS, kindOf } from './hidden-characters';

const harmful = lazy(() => new RegExp(HIDDEN_GROUPS.slice(0, 3).join('|'), 'gu'));

/**
 * A harmful character in a text: the first place of it, as an offset in UTF-16 code units, and how
 * often it is there.
 */
export interface HarmfulCharacter {
  readonly code: string;
  readonly kind: 'control' | 'bidi' | 'surrogate';
  readonly offset: number;
  readonly count: number;
}

/**
 * The control characters, bidirectional controls and halves of characters in a text, each once, in
 * order. At most `limit` different ones.
 */
export function harmfulCharacters(text: string, limit: number): readonly HarmfulCharacter[] {
  const found = new Map<string, HarmfulCharacter>();
  for (const match of text.matchAll(harmful())) {
    const kind = kindOf(match.groups);
    if (kind !== 'control' && kind !== 'bidi' && kind !== 'surrogate') continue;
    const code = codeOf(match[0]);
    const known = found.get(code);
    if (known !== undefined) found.set(code, { ...known, count: known.count + 1 });
    else if (found.size < limit) found.set(code, { code, kind, offset: match.index, count: 1 });
  }
  return [...found.values()];
}

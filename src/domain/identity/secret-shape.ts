import { unwrapped } from './unwrapped-secret';

/** Which of the two credentials a text looks like. */
export type SecretKind = 'apiKey' | 'userId';

/**
 * The documented beginnings (API reference, section 2). Other shapes may exist, so these only ever
 * lead to a warning.
 */
const SHAPES: Readonly<Record<SecretKind, RegExp>> = {
  apiKey: /\bsk_(?:live|test)_[\w-]+/g,
  userId: /\buser_[\w-]+/g,
};

export interface SecretText {
  /** What the secret looks like; `null` for a shape that is not documented. */
  readonly kind: SecretKind | null;
  /** The secret without what surrounds it; `null` if nothing surrounds it. */
  readonly bare: string | null;
}

/** Whether a text holds something of the documented shape of an API key. */
export function holdsApiKey(text: string): boolean {
  return text.search(SHAPES.apiKey) >= 0;
}

/**
 * Says what was pasted into a box for a credential: which one it looks like, and what is left
 * without quotes, `NAME=`, `export`, a header's name or `Bearer`.
 */
export function readSecretText(text: string): SecretText {
  const trimmed = text.trim();
  for (const kind of ['apiKey', 'userId'] as const) {
    const found = new Set(trimmed.match(SHAPES[kind]) ?? []);
    const [only] = found;
    // A user ID is often part of a longer word; a key never is.
    if (only === undefined || found.size > 1 || (kind === 'userId' && !isWrapped(trimmed, only))) continue;
    return { kind, bare: only === trimmed ? null : only };
  }
  const bare = unwrapped(trimmed);
  return { kind: null, bare: bare === trimmed || bare === '' ? null : bare };
}

function isWrapped(text: string, secret: string): boolean {
  return unwrapped(text) === secret;
}

/** A text that was to be written to a file holds a secret that is known. */
export class SecretInside extends Error {}

/** The same pieces of text; throws `SecretInside` instead of giving one that holds a known secret. */
export function* withoutSecrets(pieces: Iterable<string>, holdsSecret: (text: string) => boolean): Iterable<string> {
  for (const piece of pieces) {
    if (holdsSecret(piece)) throw new SecretInside();
    yield piece;
  }
}

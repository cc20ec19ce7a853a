const MAX_SHOWN = 4;

/**
 * The end of a secret that may be shown: at most four characters, and never more than a quarter of
 * it.
 */
export function tailOf(secret: string): string {
  const length = Math.min(MAX_SHOWN, Math.floor(secret.length / 4));
  return length === 0 ? '' : secret.slice(-length);
}

/** A user id as it may be shown: its documented `user_` prefix, where it has it, and its tail. */
export function masked(userId: string): string {
  const prefix = /^user_/i.exec(userId)?.[0] ?? '';
  return `${prefix}…${tailOf(userId.slice(prefix.length))}`;
}

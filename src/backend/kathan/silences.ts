import type { NetworkReason } from '@domain/errors/errors';

/**
 * Which servers gave no response to the last request, and why. In memory only: a start knows
 * nothing of any server.
 */
export interface Silences {
  /** `null`: the last request got a response, or there was none. */
  of(connectionId: string): NetworkReason | null;
  /** A request ended; `null`: with a response. */
  note(connectionId: string, reason: NetworkReason | null): void;
  forget(connectionId: string): void;
}

/** A response began, though it was of no use. */
const RESPONDED: readonly NetworkReason[] = ['cut', 'redirect', 'answer-too-large'];

/** `onChange`: a server fell silent, or responds again. */
export function createSilences(onChange: () => void): Silences {
  const reasons = new Map<string, NetworkReason>();
  return {
    of: (connectionId) => reasons.get(connectionId) ?? null,
    note(connectionId, reason) {
      // This computer's network says nothing about a server.
      if (reason === 'offline') return;
      const before = reasons.get(connectionId) ?? null;
      const now = reason === null || RESPONDED.includes(reason) ? null : reason;
      if (now === before) return;
      if (now === null) reasons.delete(connectionId);
      else reasons.set(connectionId, now);
      onChange();
    },
    forget(connectionId) {
      if (reasons.delete(connectionId)) onChange();
    },
  };
}

import { setImmediate } from 'node:timers/promises';
import { ok, type Result } from '@domain/errors/errors';
import { guarded, type Store } from '../store';

/**
 * Reads ahead what the store needs of an audience that a draft is given. In pieces, because a
 * million rows would hold this thread for longer than a keystroke may wait.
 */
export async function makeReady(store: Store, audience: number): Promise<Result<null>> {
  const pieces = store.recipients.prepare(audience)[Symbol.iterator]();
  for (;;) {
    const piece = guarded(() => pieces.next());
    if (!piece.ok) return piece;
    if (piece.value.done === true) return ok(null);
    await setImmediate();
  }
}

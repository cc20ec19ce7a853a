import type { Emit } from '../ipc/handlers';
import type { Keychain } from './keychain';

/** A keychain that takes longer probably asks the user for something, in milliseconds. */
const USUAL_MS = 3_000;

/** Returns the same keychain. Windows are told while a call takes longer than usual. */
export function reportWaits(keychain: Keychain, emit: Emit): Keychain {
  const late = new Set<Promise<unknown>>();
  const change = (changeLate: () => void): void => {
    const wasWaiting = late.size > 0;
    changeLate();
    if (late.size > 0 !== wasWaiting) emit('keychain', { isWaiting: late.size > 0 });
  };
  async function during<T>(call: Promise<T>): Promise<T> {
    const timer = setTimeout(() => {
      change(() => late.add(call));
    }, USUAL_MS);
    try {
      return await call;
    } finally {
      clearTimeout(timer);
      change(() => late.delete(call));
    }
  }
  return {
    get: (...at) => during(keychain.get(...at)),
    set: (...item) => during(keychain.set(...item)),
    remove: (...at) => during(keychain.remove(...at)),
    removeQuietly: (...at) => during(keychain.removeQuietly(...at)),
    check: (...limit) => during(keychain.check(...limit)),
  };
}

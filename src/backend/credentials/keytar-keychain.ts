import { failed, ok, type Result } from '@domain/errors/errors';
import type { Keychain } from './keychain';
import { reasonOf } from './keychain-reason';
import type { Keytar } from './keytar';
import { createSequencer, TIMED_OUT } from './sequencer';

/** Under which the items stand in the keychain's own program. */
const SERVICE = 'Campaign Desk';
const PROBE = 'availability check';

interface Options {
  readonly load: () => Promise<Keytar>;
  readonly platform: NodeJS.Platform;
  readonly service?: string;
}

/**
 * The keychain through keytar. On Linux, a locked Secret Service looks like an empty one, so that
 * reading or deleting nothing proves nothing before a probe could be stored.
 */
export function keytarKeychain({ load, platform, service = SERVICE }: Options): Keychain {
  const inTurn = createSequencer();
  const admitsToBeingLocked = platform !== 'linux';

  async function call<T>(
    limitMs: number,
    work: (keytar: Keytar, isAbandoned: () => boolean) => Promise<T>,
  ): Promise<Result<T>> {
    try {
      const value = await inTurn(async (isAbandoned) => work(await load(), isAbandoned), limitMs);
      return value === TIMED_OUT ? failed({ kind: 'keychain', reason: 'timeout' }) : ok(value);
    } catch (error) {
      return failed({ kind: 'keychain', reason: reasonOf(error) });
    }
  }

  async function probe(keytar: Keytar): Promise<void> {
    await keytar.setPassword(service, PROBE, 'probe');
    const found = await keytar.getPassword(service, PROBE);
    await keytar.deletePassword(service, PROBE);
    if (found !== 'probe') throw new Error('The keychain does not give back what it was given.');
  }

  async function read(keytar: Keytar, account: string): Promise<string | null> {
    const found = await keytar.getPassword(service, account);
    if (found === null && !admitsToBeingLocked) await probe(keytar);
    return found;
  }

  async function remove(keytar: Keytar, account: string): Promise<null> {
    if (await keytar.deletePassword(service, account)) return null;
    // Reading asks the user to unlock the keychain, if it is locked.
    if ((await read(keytar, account)) === null) return null;
    if (await keytar.deletePassword(service, account)) return null;
    throw new Error('The keychain keeps an item that it was told to delete.');
  }

  return {
    get: (account, limitMs) => call(limitMs, (keytar) => read(keytar, account)),
    set: (account, text, before, limitMs) =>
      call(limitMs, async (keytar, isAbandoned) => {
        await keytar.setPassword(service, account, text);
        if (!isAbandoned()) return null;
        if (before === null) await keytar.deletePassword(service, account);
        else await keytar.setPassword(service, account, before);
        return null;
      }),
    remove: (account, limitMs) => call(limitMs, (keytar) => remove(keytar, account)),
    removeQuietly: async (account, limitMs) => {
      await call(limitMs, (keytar) => keytar.deletePassword(service, account));
    },
    check: (limitMs) =>
      call(limitMs, async (keytar) => {
        await probe(keytar);
        return null;
      }),
  };
}

import type { CredentialStatus, SecretStatus } from '@domain/connection/connection';
import { ok, type Result } from '@domain/errors/errors';
import type { Keychain } from './keychain';
import { tailOf } from './mask';
import { redactor } from './redact';
import { itemOf, NO_SECRETS, readItem, type Secrets } from './secrets';

type Keep = 'keychain' | 'session';

/**
 * Keeps keys and user IDs in the OS keychain or in memory, nowhere else. One keychain item per
 * connection holds both as JSON, so that they change together and the keychain asks once.
 */
export interface Vault {
  /** What may be shown of a connection's secrets. Returns within five seconds. */
  status(connectionId: string): Promise<Result<CredentialStatus>>;
  get(connectionId: string): Promise<Result<Secrets>>;
  /**
   * Binds secrets that were stored without the origin they belong to. Does nothing if they are
   * bound already.
   */
  bind(connectionId: string, boundTo: string): Promise<Result<null>>;
  /**
   * Replaces what is given and keeps the rest, unless that was entered for another origin. On an
   * error everything is as it was. For the session one secret is accepted even if the keychain
   * cannot return the other one, which counts as absent until it is given as well.
   */
  set(connectionId: string, secrets: Partial<Secrets>, keep: Keep): Promise<Result<CredentialStatus>>;
  /**
   * Deletes everywhere. Without any keychain service there is nothing that could be deleted, and
   * that is no error.
   */
  forget(connectionId: string): Promise<Result<null>>;
  /** Says that a connection is new, so that the keychain need not be asked about it. */
  introduce(connectionId: string): void;
  check(): Promise<Result<null>>;
  /** Whether a text holds a secret that this process has read or been given. */
  holdsSecret(text: string): boolean;
  /** The same for one kind of secret. A user ID may be an ordinary word. */
  holds(kind: 'apiKey' | 'userId', text: string): boolean;
}

export interface Limits {
  /** For what the interface waits for, in milliseconds. */
  readonly showMs: number;
  /** For what a user has asked for, and may have to answer a prompt for, in milliseconds. */
  readonly askMs: number;
}

const LIMITS: Limits = { showMs: 5_000, askMs: 20_000 };

interface Known {
  readonly secrets: Secrets;
  readonly keptIn: Keep;
}

export function createVault(keychain: Keychain, limits: Limits = LIMITS): Vault {
  const known = new Map<string, Known>();
  /**
   * Secrets that were replaced or deleted: they may still be valid, so they must not leave the app
   * either.
   */
  const retired = { apiKey: new Set<string>(), userId: new Set<string>() };
  /** Connections of which it is certain that the keychain holds nothing. */
  const notInKeychain = new Set<string>();
  let lastChange: Promise<unknown> = Promise.resolve();

  /**
   * Changes run one after the other, so that replacing the key does not undo replacing the user id
   * at the same moment.
   */
  function change<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastChange.then(work);
    lastChange = turn.catch(() => undefined);
    return turn;
  }

  async function find(connectionId: string, limitMs: number): Promise<Result<Known | null>> {
    const cached = known.get(connectionId);
    if (cached !== undefined) return ok(cached);
    if (notInKeychain.has(connectionId)) return ok(null);
    const item = await keychain.get(connectionId, limitMs);
    if (!item.ok) return item;
    // Somebody else was faster while the keychain was asked, and knows better.
    const meanwhile = known.get(connectionId);
    if (meanwhile !== undefined) return ok(meanwhile);
    if (item.value === null) {
      notInKeychain.add(connectionId);
      return ok(null);
    }
    const secrets = readItem(item.value);
    if (secrets === null) return ok(null);
    const read: Known = { secrets, keptIn: 'keychain' };
    known.set(connectionId, read);
    return ok(read);
  }

  async function keepInKeychain(connectionId: string, secrets: Secrets, before: Known | null): Promise<Result<null>> {
    const earlier = before?.keptIn === 'keychain' ? itemOf(before.secrets) : null;
    const stored = await keychain.set(connectionId, itemOf(secrets), earlier, limits.askMs);
    if (!stored.ok) return stored;
    notInKeychain.delete(connectionId);
    return stored;
  }

  async function keepInSession(connectionId: string, before: Known | null): Promise<Result<null>> {
    if (notInKeychain.has(connectionId)) return ok(null);
    if (before?.keptIn !== 'keychain') {
      // Whether there is a copy is not known: this is the way out if the keychain cannot be used.
      await keychain.removeQuietly(connectionId, limits.showMs);
      return ok(null);
    }
    const removed = await keychain.remove(connectionId, limits.askMs);
    if (removed.ok) notInKeychain.add(connectionId);
    return removed;
  }

  async function set(connectionId: string, patch: Partial<Secrets>, keep: Keep): Promise<Result<CredentialStatus>> {
    const whole = patch.apiKey !== undefined && patch.userId !== undefined;
    // Keeping both in memory must work however long the keychain takes, so it is not asked about
    // the earlier ones.
    const found =
      keep === 'session' && whole ? ok(known.get(connectionId) ?? null) : await find(connectionId, limits.askMs);
    if (!found.ok && keep === 'keychain') return found;
    const before = found.ok ? found.value : null;
    const secrets: Secrets = { ...NO_SECRETS, ...(fits(before, patch) && before.secrets), ...patch };
    const kept =
      keep === 'keychain'
        ? await keepInKeychain(connectionId, secrets, before)
        : found.ok
          ? await keepInSession(connectionId, before)
          : // The other secret may be in a keychain that is locked now: it is neither known nor
            // removed.
            ok(null);
    if (!kept.ok) return kept;
    if (before !== null) retire(before.secrets);
    known.set(connectionId, { secrets, keptIn: keep });
    return ok(statusOf({ secrets, keptIn: keep }));
  }

  function retire(secrets: Secrets): void {
    for (const kind of KINDS) if (secrets[kind] !== null) retired[kind].add(secrets[kind]);
  }

  function holds(kind: (typeof KINDS)[number], text: string): boolean {
    const secrets = [...known.values()].flatMap(({ secrets }) => secrets[kind] ?? []);
    return redactor([...secrets, ...retired[kind]])(text) !== text;
  }

  async function bind(connectionId: string, boundTo: string): Promise<Result<null>> {
    const found = await find(connectionId, limits.askMs);
    if (!found.ok) return found;
    const { value } = found;
    if (value?.secrets.boundTo !== null) return ok(null);
    const stored = await set(connectionId, { boundTo }, value.keptIn);
    return stored.ok ? ok(null) : stored;
  }

  async function forget(connectionId: string): Promise<Result<null>> {
    if (!notInKeychain.has(connectionId)) {
      const removed = await keychain.remove(connectionId, limits.askMs);
      if (!removed.ok && !isWithoutKeychain(removed)) return removed;
      if (removed.ok) notInKeychain.add(connectionId);
    }
    const cached = known.get(connectionId);
    if (cached !== undefined) retire(cached.secrets);
    known.delete(connectionId);
    return ok(null);
  }

  return {
    status: async (connectionId) => {
      const found = await find(connectionId, limits.showMs);
      return found.ok ? ok(statusOf(found.value)) : found;
    },
    get: async (connectionId) => {
      const found = await find(connectionId, limits.askMs);
      return found.ok ? ok(found.value?.secrets ?? NO_SECRETS) : found;
    },
    bind: (connectionId, boundTo) => change(() => bind(connectionId, boundTo)),
    set: (connectionId, secrets, keep) => change(() => set(connectionId, secrets, keep)),
    forget: (connectionId) => change(() => forget(connectionId)),
    introduce: (connectionId) => {
      notInKeychain.add(connectionId);
    },
    check: () => keychain.check(limits.askMs),
    holdsSecret: (text) => KINDS.some((kind) => holds(kind, text)),
    holds,
  };
}

const KINDS = ['apiKey', 'userId'] as const;

/** Whether earlier secrets may stay beside new ones: never if they belong to another origin. */
function fits(before: Known | null, { boundTo }: Partial<Secrets>): before is Known {
  const earlier = before?.secrets.boundTo ?? null;
  return before !== null && (earlier === null || boundTo === undefined || boundTo === earlier);
}

function isWithoutKeychain(result: Result<null>): boolean {
  return (
    !result.ok &&
    result.error.kind === 'keychain' &&
    (result.error.reason === 'no-library' || result.error.reason === 'no-service')
  );
}

function statusOf(known: Known | null): CredentialStatus {
  const one = (secret: string | null | undefined, keptIn: Keep): SecretStatus =>
    typeof secret === 'string' ? { present: true, keptIn, tail: tailOf(secret) } : { present: false };
  const keptIn = known?.keptIn ?? 'keychain';
  return { apiKey: one(known?.secrets.apiKey, keptIn), userId: one(known?.secrets.userId, keptIn) };
}

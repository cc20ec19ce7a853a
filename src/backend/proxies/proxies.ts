import { z } from 'zod';
import { ok, type Result } from '@domain/errors/errors';
import { proxyAddressSchema, proxyPasswordSchema, type ProxyState, proxyUserSchema } from '@domain/proxy/proxy';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import type { Keychain } from '../credentials/keychain';
import { redactor } from '../credentials/redact';
import type { ProxyAddress, ProxyCredentials, ProxySignIn } from '../kathan/proxy-sign-in';

type Keep = 'keychain' | 'session';

/** The sign-ins of proxies, from the keychain or this session, and what users see of them. */
export interface Proxies extends ProxySignIn {
  /** Errors: `keychain`. */
  list(): Promise<Result<readonly ProxyState[]>>;
  /** Stores a sign-in. Errors: `keychain`; then nothing has changed. */
  signIn(proxy: ProxyAddress, credentials: ProxyCredentials, keep: Keep): Promise<Result<null>>;
  forget(proxy: ProxyAddress): Promise<Result<null>>;
  /** Whether a text holds a password that this process knows. */
  holdsSecret(text: string): boolean;
}

interface ProxiesDeps {
  readonly keychain: Pick<Keychain, 'get' | 'set' | 'remove'>;
  /** A proxy needs a sign-in, or a better one. Called once until users have changed something. */
  readonly onNeeded: (state: ProxyState) => void;
  /** What transports have remembered of earlier sign-ins counts no more. */
  readonly onChange: () => void;
}

/** All sign-ins lie in one keychain item, so that a keychain that asks, asks once. */
const ACCOUNT = 'proxies';
/** For a request that waits, and for what users asked for; in milliseconds. */
const LIMIT_MS = 20_000;

const itemSchema = z.record(proxyAddressSchema, z.object({ username: proxyUserSchema, password: proxyPasswordSchema }));
type Item = Readonly<Record<ProxyAddress, ProxyCredentials>>;

export function createProxies({ keychain, onNeeded, onChange }: ProxiesDeps): Proxies {
  /** What the keychain holds; `null` until it has been read. */
  let stored: Item | null = null;
  const session = new Map<ProxyAddress, ProxyCredentials>();
  const needs = new Map<ProxyAddress, NonNullable<ProxyState['needs']>>();

  async function read(): Promise<Result<Item>> {
    if (stored !== null) return ok(stored);
    const item = await keychain.get(ACCOUNT, LIMIT_MS);
    if (!item.ok) return item;
    stored ??= parseItem(item.value);
    return ok(stored);
  }

  /** Writes the item as it becomes; an empty one is deleted. */
  async function write(before: Item, after: Item): Promise<Result<null>> {
    const written =
      Object.keys(after).length === 0
        ? await keychain.remove(ACCOUNT, LIMIT_MS)
        : await keychain.set(ACCOUNT, writeJson(after), writeJson(before), LIMIT_MS);
    if (written.ok) stored = after;
    return written;
  }

  function stateOf(proxy: ProxyAddress, item: Item): ProxyState {
    const here = session.get(proxy);
    const found = here ?? item[proxy];
    return {
      proxy,
      username: found?.username ?? null,
      keptIn: here !== undefined ? 'session' : found === undefined ? null : 'keychain',
      needs: needs.get(proxy) ?? null,
    };
  }

  function need(proxy: ProxyAddress, what: NonNullable<ProxyState['needs']>): void {
    if (needs.get(proxy) === what) return;
    needs.set(proxy, what);
    onNeeded(stateOf(proxy, stored ?? {}));
  }

  return {
    async credentialsFor({ host, port }, attempt) {
      const proxy = addressOf(host, port);
      const item = await read();
      const found = session.get(proxy) ?? (item.ok ? item.value[proxy] : undefined);
      if (found !== undefined && attempt === 1) return found;
      need(proxy, found === undefined ? 'sign-in' : 'other-credentials');
      return null;
    },
    async list() {
      const item = await read();
      // Without a keychain there is still what this session knows.
      if (!item.ok && session.size === 0 && needs.size === 0) return item.error.kind === 'keychain' ? ok([]) : item;
      const known = item.ok ? item.value : {};
      const all = new Set([...Object.keys(known), ...session.keys(), ...needs.keys()]);
      return ok([...all].sort().map((proxy) => stateOf(proxy, known)));
    },
    async signIn(proxy, credentials, keep) {
      if (keep === 'keychain') {
        const item = await read();
        if (!item.ok) return item;
        const written = await write(item.value, { ...item.value, [proxy]: { ...credentials } });
        if (!written.ok) return written;
        session.delete(proxy);
      } else session.set(proxy, credentials);
      needs.delete(proxy);
      onChange();
      return ok(null);
    },
    async forget(proxy) {
      session.delete(proxy);
      const item = await read();
      if (!item.ok) return item;
      const { [proxy]: removed, ...rest } = item.value;
      const written = removed === undefined ? ok(null) : await write(item.value, rest);
      if (!written.ok) return written;
      needs.delete(proxy);
      onChange();
      return ok(null);
    },
    holdsSecret(text) {
      const known = [...session.values(), ...Object.values(stored ?? {})].map(({ password }) => password);
      return redactor(known)(text) !== text;
    },
  };
}

/** `host:port`, with an IPv6 address in brackets. */
function addressOf(host: string, port: number): ProxyAddress {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]:${port}` : `${host}:${port}`;
}

/** An item that this app did not write counts as empty: the next sign-in replaces it. */
function parseItem(text: string | null): Item {
  if (text === null) return {};
  try {
    return itemSchema.safeParse(parseJson(text)).data ?? {};
  } catch {
    return {};
  }
}

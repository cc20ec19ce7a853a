import { secretInputSchema } from '@domain/connection/connection';
import { failed, ok, type Result } from '@domain/errors/errors';
import { proxyPasswordSchema } from '@domain/proxy/proxy';
import { lazy } from '@kernel/lazy';
import type { Handlers } from '../ipc/handlers';
import type { PastedSecrets } from './pasted-secrets';

type Sealed = 'connections.create' | 'connections.setCredentials' | 'connections.test' | 'proxies.signIn';

/**
 * The commands that take secrets, which come sealed from the page and are opened here; what was
 * pasted takes the place of its mark. A secret that cannot be opened, or is none, fails as
 * `invalid-input` with the path of its part of the input; a mark that is not known as
 * `pasted-secret-gone`.
 */
export function withSealedSecrets<T extends Pick<Handlers, Sealed>>(
  handlers: T,
  pasted: Pick<PastedSecrets, 'reveal'>,
): T & Pick<Handlers, 'secrets.publicKey'> {
  // Made for the first secret that the page hands over: the curve's tables are large.
  const sealing = lazy(async () => {
    const { createKeyPair, openSealed } = await import('@domain/secrets/seal');
    return { keys: createKeyPair(), openSealed };
  });

  async function open(
    sealed: string,
    path: string,
    schema: typeof secretInputSchema = secretInputSchema,
  ): Promise<Result<string>> {
    const { keys, openSealed } = await sealing();
    const opened = openSealed(sealed, keys);
    const revealed = opened === null ? null : pasted.reveal(opened);
    if (opened !== null && revealed === null) return failed({ kind: 'pasted-secret-gone' });
    const read = schema.safeParse(revealed);
    return read.success ? ok(read.data) : failed({ kind: 'invalid-input', path, message: 'no secret' });
  }

  /** Both credentials, as far as they are given. */
  async function openBoth<Given extends { readonly apiKey?: string | undefined; readonly userId?: string | undefined }>(
    given: Given,
    prefix = '',
  ): Promise<Result<Given>> {
    const opened: { apiKey?: string; userId?: string } = {};
    for (const name of ['apiKey', 'userId'] as const) {
      const sealed = given[name];
      if (sealed === undefined) continue;
      const secret = await open(sealed, prefix + name);
      if (!secret.ok) return secret;
      opened[name] = secret.value;
    }
    return ok({ ...given, ...opened });
  }

  return {
    ...handlers,
    'secrets.publicKey': async () => ok({ publicKey: (await sealing()).keys.publicKey }),

    'connections.create': async (input) => {
      if (input.credentials === undefined) return handlers['connections.create'](input);
      const credentials = await openBoth(input.credentials, 'credentials.');
      return credentials.ok
        ? handlers['connections.create']({ ...input, credentials: credentials.value })
        : credentials;
    },

    'connections.setCredentials': async (input) => {
      const opened = await openBoth(input);
      return opened.ok ? handlers['connections.setCredentials'](opened.value) : opened;
    },

    'connections.test': async (input) => {
      if (input.kind === 'stored') return handlers['connections.test'](input);
      const opened = await openBoth(input);
      return opened.ok ? handlers['connections.test'](opened.value) : opened;
    },

    'proxies.signIn': async (input) => {
      const password = await open(input.password, 'password', proxyPasswordSchema);
      return password.ok ? handlers['proxies.signIn']({ ...input, password: password.value }) : password;
    },
  };
}

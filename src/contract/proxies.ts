import { z } from 'zod';
import { keepSchema } from '@domain/connection/connection';
import { proxyAddressSchema, proxyStateSchema, proxyUserSchema } from '@domain/proxy/proxy';
import { sealedSchema } from '@domain/secrets/sealed';
import { done, nothing } from './parts';

/** Commands on the sign-in that a proxy on the way to the servers asks for. */
export const PROXIES = {
  'proxies.list': { input: nothing, output: z.object({ proxies: z.array(proxyStateSchema) }) },
  /** Stores what the proxy asks for. The password never comes back. */
  'proxies.signIn': {
    input: z.strictObject({
      proxy: proxyAddressSchema,
      username: proxyUserSchema,
      password: sealedSchema,
      keep: keepSchema,
    }),
    output: done,
  },
  'proxies.forget': { input: z.strictObject({ proxy: proxyAddressSchema }), output: done },
} as const;

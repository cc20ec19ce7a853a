import { z } from 'zod';

/** A proxy as the system names it: `host:port`, without credentials. */
export const proxyAddressSchema = z
  .string()
  .max(300)
  .regex(/^[^\s:/@]+:\d{1,5}$|^\[[0-9a-fA-F:.]+\]:\d{1,5}$/);

/** What users type for a proxy. Bounded, and without control characters: both go into a header. */
export const proxyUserSchema = z
  .string()
  .min(1)
  .max(500)
  .regex(/^\P{Cc}+$/u);
export const proxyPasswordSchema = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^\P{Cc}+$/u);

/**
 * A proxy that has asked for a sign-in, or that one is stored for. `needs`: what keeps requests
 * from passing it now. The password never comes back.
 */
export const proxyStateSchema = z.object({
  proxy: proxyAddressSchema,
  username: z.string().nullable(),
  keptIn: z.enum(['keychain', 'session']).nullable(),
  needs: z.enum(['sign-in', 'other-credentials']).nullable(),
});
export type ProxyState = Readonly<z.infer<typeof proxyStateSchema>>;

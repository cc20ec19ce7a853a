import { z } from 'zod';

/** What main tells the upload program. */
export type ToUploader =
  | {
      readonly kind: 'send';
      readonly url: string;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly path: string;
    }
  | { readonly kind: 'credentials'; readonly id: number; readonly username?: string; readonly password?: string };

export const toUploaderSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('send'),
    url: z.string(),
    method: z.string(),
    headers: z.record(z.string(), z.string()),
    path: z.string(),
  }),
  z.object({
    kind: z.literal('credentials'),
    id: z.number(),
    username: z.string().optional(),
    password: z.string().optional(),
  }),
]);

/** What the upload program tells main. `error` has the message of Chromium or Node, for `failureOf`. */
export const fromUploaderSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('challenge'),
    id: z.number(),
    challenge: z.object({ isProxy: z.boolean(), host: z.string(), port: z.number() }),
  }),
  z.object({ kind: z.literal('sent'), bytes: z.number() }),
  z.object({
    kind: z.literal('response'),
    status: z.number().int(),
    headers: z.array(z.tuple([z.string(), z.string()])),
  }),
  z.object({ kind: z.literal('data'), bytes: z.instanceof(Uint8Array) }),
  z.object({ kind: z.literal('end') }),
  z.object({ kind: z.literal('error'), message: z.string() }),
]);
export type FromUploader = z.infer<typeof fromUploaderSchema>;

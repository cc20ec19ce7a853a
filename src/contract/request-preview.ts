import { z } from 'zod';
import { COMMAND_SHELLS } from '@domain/wire/curl-command';

/**
 * The exact request that a push would send. `body` is the whole JSON text up to 200 000 characters;
 * `bytes` counts all of it.
 */
export const requestPreviewSchema = z.object({
  method: z.literal('PATCH'),
  url: z.string(),
  body: z.string(),
  bytes: z.number().int(),
  truncated: z.boolean(),
});
export type RequestPreview = Readonly<z.infer<typeof requestPreviewSchema>>;

/**
 * The same with a cURL command for `shell`, in which the key and the user ID are placeholders.
 * `isTooLong`: the whole command is longer than the shell takes.
 */
export const reviewedRequestSchema = z.object({
  ...requestPreviewSchema.shape,
  curl: z.string(),
  shell: z.enum(COMMAND_SHELLS),
  isTooLong: z.boolean(),
});
export type ReviewedRequest = Readonly<z.infer<typeof reviewedRequestSchema>>;

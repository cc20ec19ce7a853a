import { z } from 'zod';

/** The exact request that a push would send. `body` is the whole JSON text up to 200 000 characters; `bytes` counts all of it. */
export const requestPreviewSchema = z.object({
  method: z.literal('PATCH'),
  url: z.string(),
  body: z.string(),
  bytes: z.number().int(),
  truncated: z.boolean(),
  /** The same as a cURL command with the key and the user id redacted. */
  curl: z.string(),
});
export type RequestPreview = Readonly<z.infer<typeof requestPreviewSchema>>;

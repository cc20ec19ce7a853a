import { z } from 'zod';
import { networkReasonSchema } from '../errors/errors';

/**
 * What went wrong on the way. `disk-full`, `read-only`, `disk`: files could not be written;
 * `interrupted`: the app or the computer ended during the installation; `tampered`: the downloaded
 * file was changed before it could be installed.
 */
export const updateFailureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('network'), reason: networkReasonSchema }),
  z.object({ kind: z.literal('server'), status: z.number().int() }),
  z.object({ kind: z.literal('disk-full') }),
  z.object({ kind: z.literal('read-only') }),
  z.object({ kind: z.literal('disk') }),
  z.object({ kind: z.literal('interrupted') }),
  z.object({ kind: z.literal('tampered') }),
  z.object({ kind: z.literal('failed') }),
]);
export type UpdateFailure = Readonly<z.infer<typeof updateFailureSchema>>;

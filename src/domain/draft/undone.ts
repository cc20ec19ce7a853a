import { z } from 'zod';
import { fieldNameSchema } from '../fields/edits';
import { draftSchema } from './draft';

/**
 * What became of undo or redo.
 * - `done`: the fields that it touched, and whether it changed the zone that times are shown in.
 * - `pushed`: the last step is a push, and undo does not cross it.
 * - `nothing`: there is no step, or none that can be read.
 */
export const undoneSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), draft: draftSchema, fields: z.array(fieldNameSchema), zone: z.boolean() }),
  z.object({ kind: z.literal('pushed'), at: z.iso.datetime() }),
  z.object({ kind: z.literal('nothing') }),
]);
export type Undone = Readonly<z.infer<typeof undoneSchema>>;

import { z } from 'zod';
import { editSchema, fieldNameSchema } from '../fields/edits';

/** What the user takes for a field: one of the sides, or a new edit. */
const choiceSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('mine') }),
    z.strictObject({ kind: z.literal('server') }),
    z.strictObject({ kind: z.literal('original') }),
    z.strictObject({ kind: z.literal('edit'), edit: editSchema }),
  ]),
);

/**
 * A choice for every field that is to be decided; fields that merge on their own may have one too.
 */
export const choicesSchema = z.lazy(() => z.partialRecord(fieldNameSchema, choiceSchema));
export type Choices = Readonly<z.infer<typeof choicesSchema>>;

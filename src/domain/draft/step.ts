import { z } from 'zod';
import { jsonValue } from '@kernel/json/json-schema';
import { type Edit, type Edits, editSchema, fieldNameSchema, storedZoneSchema } from '../fields/edits';
import type { FieldName } from '../fields/fields';
import { recipientInputSchema } from '../fields/recipients';
import { countryCountsSchema } from '../recipients/audience';

/**
 * A recipient in a step, with its id, which alone says where the row belongs. `place`: its position
 * then; steps of earlier versions hold another number.
 */
const positionedRowSchema = z.lazy(() =>
  recipientInputSchema.extend({
    id: z.number().int().positive(),
    place: z.number().int().positive(),
  }),
);
export type PositionedRow = Readonly<z.infer<typeof positionedRowSchema>>;

/** One change of a draft with both of its sides, so that it can be taken back and done again. */
export const opSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('edit'),
      field: fieldNameSchema,
      before: editSchema.nullable(),
      after: editSchema.nullable(),
      /**
       * The server's value that the side without an edit stood for, cut to what is shown. Missing
       * in old steps, and where the copy did not say.
       */
      server: jsonValue.optional(),
    }),
    z.object({ kind: z.literal('zone'), before: storedZoneSchema, after: storedZoneSchema }),
    z.object({ kind: z.literal('rows'), before: z.array(positionedRowSchema), after: z.array(positionedRowSchema) }),
    /** Rows of any number: the audience before and after, by key, and how many rows differ. */
    z.object({
      kind: z.literal('audience'),
      before: z.number().int().positive().nullable(),
      after: z.number().int().positive().nullable(),
      added: z.number().int().nonnegative(),
      removed: z.number().int().nonnegative(),
      changed: z.number().int().nonnegative(),
      /** How many numbers an import added or changed, by country. Missing in old steps. */
      countries: countryCountsSchema.optional(),
    }),
  ]),
);
export type Op = Readonly<z.infer<typeof opSchema>>;

/** A change of recipients' rows. */
export type RowsOp = Extract<Op, { kind: 'rows' | 'audience' }>;

export function isOfRows(op: Op): op is RowsOp {
  return op.kind === 'rows' || op.kind === 'audience';
}

/** What made a step. */
export const stepCauseSchema = z.enum([
  'edited',
  'reverted',
  'zone',
  'rows-added',
  'rows-changed',
  'rows-removed',
  'rows-imported',
  'taken-back',
  'resolved',
]);
export type StepCause = z.infer<typeof stepCauseSchema>;

/**
 * An entry of a draft's history: a step, or a push that removed edits because the server has them.
 * `was`: the snapshot's value before the push; a missing key: unknown.
 */
export const stepSchema = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('step'), cause: stepCauseSchema, ops: z.array(opSchema).min(1) }),
    z.object({
      kind: z.literal('pushed'),
      edits: z.partialRecord(fieldNameSchema, editSchema),
      was: z.partialRecord(fieldNameSchema, jsonValue),
    }),
  ]),
);
export type Step = Readonly<z.infer<typeof stepSchema>>;

/** What steps change, but for the rows of recipients, which are too many to hold. */
export interface StepState {
  readonly edits: Edits;
  readonly timeZone: string;
}

/** The same change in the other direction. */
function invertOp(op: Op): Op {
  switch (op.kind) {
    case 'edit':
      return { ...op, before: op.after, after: op.before };
    case 'zone':
      return { ...op, before: op.after, after: op.before };
    case 'rows':
      return { ...op, before: op.after, after: op.before };
    case 'audience':
      return { ...op, before: op.after, after: op.before, added: op.removed, removed: op.added };
  }
}

/** All changes in the other direction, the last one first. */
export function invertOps(ops: readonly Op[]): readonly Op[] {
  return ops.map(invertOp).reverse();
}

/** The state after a change. Rows are the store's to write. */
export function applyOp(state: StepState, op: Op): StepState {
  switch (op.kind) {
    case 'edit':
      return { ...state, edits: withEdit(state.edits, op.field, op.after) };
    case 'zone':
      return { ...state, timeZone: op.after };
    case 'rows':
    case 'audience':
      return state;
  }
}

export function applyOps(state: StepState, ops: readonly Op[]): StepState {
  return ops.reduce(applyOp, state);
}

function withEdit(edits: Edits, field: FieldName, edit: Edit | null): Edits {
  const { [field]: _gone, ...others } = edits;
  return edit === null ? others : { ...others, [field]: edit };
}

/** The fields that changes touch, each once, in the order of the changes. */
export function fieldsOf(ops: readonly Op[]): readonly FieldName[] {
  const fields = ops.flatMap((op): FieldName[] => {
    switch (op.kind) {
      case 'edit':
        return [op.field];
      case 'zone':
        return [];
      case 'rows':
      case 'audience':
        return ['recipients'];
    }
  });
  return [...new Set(fields)];
}

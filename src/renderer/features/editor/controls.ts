import type { Component } from 'svelte';
import {
  type ControlIn,
  type ControlKind,
  type FieldName,
  type FieldOf,
  FIELDS,
  type Section,
} from '@domain/fields/fields';

/** What edits a field, as a row of the editor. */
type Control<Field extends FieldName> = Component<{ field: Field }>;

/** A control for each of some kinds. */
export type Controls<Kind extends ControlKind> = { readonly [Each in Kind]: Control<FieldOf<Each>> };

/** A field with the control that edits it. */
export interface FieldControl {
  readonly field: FieldName;
  readonly component: Control<FieldName>;
}

/** The fields of a section with their controls, in the order of the table. */
export function fieldsIn<Among extends Section>(
  section: Among,
  controls: Controls<ControlIn<Among>>,
): readonly FieldControl[] {
  // The compiler cannot follow that a row's kind of control fits its field, which `Controls` says
  // for every kind.
  const controlOf = controls as unknown as Readonly<Record<ControlKind, Control<FieldName>>>;
  return FIELDS.filter((row) => row.section === section).map(({ name: field, control }) => ({
    field,
    component: controlOf[control],
  }));
}

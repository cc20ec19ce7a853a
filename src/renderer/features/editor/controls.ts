import type { Component } from 'svelte';
import {
  type ControlIn,
  type ControlKind,
  type FieldName,
  type FieldOf,
  FIELDS,
  type Section,
} from '@domain/fields/fields';

/** What edits the fields of one kind, and how much of the editor's width it takes. */
interface Control<Field extends FieldName> {
  readonly component: Component<{ field: Field }>;
  /** Neighbours of half the width stand side by side. */
  readonly width: 'whole' | 'half';
}

/** A control for each of some kinds. */
export type Controls<Kind extends ControlKind> = { readonly [Each in Kind]: Control<FieldOf<Each>> };

/** Fields that are shown together: one of the whole width, or several of half of it. */
export interface FieldGroup {
  readonly width: 'whole' | 'half';
  readonly fields: readonly { readonly field: FieldName; readonly component: Component<{ field: FieldName }> }[];
}

/** The fields of a section with their controls, in the order of the table. */
export function fieldGroups<Among extends Section>(
  section: Among,
  controls: Controls<ControlIn<Among>>,
): readonly FieldGroup[] {
  // The compiler cannot follow that a row's kind of control fits its field, which `Controls` says
  // for every kind.
  const controlOf = controls as unknown as Readonly<Record<ControlKind, Control<FieldName>>>;
  const groups: { width: 'whole' | 'half'; fields: FieldGroup['fields'][number][] }[] = [];
  for (const { name: field, control } of FIELDS.filter((row) => row.section === section)) {
    const { component, width } = controlOf[control];
    const last = groups.at(-1);
    if (width === 'half' && last?.width === 'half') last.fields.push({ field, component });
    else groups.push({ width, fields: [{ field, component }] });
  }
  return groups;
}

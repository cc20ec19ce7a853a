import type { Component } from 'svelte';
import { expect, it } from 'vitest';
import { type FieldName, FIELDS, SECTIONS } from '@domain/fields/fields';
import { fieldsIn } from '../../../../../src/renderer/features/editor/controls';

// Stand in for the components, which nothing here draws.
const component: Component<{ field: FieldName }> = () => ({});
const json: Component<{ field: FieldName }> = () => ({});
const controls = {
  ...{ line: component, 'long-text': component, 'opening-message': component, speech: component, json },
  ...{ 'list-id': component, recipients: component, time: component, switch: component, number: component },
};

it('the editor shows every field once, in table order', () => {
  const shown = SECTIONS.flatMap((section) => fieldsIn(section, controls));
  expect(shown.map(({ field }) => field)).toEqual(FIELDS.map(({ name }) => name));
});

it('each field is edited by the control of its kind', () => {
  const calling = fieldsIn('calling', controls);
  expect(calling.filter((entry) => entry.component === json).map(({ field }) => field)).toEqual(['retry_policy']);
});

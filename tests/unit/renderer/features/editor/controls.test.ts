import type { Component } from 'svelte';
import { expect, it } from 'vitest';
import { type FieldName, FIELDS, SECTIONS } from '@domain/fields/fields';
import { fieldGroups } from '../../../../../src/renderer/features/editor/controls';

// Stands in for the components, which nothing here draws.
const component: Component<{ field: FieldName }> = () => ({});
const whole = { component, width: 'whole' } as const;
const half = { component, width: 'half' } as const;
const controls = {
  ...{ line: whole, 'long-text': whole, 'opening-message': whole, speech: whole, json: whole },
  ...{ 'list-id': whole, recipients: whole, time: half, switch: half, number: half },
};

it('the editor shows every field once, in table order', () => {
  const shown = SECTIONS.flatMap((section) => fieldGroups(section, controls)).flatMap(({ fields }) => fields);
  expect(shown.map(({ field }) => field)).toEqual(FIELDS.map(({ name }) => name));
});

it('fields of half width stand next to neighbours of that width, and no others', () => {
  const names = fieldGroups('conversation', controls).map(({ fields }) => fields.map(({ field }) => field));
  expect(names).toEqual([
    ['opening_message_template'],
    ['use_returning_greeting', 'use_short_term_summaries', 'short_term_summaries_limit'],
  ]);
});

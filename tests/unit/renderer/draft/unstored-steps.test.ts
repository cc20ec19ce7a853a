import { describe, expect, it } from 'vitest';
import type { Edit } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import { UnstoredSteps } from '@renderer/draft/unstored-steps';

const LONG = 'fox '.repeat(60_000);
const value = (text: string): Edit => ({ kind: 'value', value: text });

/** Fields that are edited at a time that the test says. */
function fields() {
  const edits = new Map<FieldName, Edit | null>();
  let time = 0;
  const steps = new UnstoredSteps({
    now: () => new Date(time),
    current: (field) => edits.get(field) ?? null,
    put: (field, edit) => edits.set(field, edit),
  });
  return {
    steps,
    at: (ms: number) => (time = ms),
    edit: (field: FieldName, edit: Edit | null) => {
      steps.note(field, edit);
      edits.set(field, edit);
    },
    textOf: (field: FieldName) => {
      const edit = edits.get(field);
      return edit?.kind === 'value' ? edit.value : null;
    },
  };
}

describe('steps of texts that are too long to be stored', () => {
  it('are what was typed without a pause', () => {
    const { steps, at, edit, textOf } = fields();
    edit('campaign_context', value(LONG));
    for (const [index, letter] of ['a', 'ab', 'abc'].entries()) {
      at(2_000 + index * 200);
      edit('campaign_context', value(LONG + letter));
    }
    expect(steps.step('undo')).toBe('campaign_context');
    expect(textOf('campaign_context')).toBe(LONG);
    expect(steps.step('redo')).toBe('campaign_context');
    expect(textOf('campaign_context')).toBe(`${LONG}abc`);
  });

  it('give a long text back that a replacement made short enough', () => {
    const { steps, edit, textOf } = fields();
    edit('campaign_context', value(LONG));
    steps.close();
    edit('campaign_context', value('short'));
    expect(steps.step('undo')).toBe('campaign_context');
    expect(textOf('campaign_context')).toBe(LONG);
  });

  it('leave undo to main once something else was edited', () => {
    const { steps, edit } = fields();
    edit('campaign_context', value(LONG));
    steps.close();
    edit('campaign_context', value('short'));
    edit('name', value('New'));
    expect(steps.step('undo')).toBeNull();
    expect(steps.step('redo')).toBeNull();
  });

  it('cannot be done again after another edit', () => {
    const { steps, edit } = fields();
    edit('campaign_context', value(LONG));
    steps.step('undo');
    edit('campaign_context', value(`${LONG}!`));
    expect(steps.step('redo')).toBeNull();
  });

  it('are at most fifty', () => {
    const { steps, edit } = fields();
    for (let number = 0; number < 60; number += 1) {
      steps.close();
      edit('campaign_context', value(`${LONG}${String(number)}`));
    }
    let count = 0;
    while (steps.step('undo') !== null) count += 1;
    expect(count).toBe(50);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, PAUSE_MS, RUN_MS } from '@domain/draft/joins';
import { opsBetween, stateAfter } from '@domain/draft/state-after';
import { applyOps, fieldsOf, invertOps, type Op, opSchema, type Step, type StepState } from '@domain/draft/step';
import type { Edit } from '@domain/fields/edits';
import { FIELD_NAMES, type FieldName } from '@domain/fields/fields';
import { anyEdit, zone } from '../wire/arbitraries';

const start: StepState = { edits: {}, timeZone: 'UTC' };
const command = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    field: fc.constantFrom(...FIELD_NAMES),
    edit: fc.option(anyEdit, { nil: null }),
  }),
  fc.record({ kind: fc.constant('zone' as const), zone }),
);

/** Steps as a user would make them: each op starts from where the one before it came to. */
const history = fc.array(fc.array(command, { minLength: 1, maxLength: 4 }), { maxLength: 12 }).map((lists) => {
  let state = start;
  const states = [state];
  const steps = lists.map((commands): readonly Op[] =>
    commands.map((each) => {
      const op: Op =
        each.kind === 'zone'
          ? { kind: 'zone', before: state.timeZone, after: each.zone }
          : { kind: 'edit', field: each.field, before: state.edits[each.field] ?? null, after: each.edit };
      state = applyOps(state, [op]);
      return op;
    }),
  );
  // One state after each whole step.
  let reached = start;
  for (const ops of steps) {
    reached = applyOps(reached, ops);
    states.push(reached);
  }
  return { steps, states };
});

const asStep = (ops: readonly Op[]): Step => ({ kind: 'step', cause: 'edited', ops: [...ops] });

describe('steps', () => {
  it('undone in reverse restore every earlier state, and redone every later one', () => {
    fc.assert(
      fc.property(history, ({ steps, states }) => {
        let state = states.at(-1) ?? start;
        for (let index = steps.length - 1; index >= 0; index -= 1) {
          state = applyOps(state, invertOps(steps[index] ?? []));
          expect(state).toEqual(states[index]);
        }
        for (const [index, ops] of steps.entries()) {
          state = applyOps(state, ops);
          expect(state).toEqual(states[index + 1]);
        }
      }),
    );
  });

  it('are unchanged by inverting twice, and by storing', () => {
    fc.assert(
      fc.property(history, ({ steps }) => {
        for (const ops of steps) {
          expect(invertOps(invertOps(ops))).toEqual(ops);
          expect(ops.map((op) => opSchema.parse(JSON.parse(JSON.stringify(op))))).toEqual(
            ops.map((op): unknown => JSON.parse(JSON.stringify(op))),
          );
        }
      }),
    );
  });

  it('name each field they touch once', () => {
    const op: Op = { kind: 'edit', field: 'name', before: null, after: { kind: 'clear' } };
    expect(fieldsOf([op, op, { kind: 'rows', before: [], after: [] }])).toEqual(['name', 'recipients']);
  });
});

describe('restoring an earlier version', () => {
  it('works from any other state, across undone steps too', () => {
    fc.assert(
      fc.property(history, fc.nat(12), fc.nat(12), ({ steps, states }, at, target) => {
        const from = Math.min(at, steps.length);
        const to = Math.min(target, steps.length);
        const undone = steps.slice(to, from).reverse().map(asStep);
        const redone = steps.slice(from, to).map(asStep);
        const there = stateAfter(states[from] ?? start, undone, redone);
        expect(there.state).toEqual(states[to]);
        expect(applyOps(states[from] ?? start, opsBetween(states[from] ?? start, there.state)).timeZone).toEqual(
          states[to]?.timeZone,
        );
      }),
    );
  });

  it('across a push sets what the server had before it, and names unknown values', () => {
    const name: Edit = { kind: 'value', value: 'New' };
    const pushed: Step = {
      kind: 'pushed',
      edits: { name, max_concurrency: { kind: 'value', value: 9 }, retry_policy: { kind: 'text', text: '{}' } },
      was: { name: 'Old', retry_policy: null },
    };
    const edited: Step = asStep([{ kind: 'edit', field: 'name', before: null, after: name }]);
    const rest: Step = asStep([
      { kind: 'edit', field: 'max_concurrency', before: null, after: { kind: 'value', value: 9 } },
      { kind: 'edit', field: 'retry_policy', before: null, after: { kind: 'text', text: '{}' } },
    ]);
    expect(stateAfter(start, [pushed], []).state.edits).toEqual(pushed.edits);
    expect(stateAfter(start, [pushed, rest, edited], [])).toEqual({
      state: {
        timeZone: 'UTC',
        edits: { name: { kind: 'value', value: 'Old' }, retry_policy: { kind: 'clear' } },
      },
      rows: [],
      unknown: ['max_concurrency'],
    });
  });

  it('across two pushes sets what the server had before the first', () => {
    const push = (value: string, was: string): Step => ({
      kind: 'pushed',
      edits: { name: { kind: 'value', value } },
      was: { name: was },
    });
    const edit = (value: string): Step =>
      asStep([{ kind: 'edit', field: 'name', before: null, after: { kind: 'value', value } }]);
    const all = [push('C', 'B'), edit('C'), push('B', 'A'), edit('B')];
    expect(stateAfter(start, all, []).state.edits.name).toEqual({ kind: 'value', value: 'A' });
    expect(stateAfter(start, all.slice(0, 2), []).state.edits.name).toEqual({ kind: 'value', value: 'B' });
  });
});

describe('typing', () => {
  const text = (value: string): Edit => ({ kind: 'value', value });
  const op = (before: string, after: string, field: FieldName = 'name'): Op => ({
    kind: 'edit',
    field,
    before: text(before),
    after: text(after),
  });
  const typed = (before: string, after: string, age = 0) => ({
    step: asStep([op(before, after)]),
    startedAt: 10_000 - age,
    endedAt: 10_000,
  });

  it('continues one step while it does not pause', () => {
    expect(joined(typed('', 'Sp'), op('Sp', 'Spring'), 10_000 + PAUSE_MS)).toEqual(asStep([op('', 'Spring')]));
    expect(joined(typed('', 'Sp'), op('Sp', 'Spring'), 10_001 + PAUSE_MS)).toBeNull();
  });

  it('starts a new step in another field, after a clock was set back, and when switching to deleting', () => {
    expect(joined(typed('', 'Sp'), op('', 'x', 'campaign_context'), 10_100)).toBeNull();
    expect(joined(typed('', 'Sp'), op('Sp', 'Spr'), 9_000)).toBeNull();
    expect(joined(typed('', 'Spring'), op('Spring', 'Sprin'), 10_100)).toBeNull();
    expect(joined(typed('Spring', 'Sprin'), op('Sprin', 'Spri'), 10_100)).not.toBeNull();
  });

  it('that replaces much with much else is a step of its own', () => {
    const [foxes, dogs] = ['fox '.repeat(40), 'dog '.repeat(40)];
    expect(joined(typed('', foxes), op(foxes, dogs), 10_100)).toBeNull();
    expect(joined(typed('', foxes), op(foxes, `${foxes}${dogs}`), 10_100)).not.toBeNull();
  });

  it('that goes on for long starts a new step at the next word', () => {
    expect(joined(typed('', 'Spring', RUN_MS), op('Spring', 'Springs'), 10_100)).not.toBeNull();
    expect(joined(typed('', 'Spring ', RUN_MS), op('Spring ', 'Spring s'), 10_100)).toBeNull();
  });

  it('in one part of a recipient’s row is one step, but not in two parts or two rows', () => {
    const row = (phone: string, metadata = '', id = 1) => ({ id, place: id, phone, metadata, assistantOverrides: '' });
    const change = (before: ReturnType<typeof row>, after: ReturnType<typeof row>): Op => ({
      kind: 'rows',
      before: [before],
      after: [after],
    });
    const step: Step = { kind: 'step', cause: 'rows-changed', ops: [change(row(''), row('+1'))] };
    const open = { step, startedAt: 10_000, endedAt: 10_000 };
    expect(joined(open, change(row('+1'), row('+14')), 10_100)).toEqual({
      ...step,
      ops: [change(row(''), row('+14'))],
    });
    expect(joined(open, change(row('+1'), row('+1', '{}')), 10_100)).toBeNull();
    expect(joined(open, change(row('', '', 2), row('+14', '', 2)), 10_100)).toBeNull();
  });

  it('is not choosing, switching, clearing or reverting', () => {
    const chosen = (value: boolean): Op => ({
      kind: 'edit',
      field: 'use_returning_greeting',
      before: null,
      after: { kind: 'value', value },
    });
    const switched = { step: asStep([chosen(true)]), startedAt: 10_000, endedAt: 10_000 };
    expect(joined(switched, chosen(false), 10_100)).toBeNull();
    expect(
      joined(typed('', 'Sp'), { kind: 'edit', field: 'name', before: text('Sp'), after: null }, 10_100),
    ).toBeNull();
    const reverted = { ...typed('', 'Sp'), step: { ...asStep([op('', 'Sp')]), cause: 'reverted' } as Step };
    expect(joined(reverted, op('Sp', 'Spr'), 10_100)).toBeNull();
  });
});

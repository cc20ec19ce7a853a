import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '@domain/fields/fields';
import { amountOf, appliedOf, FAULT_CHOICES, type FaultForm, faultOf } from '@domain/sandbox/fault-choices';
import { faultSchema } from '@domain/sandbox/faults';
import { sandbox } from '@text/en/sandbox';

const form = (change: Partial<FaultForm>): FaultForm => ({
  choice: 'status-503',
  amount: '30',
  field: 'name',
  applied: false,
  requests: 'all',
  until: 'times',
  times: '1',
  ...change,
});

describe('the faults that can be chosen in the panel', () => {
  it.each(FAULT_CHOICES)('%s with its usual number is one that the sandbox accepts, with a text', (choice) => {
    const amount = String(amountOf(choice)?.usual ?? '');
    const built = faultOf(form({ choice, amount, applied: appliedOf(choice) ?? false }));
    const fault = faultSchema.parse(built.ok ? built.fault : null);
    expect(sandbox.active.what(fault)).toMatch(/^[A-Z].{4,}/);
    expect(sandbox.active.about(fault)).toContain('1 more request');
    expect(sandbox.log.kind(fault.kind)).not.toBe('');
  });

  it('are valid whatever is filled in, or name the invalid number', () => {
    const filled: fc.Arbitrary<FaultForm> = fc.record({
      choice: fc.constantFrom(...FAULT_CHOICES),
      amount: fc.oneof(fc.integer().map(String), fc.string(), fc.constant('20')),
      field: fc.constantFrom(...FIELD_NAMES),
      applied: fc.boolean(),
      requests: fc.constantFrom('all', 'PATCH', 'GET'),
      until: fc.constantFrom('times', 'removed'),
      times: fc.oneof(fc.integer().map(String), fc.string(), fc.constant('2')),
    });
    fc.assert(
      fc.property(filled, (typed) => {
        const built = faultOf(typed);
        if (!built.ok) expect(['amount', 'times']).toContain(built.wrong);
        else expect(faultSchema.safeParse(built.fault).success).toBe(true);
      }),
    );
  });

  it('apply as often and to the requests as chosen', () => {
    expect(faultOf(form({ requests: 'PATCH', times: '3' }))).toEqual({
      ok: true,
      fault: { kind: 'status', status: 503, retryAfter: 30, applied: false, method: 'PATCH', times: 3 },
    });
    expect(faultOf(form({ choice: 'reset', until: 'removed', times: 'no number' }))).toEqual({
      ok: true,
      fault: { kind: 'reset', applied: false },
    });
    expect(faultOf(form({ choice: 'no-get', requests: 'PATCH' }))).toEqual({
      ok: true,
      fault: { kind: 'no-get', times: 1 },
    });
  });

  it('ignore a time under both of its names', () => {
    const built = faultOf(form({ choice: 'ignore', field: 'schedule_start_time' }));
    expect(built.ok && built.fault).toMatchObject({ fields: ['scheduleStartTime', 'schedule_start_time'] });
    expect(sandbox.active.what(faultSchema.parse(built.ok ? built.fault : null))).toBe('Ignores Start time');
  });

  it('reject invalid numbers and numbers out of range', () => {
    for (const amount of ['', '-1', '1.5', 'soon', '90000']) {
      expect(faultOf(form({ choice: 'status-429', amount }))).toEqual({ ok: false, wrong: 'amount' });
    }
    for (const times of ['', '0', '1001', 'x']) expect(faultOf(form({ times }))).toEqual({ ok: false, wrong: 'times' });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '@domain/changes/problem';
import type { Campaign } from '@domain/fields/campaign';
import { type ReadinessFacts, whyDisabled, whyHeld, whyNotReady } from '@domain/readiness/readiness';

const error: Problem = { severity: 'error', code: 'empty', field: 'name' };
const warning: Problem = { severity: 'warning', code: 'empty-recipients', field: 'recipients' };
const running: Campaign = { id: 'c', status: 'running' };
const ready: ReadinessFacts = {
  isChanged: false,
  isReviewed: true,
  changes: 2,
  fields: 2,
  problems: [warning],
  isMarked: false,
  hasConnection: true,
  workOffline: false,
  campaign: { id: 'c', status: 'paused' },
  runningConfirmed: false,
  repeatsRecipients: false,
};
const kinds = (facts: ReadinessFacts): readonly string[] => whyNotReady(facts).map(({ kind }) => kind);

describe('readiness of an update', () => {
  it('is yes if nothing prevents it; warnings don’t', () => {
    expect(whyNotReady(ready)).toEqual([]);
    expect(whyNotReady({})).toEqual([]);
  });

  it('[S9] is no for each reason on its own', () => {
    expect(kinds({ ...ready, isChanged: true })).toEqual(['draft-changed']);
    expect(kinds({ ...ready, isReviewed: false })).toEqual(['not-reviewed']);
    expect(kinds({ ...ready, changes: 0 })).toEqual(['nothing-to-send']);
    expect(kinds({ ...ready, fields: 0 })).toEqual(['nothing-to-send']);
    expect(whyNotReady({ ...ready, problems: [error, warning, error] })).toEqual([{ kind: 'has-errors', count: 2 }]);
    expect(whyNotReady({ ...ready, isMarked: true })).toEqual([{ kind: 'has-errors', count: 1 }]);
    expect(kinds({ ...ready, hasConnection: false })).toEqual(['no-connection']);
    expect(kinds({ ...ready, workOffline: true })).toEqual(['work-offline']);
    expect(kinds({ ...ready, repeatsRecipients: true })).toEqual(['unknown-recipients']);
  });

  it('[S29] asks once about a running campaign', () => {
    expect(kinds({ ...ready, campaign: running })).toEqual(['campaign-running']);
    expect(kinds({ ...ready, campaign: running, runningConfirmed: true })).toEqual([]);
  });

  it('is the same for the button, the handlers and the engine', () => {
    const flags = fc.record({
      isChanged: fc.boolean(),
      isReviewed: fc.boolean(),
      changes: fc.nat(2),
      problems: fc.subarray([error, warning]),
      hasConnection: fc.boolean(),
      workOffline: fc.boolean(),
      campaign: fc.constantFrom(running, undefined),
      runningConfirmed: fc.boolean(),
      repeatsRecipients: fc.boolean(),
    });
    fc.assert(
      fc.property(flags, (facts) => {
        const all = whyNotReady(facts);
        const button = whyDisabled(facts);
        const held = whyHeld(facts);
        if (all.length === 0) expect([button, held]).toEqual([null, null]);
        if (button !== null) expect(all).toContainEqual(button);
        if (held !== null) expect(all).toContainEqual(held);
        // Nothing is against pressing that pressing would not say or ask.
        const asked = ['draft-changed', 'campaign-running', 'unknown-recipients'];
        if (button === null) for (const { kind } of all) expect(asked).toContain(kind);
      }),
    );
  });

  it('[S29] asks about a running campaign before it reports what else blocks a queued update', () => {
    expect(whyHeld({ problems: [error], campaign: running })).toEqual({ kind: 'campaign-running' });
    expect(whyHeld({ problems: [error] })).toEqual({ kind: 'has-errors', count: 1 });
    expect(whyHeld({ workOffline: true })).toBeNull();
  });
});

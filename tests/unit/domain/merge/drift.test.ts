import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Campaign, serverValue, type Snapshot } from '@domain/fields/campaign';
import { FIELD_NAMES } from '@domain/fields/fields';
import { sameJson } from '@domain/json/json-equal';
import { driftSchema, driftTo } from '@domain/merge/drift';
import { sameInstant } from '@domain/time/instant';
import { campaign, respelled } from '../wire/arbitraries';

const copy = (of: Campaign, takenAt = '2027-01-01T00:00:00.000Z'): Snapshot => ({
  campaign: of,
  takenAt,
  source: 'answer',
});
const start = { id: 'c', name: 'Before', max_concurrency: 5, schedule_start_time: '2027-03-02T14:00:00Z' };

describe('drift', () => {
  it('names each changed field that both copies have, with both values', () => {
    const next = copy({ ...start, name: 'After', campaign_context: 'New' }, '2027-01-02T00:00:00.000Z');
    expect(driftTo(next, { snapshot: copy(start), seen: null })).toEqual({
      since: '2027-01-01T00:00:00.000Z',
      until: '2027-01-02T00:00:00.000Z',
      fields: [{ field: 'name', before: 'Before', after: 'After' }],
    });
  });

  it('needs an earlier copy', () => {
    expect(driftTo(copy(start), { snapshot: null, seen: null })).toBeNull();
  });

  it('ignores another format of the same time', () => {
    const instant = '2027-03-02T14:00:00Z';
    fc.assert(
      fc.property(respelled(instant), (spelled) => {
        const next = copy({ ...start, schedule_start_time: spelled });
        expect(driftTo(next, { snapshot: copy(start), seen: null })).toBeNull();
      }),
    );
  });

  it('treats a value that became null as a change, but not a missing key', () => {
    const { name: _, ...nameless } = start;
    const next = copy({ ...nameless, schedule_start_time: null });
    expect(driftTo(next, { snapshot: copy(start), seen: null })?.fields).toEqual([
      { field: 'schedule_start_time', before: start.schedule_start_time, after: null },
    ]);
  });

  it('between any two copies is exactly what differs in both', () => {
    fc.assert(
      fc.property(campaign, campaign, (one, other) => {
        const drift = driftTo(copy(other), { snapshot: copy(one), seen: null });
        if (drift !== null) expect(driftSchema.parse(drift)).toEqual(drift);
        const drifted = new Map(drift?.fields.map((each) => [each.field, each]));
        for (const field of FIELD_NAMES) {
          const [before, after] = [serverValue(one, field), serverValue(other, field)];
          const same =
            before === undefined || after === undefined || sameJson(before, after) || sameInstant(before, after);
          if (same) expect(drifted.has(field)).toBe(false);
          else expect(drifted.get(field)).toEqual({ field, before, after });
        }
      }),
    );
  });

  it('over two refreshes without dismissal covers both, and is none if everything was changed back', () => {
    fc.assert(
      fc.property(campaign, campaign, campaign, (one, two, three) => {
        const first = driftTo(copy(two), { snapshot: copy(one), seen: null });
        const second = driftTo(copy(three), { snapshot: copy(two), seen: first });
        const whole = driftTo(copy(three), { snapshot: copy(one), seen: null });
        expect(second?.fields).toEqual(whole?.fields);
        const back = driftTo(copy(one), { snapshot: copy(two), seen: first });
        expect(back).toBeNull();
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { BUILT_IN_CONDUCT } from '@domain/calling-hours/built-in-conduct';
import { BUILT_IN_RULES } from '@domain/calling-hours/built-in-rules';
import type { HoursFinding } from '@domain/calling-hours/findings';
import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import { NO_RECENT_CONTACT } from '@domain/recent-contact/recent-contact';
import type { AudienceFilter } from '@domain/recipients/audience';
import type { ConductOfDraft } from '@renderer/draft/conduct-of-draft';
import { NOBODY_HELD_BACK } from '@renderer/draft/held-back-of-draft';
import type { HoursOfDraft } from '@renderer/draft/hours-of-draft';
import {
  type Checked,
  checkFilterChoices,
  checkFilterOf,
  checkFilterPart,
} from '@renderer/features/recipients/filters/check-filters';
import { withPart } from '@renderer/features/recipients/filters/filter-parts';
import { id } from '../../../samples';

const NOTHING: Checked = {
  ...{ hours: null, heldBack: NOBODY_HELD_BACK, numbers: null, consent: null, contact: null, conduct: null },
};

const [RULE] = BUILT_IN_RULES;
if (RULE === undefined) throw new Error('there is no rule');
const FINDING: HoursFinding = { rule: { ...RULE, title: 'A law' }, rows: 2, when: 'mixed', minute: null, keys: ['a'] };
const HOURS: HoursOfDraft = {
  ...{ problems: [], outside: 5 },
  findingOf: (keys) => (keys.join(' ') === 'a' ? FINDING : null),
  placesOf: (rule) => ({ keys: rule === null ? ['a', 'b', 'c'] : ['a'], columns: {} }),
};
const [ASKED] = BUILT_IN_CONDUCT;
if (ASKED === undefined) throw new Error('there is no rule');
const CONDUCT: ConductOfDraft = {
  ...{ problems: [], rowsOf: () => null },
  findingOf: (keys) =>
    keys.join(' ') === 'x y' ? { rule: { ...ASKED, area: 'DE' }, rows: 11, keys: ['x', 'y'] } : null,
};
const IN_GERMANY = { keys: ['x', 'y'], columns: {} };
const FOUND: Checked = {
  ...{ hours: HOURS, conduct: CONDUCT },
  heldBack: {
    ...NOBODY_HELD_BACK,
    counts: {
      ...{ total: 40, held: 9, withoutConsent: 6 },
      lists: [{ id: id(1), name: 'Registry', rows: 3 }],
    },
  },
  numbers: {
    counted: { total: 40, types: [], outside: [{ ...{ rule: 'type', level: 'warn', rows: 8 }, parts: [] }] },
    problems: [],
  },
  consent: {
    ...{ mark: null, rule: NO_CONSENT_RULE, rows: [], problems: [] },
    counts: { total: 40, without: [{ ...{ reason: 'no', rows: 4 } }, { ...{ reason: 'old', rows: 2 } }] },
  },
  contact: {
    ...{ rows: [], status: 'compared', problems: [], cancel: () => undefined, repeat: () => undefined },
    contact: {
      ...{ ...NO_RECENT_CONTACT, total: 40, contacted: 12, sent: 9, elsewhere: 5 },
      sources: [{ key: 'sent::march', kind: 'sent', name: 'March', at: null, rows: 7 }],
    },
  },
};

const labels = (filter: AudienceFilter, checked: Checked) =>
  checkFilterChoices(filter, checked, { rows: 40, problems: 1 }).map(({ label }) => label);

describe('the buttons that filter recipients', () => {
  it('are all and problems as long as no check has found anything', () => {
    expect(labels({}, NOTHING)).toEqual(['All 40', 'Problems 1']);
  });

  it('are one for each check that has found some, with their number', () => {
    expect(labels({}, FOUND)).toEqual([
      ...['All 40', 'Outside hours 5', 'Held back 9', 'Type not allowed 8', 'Without consent 6'],
      ...['Sent recently 9', 'In other drafts 5', 'Problems 1'],
    ]);
  });

  it('name the rule, the reason or the source whose rows are shown', () => {
    expect(labels({ places: HOURS.placesOf('law') }, FOUND)).toContain('A law 2');
    expect(labels({ places: IN_GERMANY }, FOUND)).toContain('Germany 11');
    expect(labels({ places: IN_GERMANY, consent: 'any' }, FOUND)).toContain('Germany without consent');
    expect(labels({ consent: 'old' }, FOUND)).toContain('Consent too old 2');
    expect(labels({ contact: 'sent::march' }, FOUND)).toContain('In “March” 7');
    expect(labels({ contact: '' }, FOUND)).toContain('Elsewhere or sent 12');
    expect(labels({ heldBack: 'list' }, FOUND)).toContain('On suppression lists 3');
  });

  it.each<[AudienceFilter, string]>([
    [{ heldBack: true }, 'Held back 0'],
    [{ heldBack: 'list' }, 'On suppression lists 0'],
    [{ contact: 'sent' }, 'Sent recently 0'],
    [{ contact: 'elsewhere' }, 'In other drafts 0'],
    [{ outsideRule: 'country' }, 'Country not allowed 0'],
    [{ consent: 'any' }, 'Without consent 0'],
    [{ consent: 'old' }, 'Consent too old 0'],
    [{ contact: '' }, 'Elsewhere or sent 0'],
    [{ contact: 'sent::gone' }, 'Elsewhere or sent 0'],
  ])('stay for %o when nothing is left', (filter, label) => {
    expect(labels(filter, NOTHING)).toEqual(['All 40', label, 'Problems 1']);
  });

  it('always have the one that is on, and change nothing if it is pressed', () => {
    const filters: readonly AudienceFilter[] = [
      ...[
        {},
        { heldBack: true as const },
        { heldBack: 'list' as const },
        { contact: 'sent' },
        { contact: 'elsewhere' },
        { outsideRule: 'type' as const },
        { problem: 'any' as const },
      ],
      ...[{ consent: 'any' as const }, { consent: 'old' as const }, { contact: '' }, { contact: 'sent::march' }],
      ...[{ places: HOURS.placesOf(null) }, { places: HOURS.placesOf('law') }],
      ...[{ places: IN_GERMANY }, { places: IN_GERMANY, consent: 'any' as const }],
    ];
    for (const filter of filters) {
      const shown = checkFilterOf(filter, { hours: HOURS, conduct: CONDUCT });
      expect(checkFilterChoices(filter, FOUND, { rows: 40, problems: 1 }).map(({ value }) => value)).toContain(shown);
      expect(withPart(filter, checkFilterPart(shown, filter, HOURS))).toEqual(filter);
    }
  });

  it('take the place of one another, and leave the search and the country', () => {
    const filter: AudienceFilter = { text: 'ada', country: 'US', consent: 'old' };
    expect(withPart(filter, checkFilterPart('held', filter, HOURS))).toEqual({
      ...{ text: 'ada', country: 'US', heldBack: true },
    });
    expect(withPart(filter, checkFilterPart('all', filter, HOURS))).toEqual({ text: 'ada', country: 'US' });
  });
});

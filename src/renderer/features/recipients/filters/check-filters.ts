import type { ConductFinding } from '@domain/calling-hours/conduct-findings';
import type { HoursFinding } from '@domain/calling-hours/findings';
import { NUMBER_RULES, type NumberRule } from '@domain/number-rules/number-rules';
import { type ContactGroup, NO_RECENT_CONTACT } from '@domain/recent-contact/recent-contact';
import type { AudienceFilter } from '@domain/recipients/audience';
import { heldByLists } from '@domain/suppression/held-back';
import { rowsWithout } from '../../../draft/consent-of-draft';
import type { OpenDraft } from '../../../draft/open-draft.svelte';
import { text } from '../../../kernel/text';
import type { FilterPart } from './filter-parts';

/** What checks found out about the recipients of a draft. */
export type Checked = Pick<OpenDraft, 'hours' | 'heldBack' | 'numbers' | 'consent' | 'contact' | 'conduct'>;

/**
 * The filters with a button, of which one is on. `rule`: outside of the hours of one rule;
 * `place`: where a rule on consent or disclosure applies; `contact`: in one source of recent
 * contact, or in any.
 */
export type CheckFilter =
  | 'all'
  | 'outside'
  | 'rule'
  | 'place'
  | 'held'
  | 'list'
  | `number-${NumberRule}`
  | 'consent'
  | 'contact'
  | ContactGroup
  | 'problems';

export interface CheckFilterChoice {
  readonly value: CheckFilter;
  readonly label: string;
}

/** Returns the button that is on. */
export function checkFilterOf(
  filter: AudienceFilter,
  { hours, conduct }: Pick<Checked, 'hours' | 'conduct'>,
): CheckFilter {
  if (filter.places !== undefined) {
    if (ruleFinding(filter, hours) !== null) return 'rule';
    return placeFinding(filter, { hours, conduct }) === null ? 'outside' : 'place';
  }
  if (filter.heldBack !== undefined) return filter.heldBack === 'list' ? 'list' : 'held';
  if (filter.outsideRule !== undefined) return `number-${filter.outsideRule}`;
  if (filter.consent !== undefined) return 'consent';
  if (filter.contact !== undefined) return groupOf(filter) ?? 'contact';
  return filter.problem === undefined ? 'all' : 'problems';
}

/**
 * Returns what a button changes in the filter. Where a reason or a source was chosen elsewhere, as
 * by a warning, its button keeps it.
 */
export function checkFilterPart(chosen: CheckFilter, filter: AudienceFilter, hours: Checked['hours']): FilterPart {
  return {
    problem: chosen === 'problems' ? 'any' : undefined,
    heldBack: chosen === 'held' ? true : chosen === 'list' ? 'list' : undefined,
    outsideRule: NUMBER_RULES.find((rule) => chosen === `number-${rule}`),
    consent: chosen === 'consent' ? (filter.consent ?? 'any') : chosen === 'place' ? filter.consent : undefined,
    contact: chosen === 'contact' ? (filter.contact ?? '') : GROUPS.find((group) => chosen === group),
    places: chosen === 'outside' ? hours?.placesOf(null) : isAt(chosen) ? filter.places : undefined,
  };
}

/**
 * Returns the buttons: all rows, what a check has found something for, and problems. The one that
 * is on stays when nothing is left that it finds.
 */
export function checkFilterChoices(
  filter: AudienceFilter,
  checked: Checked,
  counts: { readonly rows: number; readonly problems: number },
): readonly CheckFilterChoice[] {
  const strings = text.recipientsTable.filter;
  return [
    { value: 'all', label: strings.all(counts.rows) },
    ...hoursChoices(filter, checked),
    ...placeChoices(filter, checked),
    ...heldChoices(filter, checked),
    ...numberChoices(filter, checked),
    ...consentChoices(filter, checked),
    ...contactChoices(filter, checked),
    { value: 'problems', label: strings.problems(counts.problems) },
  ];
}

function hoursChoices(filter: AudienceFilter, { hours }: Checked): readonly CheckFilterChoice[] {
  if (hours === null) return [];
  const strings = text.recipientsTable.filter;
  const finding = ruleFinding(filter, hours);
  return [
    { value: 'outside', label: strings.outsideHours(hours.outside) },
    ...(finding === null
      ? []
      : [{ value: 'rule' as const, label: strings.outsideRule(finding.rule.title, finding.rows) }]),
  ];
}

/** For the place whose rows are shown. */
function placeChoices(filter: AudienceFilter, checked: Checked): readonly CheckFilterChoice[] {
  const finding = placeFinding(filter, checked);
  if (finding === null) return [];
  const { rule, rows } = finding;
  return [{ value: 'place', label: text.conduct.filter(rule.area, rows, filter.consent !== undefined) }];
}

/** All of them, and those on lists if their rows are shown, as by the problem about these. */
function heldChoices(filter: AudienceFilter, { heldBack }: Checked): readonly CheckFilterChoice[] {
  const { held } = heldBack.counts;
  const strings = text.suppression;
  return [
    ...(held === 0 && filter.heldBack !== true ? [] : [{ value: 'held' as const, label: strings.filter(held) }]),
    ...(filter.heldBack === 'list'
      ? [{ value: 'list' as const, label: strings.filterLists(heldByLists(heldBack.counts)) }]
      : []),
  ];
}

function numberChoices(filter: AudienceFilter, { numbers }: Checked): readonly CheckFilterChoice[] {
  return NUMBER_RULES.flatMap((rule): readonly CheckFilterChoice[] => {
    const rows = numbers?.counted.outside.find((outside) => outside.rule === rule)?.rows ?? 0;
    if (rows === 0 && filter.outsideRule !== rule) return [];
    return [{ value: `number-${rule}`, label: text.numberRules.filter(rule, rows) }];
  });
}

/** For the reason whose rows are shown, or for all of them. */
function consentChoices(filter: AudienceFilter, { consent }: Checked): readonly CheckFilterChoice[] {
  const counts = consent?.counts ?? null;
  const reason = filter.consent ?? 'any';
  if (reason !== 'any') {
    const rows = counts?.without.find((each) => each.reason === reason)?.rows ?? 0;
    return [{ value: 'consent', label: text.consent.filterReason(reason, rows) }];
  }
  const rows = rowsWithout(counts);
  return rows === 0 && filter.consent === undefined ? [] : [{ value: 'consent', label: text.consent.filter(rows) }];
}

/** Sent before and in other drafts, and the source or all of them if their rows are shown. */
function contactChoices(filter: AudienceFilter, { contact }: Checked): readonly CheckFilterChoice[] {
  const counts = contact?.contact ?? NO_RECENT_CONTACT;
  const chosen = filter.contact;
  const groups = GROUPS.filter((group) => counts[group] > 0 || chosen === group).map((group) => ({
    value: group,
    label: text.recentContact.filterGroup(group, counts[group]),
  }));
  if (chosen === undefined || groupOf(filter) !== undefined) return groups;
  const source = counts.sources.find(({ key }) => key === chosen);
  const label =
    source === undefined
      ? text.recentContact.filter(counts.contacted)
      : text.recentContact.filterSource(source.name, source.rows);
  return [...groups, { value: 'contact', label }];
}

const GROUPS = ['sent', 'elsewhere'] as const satisfies readonly ContactGroup[];

const groupOf = ({ contact }: AudienceFilter): ContactGroup | undefined => GROUPS.find((group) => contact === group);

const isAt = (chosen: CheckFilter): boolean => chosen === 'rule' || chosen === 'place';

/** Returns the rule on consent or disclosure whose recipients are shown, as by its advice. */
function placeFinding(
  filter: AudienceFilter,
  { hours, conduct }: Pick<Checked, 'hours' | 'conduct'>,
): ConductFinding | null {
  const keys = filter.places?.keys;
  if (keys === undefined || ruleFinding(filter, hours) !== null) return null;
  return conduct?.findingOf(keys) ?? null;
}

/** Returns the one rule whose recipients are shown, as by its finding. */
function ruleFinding(filter: AudienceFilter, hours: Checked['hours']): HoursFinding | null {
  const keys = filter.places?.keys;
  if (keys === undefined || hours === null) return null;
  // If a rule finds all who are outside, the filter for these says the same.
  return keys.length === hours.placesOf(null).keys.length ? null : hours.findingOf(keys);
}

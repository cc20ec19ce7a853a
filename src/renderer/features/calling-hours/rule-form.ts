import { type CallingRule, callingRuleSchema, type Week } from '@domain/calling-hours/rule';
import { editableHours, readHours } from '@domain/calling-hours/stretch-text';
import { REGIONS } from '@domain/zones/region-names';

export const DAYS = ['weekdays', 'saturday', 'sunday'] as const;
export type Days = (typeof DAYS)[number];

/** A rule as it is typed. */
export interface TypedRule {
  readonly country: string;
  /** ISO 3166-2; empty: the whole country. */
  readonly region: string;
  readonly title: string;
  readonly kind: CallingRule['kind'];
  readonly source: string;
  readonly hours: Readonly<Record<Days, string>>;
  readonly noHolidays: boolean;
}

export type RuleIssue = Days | 'country' | 'title' | 'source';

export const NEW_RULE: TypedRule = {
  ...{ country: '', region: '', title: '', kind: 'guideline', source: '' },
  hours: { weekdays: '09:00–17:00', saturday: '', sunday: '' },
  noHolidays: false,
};

/** A rule in a form that can be edited. */
export function typedRule({ area, title, kind, source, week }: CallingRule): TypedRule {
  return {
    country: area === '*' ? '' : area.slice(0, 2),
    region: area.length > 2 ? area : '',
    ...{ title, kind, source: source ?? '' },
    hours: {
      weekdays: editableHours(week.weekdays),
      saturday: editableHours(week.saturday),
      sunday: editableHours(week.sunday),
    },
    noHolidays: week.holidays === 'none',
  };
}

/** The hours that are typed; null if a day cannot be read. */
export function weekOf({ hours, noHolidays }: TypedRule): Week | null {
  const [weekdays, saturday, sunday] = DAYS.map((day) => readHours(hours[day]));
  if (!weekdays || !saturday || !sunday) return null;
  return {
    ...{ weekdays: [...weekdays], saturday: [...saturday], sunday: [...sunday] },
    holidays: noHolidays ? 'none' : 'as-usual',
  };
}

/** What keeps a rule from being stored. `isOwn`: the user's own, not only other hours. */
export function issuesOf(typed: TypedRule, isOwn: boolean): ReadonlySet<RuleIssue> {
  const { shape } = callingRuleSchema;
  return new Set<RuleIssue>([
    ...DAYS.filter((day) => readHours(typed.hours[day]) === null),
    ...(isOwn && typed.country === '' ? ['country' as const] : []),
    ...(isOwn && (typed.title.trim() === '' || !shape.title.safeParse(typed.title).success) ? ['title' as const] : []),
    ...(isOwn && !shape.source.safeParse(sourceOf(typed)).success ? ['source' as const] : []),
  ]);
}

/** The rule of the user's own that is typed; null as long as it has issues. */
export function ownRule(typed: TypedRule, id: string, today: string): CallingRule | null {
  const week = weekOf(typed);
  const rule = callingRuleSchema.safeParse({
    ...{ id, area: typed.region === '' ? typed.country : typed.region, title: typed.title, week, kind: typed.kind },
    ...{ appliesTo: 'all', source: sourceOf(typed), checked: today, isVerified: false },
  });
  return issuesOf(typed, true).size === 0 && rule.success ? rule.data : null;
}

/** The states or provinces of a country that recipients can be told apart by. */
export const regionsOf = (country: string): typeof REGIONS =>
  country === '' ? [] : REGIONS.filter(({ code }) => code.startsWith(`${country}-`));

const sourceOf = ({ source }: TypedRule): string | null => (source.trim() === '' ? null : source.trim());

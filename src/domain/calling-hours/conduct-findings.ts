import type { AudienceGroup } from './audience-group';
import { BUILT_IN_CONDUCT } from './built-in-conduct';
import type { ConductRule } from './conduct-rule';

/** The members of the European Union, by ISO 3166. */
const EU: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** A rule, and the recipients whom it is about. */
export interface ConductFinding {
  readonly rule: ConductRule;
  readonly rows: number;
  /** The groups of the recipients. */
  readonly keys: readonly string[];
}

/**
 * Returns the rules about somebody of an audience, laws first, then by recipients. A recipient
 * counts by the country and state of their number or columns, also if the local time is unknown.
 * @param off rules that are switched off, by id.
 */
export function conductFindings(
  groups: readonly AudienceGroup[],
  off: readonly string[],
  rules: readonly ConductRule[] = BUILT_IN_CONDUCT,
): readonly ConductFinding[] {
  return rules
    .filter(({ id }) => !off.includes(id))
    .flatMap((rule): readonly ConductFinding[] => {
      const meant = groups.filter((group) => group.rows > 0 && isIn(rule.area, group));
      if (meant.length === 0) return [];
      return [{ rule, rows: meant.reduce((sum, { rows }) => sum + rows, 0), keys: meant.map(({ key }) => key) }];
    })
    .toSorted((a, b) => Number(b.rule.kind === 'law') - Number(a.rule.kind === 'law') || b.rows - a.rows);
}

function isIn(area: string, { country, region }: AudienceGroup): boolean {
  if (area === 'EU') return EU.has(country);
  return area.length === 2 ? area === country : area === region;
}

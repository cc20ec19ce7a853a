import type { Problem } from '@domain/changes/problem';
import type { ConsentCounts } from '@domain/consent/consent-counts';
import type { ConsentMark } from '@domain/consent/consent-mark';
import type { ConsentReason } from '@domain/consent/consent-of-row';
import type { ConsentRule } from '@domain/consent/consent-rule';
import type { AudienceRow } from '@domain/recipients/audience';

/** What other parts of the page need to know of consent. */
export interface ConsentOfDraft {
  readonly mark: ConsentMark | null;
  readonly rule: ConsentRule;
  /** `null`: the rule is off, or nothing was counted yet. */
  readonly counts: ConsentCounts | null;
  /** The rows without consent, if rows have forms of their own. */
  readonly rows: readonly Pick<AudienceRow, 'id' | 'consent'>[];
  readonly problems: readonly Problem[];
}

/** Recipients without consent, for any reason. */
export function rowsWithout(counts: ConsentCounts | null): number {
  return (counts?.without ?? []).reduce((sum, { rows }) => sum + rows, 0);
}

/** Returns a warning for each reason for which recipients of a draft are without consent. */
export function consentProblems(
  { mark, rule }: Pick<ConsentOfDraft, 'mark' | 'rule'>,
  counts: ConsentCounts | null,
): readonly Problem[] {
  if (counts === null || rule.mode === 'off') return [];
  return counts.without.map(({ reason, rows }): Problem => ({
    ...{ severity: 'warning', code: 'without-consent', field: 'recipients' },
    ...{ reason, column: columnFor(reason, mark), isHeldBack: rule.mode === 'hold', count: rows, total: counts.total },
  }));
}

/** The column that a reason is about; empty if it is about none. */
function columnFor(reason: ConsentReason, mark: ConsentMark | null): string {
  switch (reason) {
    case 'no':
    case 'unknown':
    case 'blank':
      return mark?.answer ?? mark?.date ?? '';
    case 'bad-date':
    case 'old':
    case 'no-date':
      return mark?.date ?? '';
    case 'no-source':
      return mark?.source ?? '';
    case 'not-marked':
      return '';
  }
}

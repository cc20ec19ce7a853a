import type { ConductFinding } from '@domain/calling-hours/conduct-findings';
import type { Problem } from '@domain/changes/problem';
import type { MessagePart } from '@domain/opening-message/message-parts';
import type { AudienceFilter } from '@domain/recipients/audience';

/** What other parts of the page need to know of the rules on consent and disclosure. */
export interface ConductOfDraft {
  readonly problems: readonly Problem[];
  /** The rows that a rule is about, of a rule on consent those without; null: there are none. */
  readonly rowsOf: (rule: string) => AudienceFilter | null;
  /** The rule whose recipients these groups are; null if they are those of none. */
  readonly findingOf: (keys: readonly string[]) => ConductFinding | null;
}

/** What is known of a draft that rules ask about. */
export interface ConductFacts {
  readonly total: number;
  /** Recipients without consent by the marked columns, by rule; null: no column is marked. */
  readonly lacking: Readonly<Record<string, number>> | null;
  /** What the opening message does not seem to say. */
  readonly missing: readonly MessagePart[];
  readonly hasRetryPolicy: boolean;
}

/** Returns advice for each rule that there is something to say about. */
export function conductProblems(findings: readonly ConductFinding[], facts: ConductFacts): readonly Problem[] {
  return findings.flatMap((finding) => problemOf(finding, facts) ?? []);
}

function problemOf({ rule, rows }: ConductFinding, facts: ConductFacts): Problem | null {
  const { id, area, title, kind, isVerified, demand } = rule;
  const of = {
    ...({ severity: 'advice', code: 'conduct-rule', rule: id, area, title } as const),
    ...{ isLaw: kind === 'law', isVerified, count: rows, total: facts.total },
  };
  switch (demand) {
    case 'consent':
    case 'written-consent': {
      const lacking = facts.lacking === null ? rows : (facts.lacking[id] ?? 0);
      if (lacking === 0) return null;
      return { ...of, field: 'recipients', demand, lacking, isMarked: facts.lacking !== null };
    }
    case 'caller':
    case 'ai':
    case 'way-out':
      return facts.missing.includes(demand) ? { ...of, field: 'opening_message_template', demand } : null;
    case 'cap':
      return rule.cap !== null && facts.hasRetryPolicy ? { ...of, field: 'retry_policy', demand, ...rule.cap } : null;
  }
}

import type { Change } from '@domain/changes/change';
import { changesOf } from '@domain/changes/changes';
import type { DraftContent } from '@domain/changes/draft-content';
import type { Problem } from '@domain/changes/problem';
import { type FieldName, fieldRow } from '@domain/fields/fields';
import type { RecipientFacts } from '@domain/fields/recipients';
import { changeAsSent, type HeldBack } from '@domain/suppression/held-back';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import { text } from '../../kernel/text';

/** What is printed of one change: both values in full. */
export interface PrintedChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** What is said of recipients beside their number. */
  readonly lines: readonly string[];
}

/** A review as it is printed, in plain texts: nothing is cut, and nothing is said by colour. */
export interface PrintedReview {
  readonly title: string;
  /** Campaign, connection and time, with their names. */
  readonly facts: readonly (readonly [string, string])[];
  readonly changes: readonly PrintedChange[];
  readonly problems: readonly string[];
  readonly acknowledged: readonly string[];
  /** What the API's documentation leaves open about the changed fields, each said once. */
  readonly undocumented: readonly (readonly [string, string])[];
}

export interface ReviewToPrint {
  readonly title: string | null;
  readonly campaignId: string;
  readonly connectionName: string | null;
  readonly timeZone: string;
  /** When it is printed, in words. */
  readonly printedAt: string;
  readonly content: DraftContent;
  readonly problems: readonly Problem[];
  readonly acknowledged: readonly Problem[];
  readonly recipients: RecipientFacts;
  readonly heldBack: HeldBack;
}

/** Returns a review as it is printed. */
export function printedReview(review: ReviewToPrint): PrintedReview {
  const strings = text.review.markdown;
  const changes = changesOf(review.content);
  const none = text.review.printed.noConnection;
  return {
    title: strings.title(review.title ?? review.campaignId),
    facts: [
      [strings.campaign, review.campaignId],
      [strings.connection, review.connectionName ?? none],
      [strings.zone, review.timeZone],
      [text.review.printed.printedAt, review.printedAt],
    ],
    changes: changes.map((change) => printedChange(change, review)),
    problems: review.problems.map(
      (problem) => `${text.frame.severity[problem.severity]} ${text.campaign.problem(problem)}`,
    ),
    acknowledged: review.acknowledged.map((problem) => text.campaign.problem(problem)),
    undocumented: changes.flatMap(({ field }) => {
      const { label, unknown } = text.campaign.fields[field];
      return unknown === null ? [] : [[label, unknown] as const];
    }),
  };
}

function printedChange(change: Change, { timeZone, recipients, heldBack }: ReviewToPrint): PrintedChange {
  const { field, before, after } = change;
  const short = text.campaign.afterText(changeAsSent(change, heldBack), timeZone);
  return {
    label: text.campaign.fields[field].label,
    before: wholeValue(field, before, timeZone),
    after:
      after.kind === 'value'
        ? wholeValue(field, after.value, timeZone)
        : after.kind === 'unreadable'
          ? after.text
          : short,
    lines: after.kind === 'recipients' ? text.review.changeTexts.recipientLines(recipients) : [],
  };
}

/** A value in full: texts as they are, JSON on lines of its own, and everything else in words. */
function wholeValue(field: FieldName, value: JsonValue | undefined, zone: string): string {
  const { kind } = fieldRow(field);
  if (typeof value === 'string' && value !== '' && kind !== 'time') return value;
  if (typeof value === 'object' && value !== null) return writeJson(value, 2);
  return text.campaign.valueText(field, value, zone);
}

import type { HoursFinding } from '@domain/calling-hours/findings';
import type { Problem } from '@domain/changes/problem';
import type { AudienceFilter } from '@domain/recipients/audience';

/** What other parts of the page need to know of the calling hours of a draft's recipients. */
export interface HoursOfDraft {
  readonly problems: readonly Problem[];
  /** Recipients who are outside of their hours at some time of the schedule. */
  readonly outside: number;
  /** The finding whose recipients these groups are; null if they are those of no single one. */
  readonly findingOf: (keys: readonly string[]) => HoursFinding | null;
  /** A filter for the recipients outside of one rule's hours; null: of any. */
  readonly placesOf: (rule: string | null) => NonNullable<AudienceFilter['places']>;
}

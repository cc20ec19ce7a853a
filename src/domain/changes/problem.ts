import type { ConsentReason } from '../consent/consent-of-row';
import type { FieldName, SpeechChild } from '../fields/fields';
import type { IdIssue } from '../identity/resource-id';
import type { NumberRule } from '../number-rules/number-rules';
import type { OpeningAdvice } from '../opening-message/advice';
import type { MessagePart } from '../opening-message/message-parts';
import type { ContactKind } from '../recent-contact/recent-contact';

/**
 * What local validation found. An `error` blocks sending, a `warning` does not, and `advice` may be
 * wrong. A problem says what it is by `code`; its words come from the text catalogue, so every code
 * there has a sentence that names the field and says what to do.
 */
export type Problem = ErrorProblem | WarningProblem | AdviceProblem;

export type Severity = 'error' | 'warning' | 'advice';

interface Base<Of extends Severity, Code extends string> {
  readonly severity: Of;
  readonly code: Code;
  /**
   * The field that the problem is about, to which Problems leads; `null` for the draft as a whole.
   */
  readonly field: FieldName | null;
}

export type ErrorProblem =
  | Base<
      'error',
      'nothing-changed' | 'empty' | 'cannot-clear' | 'wrong-type' | 'not-a-number' | 'not-an-integer' | 'not-a-time'
    >
  | Base<'error', 'json-too-much' | 'holds-redaction' | 'field-locked'>
  | (Base<'error', 'bad-id'> & { readonly issue: IdIssue })
  | (Base<'error', 'too-small' | 'too-large'> & { readonly limit: number; readonly value: number })
  | (Base<'error', 'no-such-local-time' | 'unknown-time-zone'> & { readonly local: string; readonly zone: string })
  | (Base<'error', 'end-not-after-start'> & { readonly fromServer: 'start' | 'end' | null })
  | (Base<'error', 'json-syntax' | 'json-not-an-object'> & { readonly line: number; readonly column: number })
  | (Base<'error', 'bad-numbers'> & {
      readonly count: number;
      readonly rows: readonly number[];
      readonly example: string;
    })
  | (Base<'error', 'bad-recipient-json'> & {
      readonly count: number;
      readonly part: 'metadata' | 'assistant_overrides';
      readonly row: number;
      readonly line: number;
      readonly column: number;
      readonly reason: 'syntax' | 'not-an-object';
    });

type WarningProblem =
  | Base<
      'warning',
      'start-in-the-past' | 'carrier-timeout' | 'limit-while-summaries-off' | 'recipients-and-list' | 'empty-recipients'
    >
  | (Base<'warning', 'ambiguous-local-time'> & {
      readonly local: string;
      readonly zone: string;
      readonly chosen: 'earlier' | 'later';
    })
  | (Base<'warning', 'json-repeated-key'> & { readonly key: string; readonly line: number; readonly column: number })
  | (Base<'warning', 'far-future'> & { readonly year: number })
  | (Base<'warning', 'harmful-character'> & {
      /** Such as `U+202E`. */
      readonly character: string;
      readonly kind: 'control' | 'bidi' | 'surrogate';
      readonly count: number;
      readonly line: number;
      readonly column: number;
    })
  | (Base<'warning', 'campaign-status'> & { readonly status: 'running' | 'completed' })
  | (Base<'warning', 'duplicate-numbers'> & { readonly count: number; readonly rows: readonly number[] })
  | (Base<'warning', 'placeholder-missing'> & {
      readonly key: string;
      readonly lacking: number;
      readonly total: number;
    })
  | (Base<'warning', 'held-back' | 'all-held-back'> & {
      /** Recipients whom suppression lists hold back. */
      readonly count: number;
      readonly total: number;
    })
  | (Base<'warning', 'outside-number-rule'> & {
      /** Recipients whose numbers a rule of the connection does not allow. */
      readonly rule: NumberRule;
      readonly holds: boolean;
      readonly count: number;
      readonly total: number;
      /** The countries or types with most rows, and how many rows are of others. */
      readonly parts: readonly { readonly of: string; readonly rows: number }[];
      readonly others: number;
    })
  | (Base<'warning', 'without-consent'> & {
      readonly reason: ConsentReason;
      /** The column that the reason is about; empty if it is about none. */
      readonly column: string;
      /** Whether the house rule holds them back, or only warns. */
      readonly isHeldBack: boolean;
      readonly count: number;
      readonly total: number;
    })
  | (Base<'warning', 'old-suppression-list'> & { readonly list: string; readonly days: number })
  | (Base<'warning', 'recent-contact'> & {
      /** Recipients that are in a source as well, by its key. */
      readonly source: string;
      readonly kind: ContactKind;
      readonly name: string;
      readonly count: number;
      readonly total: number;
      /** Of what was sent: when (ISO 8601), and how long ago that is. */
      readonly at: string | null;
      readonly daysAgo: number;
    })
  /** Recipients that are in more sources than are listed one by one. */
  | (Base<'warning', 'more-recent-contact'> & {
      readonly sources: number;
      readonly count: number;
      readonly total: number;
    })
  | (Base<'warning', 'outside-hours'> & {
      /** The rule of calling hours, by id, and its title; empty for the usual hours. */
      readonly rule: string;
      readonly title: string;
      readonly isLaw: boolean;
      readonly isVerified: boolean;
      readonly when: 'before' | 'after' | 'closed-day' | 'mixed';
      /** The minute of the day of `before` and `after`. */
      readonly minute: number | null;
      readonly count: number;
      readonly total: number;
    })
  /** The schedule goes on through the night, so every rule would say so of everybody. */
  | (Base<'warning', 'schedule-spans-nights'> & {
      readonly hasEnd: boolean;
      readonly count: number;
      readonly total: number;
    })
  | (Base<'warning', 'unknown-speech-value'> & { readonly child: SpeechChild; readonly value: string })
  | (Base<'warning', 'speech-filled-with-defaults'> & { readonly children: readonly SpeechChild[] });

/** Findings of heuristics on the opening message, and rules that ask something of some calls. */
type AdviceProblem =
  | (Base<'advice', 'opening-advice'> & OpeningAdvice)
  | (Base<'advice', 'conduct-rule'> & {
      /** The rule by id, its area (a country, `EU`, or a state) and its title. */
      readonly rule: string;
      readonly area: string;
      readonly title: string;
      readonly isLaw: boolean;
      readonly isVerified: boolean;
      /** The recipients whom it is about. */
      readonly count: number;
      readonly total: number;
    } & Conduct);

/** What a rule asks. `lacking`: of whom no consent is known; `isMarked`: a column says it. */
type Conduct =
  | {
      readonly demand: 'consent' | 'written-consent';
      readonly lacking: number;
      readonly isMarked: boolean;
    }
  | { readonly demand: MessagePart }
  | { readonly demand: 'cap'; readonly calls: number; readonly hours: number };

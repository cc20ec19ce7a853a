import type { Change } from '@domain/changes/change';
import { changesOf, effectiveValue, titleOf } from '@domain/changes/changes';
import type { DraftContent } from '@domain/changes/draft-content';
import type { Problem } from '@domain/changes/problem';
import type { FieldName } from '@domain/fields/fields';
import type { ScheduleKeys } from '@domain/fields/request-keys';
import type { HeldBack } from '@domain/suppression/held-back';
import type { Language } from '@domain/system/languages';
import { placeholdersIn, type PlaceholderStyle } from '@domain/text/placeholders';
import type { DateFormat } from '@domain/time/date-format';
import { validate } from '@domain/validation/validate';
import { buildUpdate } from '@domain/wire/update';
import { writeJson } from '@kernel/json/json-codec';
import { lazy } from '@kernel/lazy';
import type { ReviewTexts } from '@text/reviewing';
import { type ChangeView, changeView } from './change-view';

/** Everything that a review follows from. */
export interface ReviewInput {
  readonly content: DraftContent;
  /** Which of its recipients are held back. */
  readonly heldBack: HeldBack;
  readonly now: Date;
  readonly style: PlaceholderStyle;
  readonly scheduleKeys: ScheduleKeys;
  /** The zone that times are shown in. */
  readonly zone: string;
  /** The language of its texts. */
  readonly language: Language;
  readonly dateFormat: DateFormat;
}

/** The body of the update for reading, without the rows of recipients. */
interface RequestText {
  readonly fields: readonly FieldName[];
  /** Empty when only recipients are sent. */
  readonly json: string;
  readonly withRecipients: boolean;
}

/** What follows from a draft's content: what changes, what is wrong and what would be sent. */
export interface Review {
  readonly title: string | null;
  readonly changes: readonly Pick<Change, 'field'>[];
  readonly views: readonly ChangeView[];
  /** All of them, acknowledged warnings as well. */
  readonly problems: readonly Problem[];
  readonly request: RequestText;
  /** The placeholders of the opening message. */
  readonly placeholders: readonly string[];
}

/** Reviews a draft. Each part is computed when it is first read. */
export function reviewOf(input: ReviewInput, text: ReviewTexts): Review {
  const { content, now, style, scheduleKeys } = input;
  const changes = lazy(() => changesOf(content));
  const parts = {
    title: lazy(() => titleOf(content)),
    views: lazy(() => changes().map((change) => changeView(change, input, text))),
    problems: lazy(() => validate(content, now, style)),
    request: lazy(() => requestText(content, scheduleKeys)),
    placeholders: lazy(() => openingPlaceholders(content, style)),
  };
  return {
    get title() {
      return parts.title();
    },
    get changes() {
      return changes();
    },
    get views() {
      return parts.views();
    },
    get problems() {
      return parts.problems();
    },
    get request() {
      return parts.request();
    },
    get placeholders() {
      return parts.placeholders();
    },
  };
}

/**
 * The same as plain data with everything computed, to be sent between threads. The values of the
 * changes stay behind.
 */
export function wholeReview(input: ReviewInput, text: ReviewTexts): Review {
  const { title, changes, views, problems, request, placeholders } = reviewOf(input, text);
  return { title, changes: changes.map(({ field }) => ({ field })), views, problems, request, placeholders };
}

function requestText(content: DraftContent, scheduleKeys: ScheduleKeys): RequestText {
  const { fields, body, withRecipients } = buildUpdate(content, scheduleKeys);
  return { fields, json: Object.keys(body).length === 0 ? '' : writeJson(body, 2), withRecipients };
}

function openingPlaceholders(content: DraftContent, style: PlaceholderStyle): readonly string[] {
  const template = effectiveValue('opening_message_template', content);
  return typeof template === 'string' ? placeholdersIn(template, style) : [];
}

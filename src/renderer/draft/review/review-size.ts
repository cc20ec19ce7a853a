import type { DraftContent } from '@domain/changes/draft-content';
import { serverValue } from '@domain/fields/campaign';
import { FIELD_NAMES } from '@domain/fields/fields';
import { sameEdit } from '@domain/fields/same-edit';
import { sameJson } from '@domain/json/json-equal';
import type { JsonValue } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import type { Review, ReviewInput } from './review';

/**
 * Drafts whose edited texts are longer than this together, in UTF-16 code units, are reviewed in a
 * worker: it stays below 20 ms.
 */
const MAX_REVIEWED_AT_ONCE = 4_000;

/**
 * The review of a draft whose texts are short; `null`, without having looked at them, for any
 * other.
 */
export function reviewIfSmall(input: ReviewInput, review: (input: ReviewInput) => Review): Review | null {
  return isReviewedAtOnce(input.content) ? review(input) : null;
}

export const isReviewedAtOnce = (content: DraftContent): boolean => reviewSize(content) <= MAX_REVIEWED_AT_ONCE;

/**
 * How much there is to compare: the texts of the edited fields and the server's, in UTF-16 code
 * units.
 */
function reviewSize({ edits, snapshot }: DraftContent): number {
  let size = 0;
  for (const field of FIELD_NAMES) {
    const edit = edits[field];
    // The opening message is read for its placeholders whether it is edited or not.
    if (edit === undefined && field !== 'opening_message_template') continue;
    if (edit?.kind === 'text') size += edit.text.length;
    if (edit?.kind === 'value') size += sizeOfJson(edit.value);
    size += sizeOfJson(serverValue(snapshot?.campaign, field));
  }
  return size;
}

const sizes = new WeakMap<object, number>();

function sizeOfJson(value: JsonValue | undefined): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  const known = sizes.get(value);
  if (known !== undefined) return known;
  const size = writeJson(value).length;
  sizes.set(value, size);
  return size;
}

/**
 * Whether two inputs lead to the same review. Compares by content, because what is stored comes
 * back as other objects.
 */
export function sameReviewInput(a: ReviewInput, b: ReviewInput): boolean {
  return (
    a === b ||
    (a.style === b.style &&
      a.scheduleKeys === b.scheduleKeys &&
      a.zone === b.zone &&
      a.language === b.language &&
      writeJson(a.dateFormat) === writeJson(b.dateFormat) &&
      minuteOf(a.now) === minuteOf(b.now) &&
      FIELD_NAMES.every((field) => sameEdit(a.content.edits[field] ?? null, b.content.edits[field] ?? null)) &&
      sameJson(a.content.snapshot?.campaign, b.content.snapshot?.campaign) &&
      sameContent(a.content.recipients, b.content.recipients) &&
      sameContent(a.heldBack, b.heldBack))
  );
}

const minuteOf = (now: Date): number => Math.floor(now.getTime() / 60_000);

function sameContent(a: object, b: object): boolean {
  return a === b || writeJson(a) === writeJson(b);
}

import type { After, Change } from '@domain/changes/change';
import { type ChangeDiff, diffOf } from '@domain/diff/change-diff';
import type { FieldName } from '@domain/fields/fields';
import { changeAsSent, type HeldBack } from '@domain/suppression/held-back';
import type { ReviewTexts } from '@text/reviewing';

/** A change as the review shows it: without its values, which may be megabytes. */
export interface ChangeView {
  readonly field: FieldName;
  readonly kind: After['kind'];
  /** In plain words, to stand after the field's name. */
  readonly sentence: string;
  readonly diff: ChangeDiff | null;
}

/** What a view of a change follows from, beside the change. */
export interface ChangeSetting {
  /** The zone that times are shown in. */
  readonly zone: string;
  /** Who is held back, and so is not counted as sent. */
  readonly heldBack: HeldBack;
}

/** Words a change. Compares long values, so for those it belongs into a worker. */
export function changeView(change: Change, { zone, heldBack }: ChangeSetting, text: ReviewTexts): ChangeView {
  const diff = diffOf(change);
  return {
    field: change.field,
    kind: change.after.kind,
    sentence: text.review.changeTexts.sentence(changeAsSent(change, heldBack), zone, diff),
    diff,
  };
}

import type { After, Change } from '@domain/changes/change';
import { type ChangeDiff, diffOf } from '@domain/diff/change-diff';
import type { FieldName } from '@domain/fields/fields';
import type { ReviewTexts } from '@text/reviewing';

/** A change as the review shows it: without its values, which may be megabytes. */
export interface ChangeView {
  readonly field: FieldName;
  readonly kind: After['kind'];
  /** In plain words, to stand after the field's name. */
  readonly sentence: string;
  readonly diff: ChangeDiff | null;
}

/**
 * Words a change. Compares long values, so for those it belongs into a worker. `zone`: the zone
 * that times are shown in.
 */
export function changeView(change: Change, zone: string, text: ReviewTexts): ChangeView {
  const diff = diffOf(change);
  return {
    field: change.field,
    kind: change.after.kind,
    sentence: text.review.changeTexts.sentence(change, zone, diff),
    diff,
  };
}

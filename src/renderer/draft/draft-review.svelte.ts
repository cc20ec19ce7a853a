import type { Edit } from '@domain/fields/edits';
import { text } from '../kernel/text';
import { createLatestOnly } from '../kernel/timers/latest-only';
import { type Review, type ReviewInput, reviewOf } from './review/review';
import { reviewIfSmall, sameReviewInput } from './review/review-size';

export interface DraftReviewDeps {
  readonly input: () => ReviewInput;
  /** Reviews in another thread. */
  readonly reviewElsewhere: (input: ReviewInput) => Promise<Review>;
  readonly failed: () => void;
}

function holdsText(edit: Edit): boolean {
  return edit.kind === 'text' || (edit.kind === 'value' && typeof edit.value === 'string');
}

function plain(edit: Edit): Edit {
  // Its own type is computed from the whole depth of JSON, which is too much for the compiler.
  const copy: unknown = $state.snapshot<unknown>(edit);
  return copy as Edit;
}

/** The review of the draft on the screen, and whether it is the one of what stands there now. */
export interface DraftReview {
  readonly review: Review;
  /**
   * `false` while the review of the newest edit is being computed; what is shown then is an earlier
   * one.
   */
  readonly isCurrent: boolean;
  stop: () => void;
}

const PAUSE_MS = 40;

const NOTHING: Review = {
  title: null,
  changes: [],
  views: [],
  problems: [],
  request: { fields: [], json: '', withRecipients: false },
  placeholders: [],
};

/**
 * Keeps the review of a draft up to date: small drafts at once, because a worker's detour would
 * make them flicker, large ones in a worker. Until its result is there the review before it stays,
 * and `isCurrent` says so.
 */
export function createDraftReview({ input: read, reviewElsewhere, failed }: DraftReviewDeps): DraftReview {
  const input = $derived(read());
  const small = $derived(reviewIfSmall(input, (of) => reviewOf(of, text)));
  let delivered = $state.raw<{ readonly input: ReviewInput; readonly review: Review } | null>(null);
  let lastSmall = NOTHING;
  const review = $derived(small ?? delivered?.review ?? lastSmall);
  const isCurrent = $derived(small !== null || (delivered !== null && sameReviewInput(delivered.input, input)));

  const latest = createLatestOnly<ReviewInput, Review>({
    run: reviewElsewhere,
    // A key is on the screen before its text is copied for the worker.
    pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
    same: sameReviewInput,
    deliver: (of, made) => (delivered = { input: of, review: made }),
    failed,
  });
  const stopEffects = $effect.root(() => {
    $effect(() => {
      if (small !== null) {
        delivered = null;
        lastSmall = small;
      } else if (!isCurrent) latest.submit(withoutProxies(input));
    });
  });

  /**
   * State proxies of Svelte cannot be sent to another thread. Texts are none, and copying large
   * ones takes long.
   */
  function withoutProxies(of: ReviewInput): ReviewInput {
    const edits = Object.fromEntries(
      Object.entries(of.content.edits).map(([field, edit]) => [field, holdsText(edit) ? { ...edit } : plain(edit)]),
    );
    return { ...of, content: { ...of.content, edits } };
  }

  return {
    get review() {
      return review;
    },
    get isCurrent() {
      return isCurrent;
    },
    stop() {
      stopEffects();
      latest.stop();
    },
  };
}

import type { Edit } from '@domain/fields/edits';
import { text } from '../kernel/text';
import { createLatestOnly, type LatestOnly } from '../kernel/timers/latest-only';
import { type Review, type ReviewInput, reviewOf } from './review/review';
import { reviewIfSmall, sameReviewInput } from './review/review-size';

export interface DraftReviewDeps {
  /** Reactive. */
  readonly input: () => ReviewInput;
  /** Reviews in another thread. */
  readonly reviewElsewhere: (input: ReviewInput) => Promise<Review>;
  readonly failed: () => void;
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
 * The review of the draft on the screen. A small draft is reviewed at once, because the detour over
 * a worker would make it flicker; a large one in a worker, while the review before it stays.
 */
export class DraftReview {
  readonly #latest: LatestOnly<ReviewInput>;
  readonly #stopEffects: () => void;
  readonly #input: ReviewInput;
  readonly #small: Review | null = $derived.by(() => reviewIfSmall(this.#input, (input) => reviewOf(input, text)));
  #delivered = $state.raw<{ readonly input: ReviewInput; readonly review: Review } | null>(null);
  #lastSmall = NOTHING;

  readonly review: Review = $derived.by(() => this.#small ?? this.#delivered?.review ?? this.#lastSmall);
  /** `false` while the newest edit is being reviewed: `review` is an earlier one then. */
  readonly isCurrent: boolean = $derived.by(
    () => this.#small !== null || (this.#delivered !== null && sameReviewInput(this.#delivered.input, this.#input)),
  );

  constructor({ input, reviewElsewhere, failed }: DraftReviewDeps) {
    this.#input = $derived(input());
    this.#latest = createLatestOnly<ReviewInput, Review>({
      run: reviewElsewhere,
      // A key is on the screen before its text is copied for the worker.
      pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS)),
      same: sameReviewInput,
      deliver: (reviewed, review) => (this.#delivered = { input: reviewed, review }),
      failed,
    });
    this.#stopEffects = $effect.root(() => {
      $effect(() => {
        if (this.#small !== null) {
          this.#delivered = null;
          this.#lastSmall = this.#small;
        } else if (!this.isCurrent) this.#latest.submit(withoutProxies(this.#input));
      });
    });
  }

  stop(): void {
    this.#stopEffects();
    this.#latest.stop();
  }
}

/**
 * State proxies of Svelte cannot be sent to another thread. Texts are not proxied, and copying
 * large ones takes long.
 */
function withoutProxies(input: ReviewInput): ReviewInput {
  const edits = Object.fromEntries(
    Object.entries(input.content.edits).map(([field, edit]) => [field, holdsText(edit) ? { ...edit } : plain(edit)]),
  );
  return { ...input, content: { ...input.content, edits } };
}

function holdsText(edit: Edit): boolean {
  return edit.kind === 'text' || (edit.kind === 'value' && typeof edit.value === 'string');
}

function plain(edit: Edit): Edit {
  // Its own type is computed from the whole depth of JSON, which is too much for the compiler.
  const copy: unknown = $state.snapshot<unknown>(edit);
  return copy as Edit;
}

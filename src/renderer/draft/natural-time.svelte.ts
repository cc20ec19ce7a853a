import type { Edit } from '@domain/fields/edits';
import type { TimeRefusal } from '@domain/time/time-refusal';
import type { NaturalContext, readNatural } from '../kernel/time/natural';

type TimeEdit = Extract<Edit, { kind: 'time' }>;

interface NaturalTimeDeps {
  /** The text that no exact format reads; `null` if there is none. Reactive. */
  readonly text: () => string | null;
  readonly context: () => NaturalContext;
  readonly accept: (edit: TimeEdit) => void;
}

/**
 * Reads what the user types into a time field beyond the exact formats, and accepts it when they
 * leave the field.
 */
export class NaturalTime {
  readonly #deps: NaturalTimeDeps;
  #read = $state.raw<typeof readNatural | null>(null);
  #loading: Promise<void> | null = null;
  readonly #reading = $derived.by(() => {
    const typed = this.#deps.text();
    return typed === null || this.#read === null ? null : this.#read(typed, this.#deps.context());
  });

  /**
   * What the typed text would be accepted as; `null` if an exact format reads it, or it is refused.
   */
  readonly proposal: TimeEdit | null = $derived(this.#reading?.kind === 'time' ? this.#reading.edit : null);
  /** Why the typed text is not accepted; `null` if it is, and before the reader is loaded. */
  readonly refusal: TimeRefusal | null = $derived(this.#reading?.kind === 'refused' ? this.#reading.refusal : null);

  constructor(deps: NaturalTimeDeps) {
    this.#deps = deps;
  }

  /** Loads the reader, which is too large to be loaded before a time is typed. */
  load(): Promise<void> {
    this.#loading ??= import('../kernel/time/natural').then((module) => {
      this.#read = module.readNatural;
    });
    return this.#loading;
  }

  /**
   * Accepts the proposal, if there is one, and goes on with `then`: at once if the reader is
   * loaded.
   */
  commit(then: () => void): void {
    if (this.#read !== null || this.#deps.text() === null) {
      this.#accept();
      then();
      return;
    }
    void this.load().then(() => {
      this.#accept();
      then();
    });
  }

  #accept(): void {
    if (this.proposal !== null) this.#deps.accept(this.proposal);
  }
}

import { SECTIONS } from '@domain/fields/fields';

const [, ...later] = SECTIONS;

/** The sections below the first one, which the first paint does without. */
export const LATER_SECTIONS = later;

/**
 * How many of {@link LATER_SECTIONS} are on the page: one more in each frame, so that no task is
 * long enough to keep a key waiting.
 */
export class SectionTurns {
  count = $state(0);
  #isStopped = false;

  constructor(
    /** Resolves in a task of its own once the next frame is drawn. */
    private readonly nextFrame: () => Promise<void>,
  ) {}

  get isComplete(): boolean {
    return this.count >= LATER_SECTIONS.length;
  }

  /** Resolves when all sections are there, or when it was stopped. */
  async run(): Promise<void> {
    while (!this.isComplete) {
      await this.nextFrame();
      if (this.#isStopped) return;
      this.count += 1;
    }
  }

  stop(): void {
    this.#isStopped = true;
  }
}

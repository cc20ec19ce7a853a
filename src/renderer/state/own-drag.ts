/**
 * Whether the files that are dragged are the app's own. Until they have left the window, nothing in
 * it takes them: a row that is dropped where it was must not become another draft.
 */
export class OwnDrag {
  #isInside = false;

  get isInside(): boolean {
    return this.#isInside;
  }

  begin(): void {
    this.#isInside = true;
  }

  /** The files have left the window, or the pointer no longer drags. */
  end(): void {
    this.#isInside = false;
  }
}

import { type ActionId, ACTIONS } from '@contract/actions';
import type { MenuState } from '@contract/menu';

type Run = () => void;

/** What is known of an action beside what it runs. Both are read again whenever it matters. */
interface HandlerFacts {
  /** Whether menus and the palette offer it now; always unless given. */
  readonly isEnabled?: () => boolean;
  /** Whether it is switched on. */
  readonly isChecked?: () => boolean;
}

interface Handler extends HandlerFacts {
  readonly run: Run;
}

/** What menu entries, shortcuts, the palette and buttons of the same action all run. */
export class ActionHandlers {
  readonly #handlers = new Map<ActionId, readonly Handler[]>();
  /** Grows whenever a handler comes or goes, for what depends on which there are. */
  #version = $state(0);
  #isComplete = $state(false);
  /**
   * Asked for before the part of the window was there that handles it: a key must not be lost for
   * having been pressed early.
   */
  readonly #waiting = new Map<ActionId, () => boolean>();

  /** Registers what an action runs; the newest counts. Returns a function that unregisters it. */
  on(id: ActionId, run: Run, facts: HandlerFacts = {}): () => void {
    const handler: Handler = { ...facts, run };
    this.#change(id, [...(this.#handlers.get(id) ?? []), handler]);
    const isStillWanted = this.#waiting.get(id);
    this.#waiting.delete(id);
    // Not at once: the component that registers is still being set up.
    if (isStillWanted?.() === true) queueMicrotask(run);
    return () => {
      this.#change(
        id,
        (this.#handlers.get(id) ?? []).filter((other) => other !== handler),
      );
    };
  }

  /** Whether something on screen handles the action, or may soon. */
  has(id: ActionId): boolean {
    return !this.#isComplete || this.#newest(id) !== undefined;
  }

  /** Whether menus and the palette offer the action now. Reactive. */
  isEnabled(id: ActionId): boolean {
    void this.#version;
    const handler = this.#newest(id);
    return handler === undefined ? !this.#isComplete : (handler.isEnabled?.() ?? true);
  }

  /** Whether the action is switched on. Reactive. */
  isChecked(id: ActionId): boolean {
    void this.#version;
    return this.#newest(id)?.isChecked?.() === true;
  }

  /** What the native menu shows of all actions. Reactive. */
  menuState(): MenuState {
    const ids = ACTIONS.map(({ id }) => id);
    return {
      enabled: ids.filter((id) => this.isEnabled(id)),
      checked: ids.filter((id) => this.isChecked(id)),
    };
  }

  /**
   * Runs an action. One that is not enabled says why, or does nothing. Returns false if nothing on
   * screen handles it; before `complete`, it waits for what does.
   */
  run(id: ActionId): boolean {
    const handler = this.#newest(id);
    if (handler !== undefined) {
      handler.run();
      return true;
    }
    if (!this.#isComplete) this.#waiting.set(id, () => true);
    return false;
  }

  /** Runs an action once something handles it, unless it is no longer wanted by then. */
  runWhenHandled(id: ActionId, isStillWanted: () => boolean): void {
    if (!this.run(id)) this.#waiting.set(id, isStillWanted);
  }

  /** All that the window begins with is on the screen: from now on nothing waits. */
  complete(): void {
    this.#isComplete = true;
    this.#waiting.clear();
  }

  #newest(id: ActionId): Handler | undefined {
    return this.#handlers.get(id)?.at(-1);
  }

  #change(id: ActionId, handlers: readonly Handler[]): void {
    this.#handlers.set(id, handlers);
    this.#version += 1;
  }
}

import { untrack } from 'svelte';
import type { ActionId } from '@contract/action-ids';
import { ACTIONS } from '@contract/actions';
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
  readonly id: ActionId;
  readonly run: Run;
}

/** An action that was asked for before something handled it. */
interface Waiting {
  readonly id: ActionId;
  readonly isStillWanted: () => boolean;
}

/** What menu entries, shortcuts, the palette and buttons of the same action all run. */
export class ActionHandlers {
  /** In the order in which they were registered. */
  #handlers = $state.raw<readonly Handler[]>([]);
  #isComplete = $state(false);
  /**
   * Asked for before the part of the window was there that handles it: a key must not be lost for
   * having been pressed early.
   */
  #waiting: readonly Waiting[] = [];

  /** Registers what an action runs; the newest counts. Returns a function that unregisters it. */
  on(id: ActionId, run: Run, facts: HandlerFacts = {}): () => void {
    const handler: Handler = { ...facts, id, run };
    // What registers a handler does not depend on the others.
    untrack(() => {
      this.#handlers = [...this.#handlers, handler];
    });
    const wanted = this.#waiting.filter((one) => one.id === id);
    this.#waiting = this.#waiting.filter((one) => one.id !== id);
    // Not at once: the component that registers is still being set up.
    if (wanted.some(({ isStillWanted }) => isStillWanted())) queueMicrotask(run);
    return () => {
      this.#handlers = untrack(() => this.#handlers).filter((other) => other !== handler);
    };
  }

  /** Whether something on screen handles the action, or may soon. */
  has(id: ActionId): boolean {
    return !this.#isComplete || this.#newest(id) !== undefined;
  }

  /** Whether menus and the palette offer the action now. Reactive. */
  isEnabled(id: ActionId): boolean {
    const handler = this.#newest(id);
    return handler === undefined ? !this.#isComplete : (handler.isEnabled?.() ?? true);
  }

  /** Whether the action is switched on. Reactive. */
  isChecked(id: ActionId): boolean {
    return this.#newest(id)?.isChecked?.() === true;
  }

  /** What the native menu shows of all actions. Reactive. */
  menuState(): MenuState {
    const ids = ACTIONS.map(({ id }) => id);
    return { enabled: ids.filter((id) => this.isEnabled(id)), checked: ids.filter((id) => this.isChecked(id)) };
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
    if (!this.#isComplete) this.#wait({ id, isStillWanted: () => true });
    return false;
  }

  /** Runs an action once something handles it, unless it is no longer wanted by then. */
  runWhenHandled(id: ActionId, isStillWanted: () => boolean): void {
    if (!this.run(id)) this.#wait({ id, isStillWanted });
  }

  /** All that the window begins with is on the screen: from now on nothing waits. */
  complete(): void {
    this.#isComplete = true;
    this.#waiting = [];
  }

  #newest(id: ActionId): Handler | undefined {
    return this.#handlers.findLast((handler) => handler.id === id);
  }

  #wait(waiting: Waiting): void {
    this.#waiting = [...this.#waiting.filter(({ id }) => id !== waiting.id), waiting];
  }
}

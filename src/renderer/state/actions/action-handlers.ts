import type { ActionId } from '@contract/actions';

type Run = () => void;

/** What menu entries, shortcuts and buttons of the same action all run. */
export interface ActionHandlers {
  /** Registers what an action runs; the newest counts. Returns a function that unregisters it. */
  on(id: ActionId, run: Run): () => void;
  /** Whether something on screen handles the action, or may soon. */
  has(id: ActionId): boolean;
  /** Returns false if nothing on screen handles it; before `complete`, it waits for what does. */
  run(id: ActionId): boolean;
  /** All that the window begins with is on the screen: from now on nothing waits. */
  complete(): void;
}

export function createActionHandlers(): ActionHandlers {
  const handlers = new Map<ActionId, readonly Run[]>();
  // Asked for before the part of the window was there that handles it; a key must not be lost for
  // having been pressed early.
  const waiting = new Set<ActionId>();
  let isComplete = false;
  return {
    on(id, run) {
      handlers.set(id, [...(handlers.get(id) ?? []), run]);
      // Not at once: whoever registers is still being set up.
      if (waiting.delete(id)) queueMicrotask(run);
      return () => {
        handlers.set(
          id,
          (handlers.get(id) ?? []).filter((other) => other !== run),
        );
      };
    },
    has: (id) => !isComplete || (handlers.get(id) ?? []).length > 0,
    run(id) {
      const handler = handlers.get(id)?.at(-1);
      handler?.();
      if (handler === undefined && !isComplete) waiting.add(id);
      return handler !== undefined;
    },
    complete() {
      isComplete = true;
      waiting.clear();
    },
  };
}

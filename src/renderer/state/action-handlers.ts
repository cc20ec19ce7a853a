import type { ActionId } from '@shared/actions';

type Run = () => void;

/** What menu entries, shortcuts and buttons of the same action all run. */
export interface ActionHandlers {
  /** Says what an action does for as long as the caller is on screen; the newest counts. Answers its removal. */
  on(id: ActionId, run: Run): () => void;
  has(id: ActionId): boolean;
  /** Runs the action; false where nothing on screen handles it. */
  run(id: ActionId): boolean;
}

export function createActionHandlers(): ActionHandlers {
  const handlers = new Map<ActionId, readonly Run[]>();
  return {
    on(id, run) {
      handlers.set(id, [...(handlers.get(id) ?? []), run]);
      return () => {
        handlers.set(
          id,
          (handlers.get(id) ?? []).filter((other) => other !== run),
        );
      };
    },
    has: (id) => (handlers.get(id) ?? []).length > 0,
    run(id) {
      const handler = handlers.get(id)?.at(-1);
      handler?.();
      return handler !== undefined;
    },
  };
}

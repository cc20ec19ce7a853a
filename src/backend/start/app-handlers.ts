import { failed, ok } from '@domain/errors/errors';
import type { Handlers } from '../ipc/handlers';
import type { OpeningNote } from './opening-note';

export interface AppDeps {
  readonly opening: Pick<OpeningNote, 'clear'>;
  readonly flushed: (token: string) => void;
  /** Shows the data folder in the system's file manager. */
  readonly showDataFolder: () => void;
  /** Whether the text holds a secret that is in memory now. */
  readonly holdsSecret: (text: string) => boolean;
  readonly copy: (text: string) => Promise<void>;
  /** The browser's own undo or redo in the control that has the focus. */
  readonly undoTyping: (direction: 'undo' | 'redo') => void;
}

type AppCommand = 'app.shown' | 'app.flushed' | 'app.openDataFolder' | 'app.copyText' | 'app.undoTyping';

/** The commands that belong to the app as a whole, but for the first one (`first-answer.ts`). */
export function appHandlers(deps: AppDeps): Pick<Handlers, AppCommand> {
  return {
    'app.shown': () => {
      deps.opening.clear();
      return ok(null);
    },
    'app.flushed': ({ token }) => {
      deps.flushed(token);
      return ok(null);
    },
    'app.openDataFolder': () => {
      deps.showDataFolder();
      return ok(null);
    },
    'app.undoTyping': ({ direction }) => {
      deps.undoTyping(direction);
      return ok(null);
    },
    'app.copyText': async ({ text }) => {
      if (deps.holdsSecret(text)) return failed({ kind: 'invalid-input', path: 'text', message: 'holds a secret' });
      await deps.copy(text);
      return ok(null);
    },
  };
}

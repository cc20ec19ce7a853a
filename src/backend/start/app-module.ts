import type { MenuState } from '@contract/menu';
import { failed, ok } from '@domain/errors/errors';
import type { BackendModule } from '../ipc/handlers';
import type { OpeningNote } from './opening-note';
import type { PageFinder, WindowsPort } from './ports';

export interface AppServices {
  readonly note: Pick<OpeningNote, 'clear'>;
  /** The page has stored what the flush with this token asked for. */
  readonly onPageFlushed: (token: string) => void;
  /** Shows the data folder in the system's file manager. */
  readonly showDataFolder: () => void;
  /** Whether the text holds a secret that is in memory now. */
  readonly holdsSecret: (text: string) => boolean;
  readonly copyText: (text: string) => Promise<void>;
  /** The browser's own undo or redo in the control that has the focus. */
  readonly undoTyping: (direction: 'undo' | 'redo') => void;
  readonly finder: PageFinder;
  readonly showMenuState: (state: MenuState) => void;
  readonly windows: WindowsPort;
}

type AppCommand =
  | 'app.shown'
  | 'app.flushed'
  | 'app.openDataFolder'
  | 'app.copyText'
  | 'app.checkText'
  | 'app.undoTyping'
  | 'menu.setState'
  | 'page.find'
  | 'page.stopFind'
  | 'windows.openDraft'
  | 'windows.focusDraft'
  | 'windows.showInMain';

/** The commands that belong to the app as a whole, but for the first one (`first-response.ts`). */
export function createApp(deps: AppServices): BackendModule<AppCommand> {
  const holdingSecret = failed({ kind: 'invalid-input', path: 'text', message: 'holds a secret' });
  return {
    handlers: {
      'app.shown': () => {
        deps.note.clear();
        return ok(null);
      },
      'app.flushed': ({ token }) => {
        // A page that responds is alive, also in a window that nobody sees.
        deps.note.clear();
        deps.onPageFlushed(token);
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
      'page.find': (search) => {
        deps.finder.find(search);
        return ok(null);
      },
      'page.stopFind': () => {
        deps.finder.stop();
        return ok(null);
      },
      'menu.setState': (state) => {
        deps.showMenuState(state);
        return ok(null);
      },
      'windows.openDraft': ({ draftId }) => {
        deps.windows.openDraft(draftId);
        return ok(null);
      },
      'windows.focusDraft': ({ draftId }) => ok(deps.windows.focusDraft(draftId)),
      'windows.showInMain': (what) => {
        deps.windows.showInMain(what);
        return ok(null);
      },
      'app.copyText': async ({ text }) => {
        if (deps.holdsSecret(text)) return holdingSecret;
        await deps.copyText(text);
        return ok(null);
      },
      'app.checkText': ({ text }) => (deps.holdsSecret(text) ? holdingSecret : ok(null)),
    },
  };
}

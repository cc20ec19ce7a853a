import { failed, ok } from '@domain/errors/errors';
import type { BackendModule, Handlers } from '../ipc/handlers';
import { Updater } from './updater';
import type { UpdaterDeps } from './updater-deps';

type UpdateCommand = Extract<keyof Handlers, `updates.${string}`>;

export interface UpdatesServices extends UpdaterDeps {
  /** Ends the app as its menu does. */
  readonly quit: () => void;
  /** Opens an `https:` page in the user's browser. */
  readonly openLink: (url: string) => void;
}

export interface Updates extends BackendModule<UpdateCommand> {
  readonly start: () => void;
  readonly stop: () => void;
  /** The setting has changed. */
  readonly onModeChanged: () => void;
  /** Installs what waits. Resolves to whether the app starts again. Never rejects. */
  readonly installOnQuit: () => Promise<{ readonly restarts: boolean }>;
}

/** Updates of the app itself. They outlive the store, which may be exchanged meanwhile. */
export function createUpdates({ quit, openLink, ...deps }: UpdatesServices): Updates {
  const updater = new Updater(deps);
  let restarts = false;

  /** Work that goes on after its command was answered; its state is in `onStatus`. */
  function begin(work: Promise<void>): void {
    work.catch((error: unknown) => {
      deps.reportUnexpectedError('updates', error);
    });
  }

  return {
    handlers: {
      'updates.status': () => ok(updater.status),
      'updates.check': () => {
        begin(updater.check());
        return ok(updater.status);
      },
      'updates.download': () => {
        begin(updater.download());
        return ok(updater.status);
      },
      'updates.restart': () => {
        if (!updater.isReady) return failed({ kind: 'not-found', what: 'update' });
        // Nothing is installed meanwhile, and the push should have its outcome first.
        if (deps.isSending()) return failed({ kind: 'push-under-way' });
        restarts = true;
        quit();
        return ok(null);
      },
      'updates.openReleaseNotes': () => {
        const { state } = updater.status;
        const url = 'release' in state ? (state.release?.releaseNotes ?? null) : null;
        if (url === null) return failed({ kind: 'not-found', what: 'update' });
        openLink(url);
        return ok(null);
      },
    },
    start: () => {
      begin(updater.start());
    },
    stop: () => {
      updater.stop();
    },
    onModeChanged: () => {
      begin(updater.modeChanged());
    },
    installOnQuit: async () => {
      await updater.installOnQuit(restarts);
      return { restarts: restarts && deps.setup.installer?.restartsItself === false };
    },
  };
}

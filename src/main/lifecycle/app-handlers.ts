import type { CommandOutput, Notice } from '@shared/ipc/contract';
import { failed, ok, type Result } from '@shared/ipc/errors';
import type { Settings } from '@shared/settings/settings';
import type { Handlers } from '../ipc/handlers';

export interface AppDeps {
  readonly version: string;
  readonly platform: NodeJS.Platform;
  readonly dataFolder: string;
  readonly systemTimeZone: () => string;
  readonly settings: () => Result<Settings>;
  readonly openDraftId: () => Result<string | null>;
  readonly lists: Pick<Handlers, 'connections.list' | 'drafts.list' | 'drafts.get'>;
  readonly online: () => boolean;
  readonly notices: readonly Notice[];
  readonly flushed: (token: string) => void;
  /** Shows the data folder in the system's file manager. */
  readonly showDataFolder: () => void;
  /** Whether the text holds a secret that is in memory now. */
  readonly holdsSecret: (text: string) => boolean;
  readonly copy: (text: string) => Promise<void>;
  /** The browser's own undo or redo in the control that has the focus. */
  readonly undoTyping: (direction: 'undo' | 'redo') => void;
}

type AppCommand = 'app.bootstrap' | 'app.flushed' | 'app.openDataFolder' | 'app.copyText' | 'app.undoTyping';

/** The commands that belong to the app as a whole. */
export function appHandlers(deps: AppDeps): Pick<Handlers, AppCommand> {
  return {
    'app.bootstrap': () => bootstrap(deps),
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

async function bootstrap(deps: AppDeps): Promise<Result<CommandOutput<'app.bootstrap'>>> {
  const settings = deps.settings();
  if (!settings.ok) return settings;
  const openDraftId = deps.openDraftId();
  if (!openDraftId.ok) return openDraftId;
  const connections = await deps.lists['connections.list']({});
  if (!connections.ok) return connections;
  const drafts = await deps.lists['drafts.list']({});
  if (!drafts.ok) return drafts;
  const openDraft = openDraftId.value === null ? null : await deps.lists['drafts.get']({ draftId: openDraftId.value });
  return ok({
    version: deps.version,
    platform: deps.platform === 'darwin' || deps.platform === 'win32' ? deps.platform : 'linux',
    dataFolder: deps.dataFolder,
    settings: settings.value,
    systemTimeZone: deps.systemTimeZone(),
    ...connections.value,
    drafts: drafts.value,
    openDraftId: openDraftId.value,
    openDraft: openDraft?.ok === true ? openDraft.value : null,
    online: deps.online(),
    notices: [...deps.notices],
  });
}

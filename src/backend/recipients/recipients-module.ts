import { join } from 'node:path';
import { ok, type Result } from '@domain/errors/errors';
import type { Emit, Handlers } from '../ipc/handlers';
import type { Store } from '../store';
import { dataPathsIn, guarded } from '../store';
import { audienceHandlers } from './audience-handlers';
import { type Cancellations, createCancellations } from './cancellations';
import { type ExportDeps, exportHandlers } from './export-handlers';
import { recipientHandlers } from './handlers';
import { type ImportDeps, importHandlers } from './import-handlers';
import { createImports, type Imports } from './imports';
import type { UploadCommand } from './lists/upload-handlers';
import { type SplitDeps, splitHandlers } from './split-handlers';
import { type AudienceWorker, createAudienceWorker, type WorkerThread } from './thread/audience-worker';
import { startHere, withFewRowsHere } from './thread/few-rows';
import type { WorkerStart } from './worker/jobs';

/** What the module needs of the system. */
export interface RecipientsSystem
  extends Pick<ImportDeps, 'homeCountry'>, Pick<ExportDeps, 'rejectionTexts' | 'notedTexts'> {
  readonly startThread: (start: WorkerStart) => WorkerThread;
  /** The locale of this computer, which orders texts in the table. */
  readonly locale: () => string;
}

export interface RecipientsDeps
  extends
    RecipientsSystem,
    Pick<ImportDeps, 'chooseContacts'>,
    Pick<ExportDeps, 'exportFile'>,
    Pick<SplitDeps, 'exportFiles'> {
  readonly store: Store;
  readonly emit: Emit;
  readonly newId: () => string;
  readonly now: () => Date;
  /** The data folder. */
  readonly folder: string;
  /** The key that the store is encrypted with, if it is. */
  readonly dataKey: Uint8Array | null;
  readonly reportUnexpectedError: (where: string, error: unknown) => string;
}

type RecipientsCommand = Exclude<Extract<keyof Handlers, `recipients.${string}`>, UploadCommand>;

export interface RecipientsModule {
  readonly handlers: Pick<Handlers, RecipientsCommand>;
  readonly worker: AudienceWorker;
  /** What pages can cancel, whichever module does it. */
  readonly cancellations: Cancellations;
  readonly imports: Imports;
  /** Has what nothing refers to any more taken away, in the background. */
  readonly tidy: () => void;
  /**
   * A path for a file that is needed for a while. What a kill leaves there goes with the next
   * start. Error: `storage`.
   */
  readonly temporaryFile: () => Promise<Result<string>>;
  readonly end: () => void;
}

/** Long enough after the start not to be in its way, in milliseconds. */
const TIDY_AFTER_MS = 15_000;

/**
 * Everything about recipients: the commands, the thread that does what takes long, and what an
 * earlier run left behind.
 */
export function createRecipients(deps: RecipientsDeps): RecipientsModule {
  const { store, reportUnexpectedError } = deps;
  const session = deps.newId();
  const { database } = dataPathsIn(deps.folder);
  const start = (): WorkerStart => ({ database, session, key: deps.dataKey, locale: deps.locale() });
  const worker = withFewRowsHere({
    inThread: createAudienceWorker(() => deps.startThread(start())),
    here: createAudienceWorker(() => startHere(start())),
    areFew: () => {
      const few = guarded(() => store.recipients.areFew());
      return few.ok && few.value;
    },
  });
  const folder = join(deps.folder, 'imports');
  const imports = createImports({ folder, newId: deps.newId });
  const cancellations = createCancellations(deps.emit);
  const parts = { ...deps, worker, cancellations, imports };

  async function tidy(): Promise<void> {
    const garbage = guarded(
      () =>
        store.recipients.hasGarbage(session) ||
        store.suppression.hasGarbage(session) ||
        store.receipts.hasGarbage(session),
    );
    if (garbage.ok && garbage.value) await worker.run('collect', null);
  }
  const tidyQuietly = (): void => {
    void tidy().catch((error: unknown) => reportUnexpectedError('recipients-tidy', error));
  };
  // At once, so that nothing of an import lies there for longer than it must. What cannot be
  // removed now is retried by the first import.
  void imports.clean();
  const tidying = setTimeout(tidyQuietly, TIDY_AFTER_MS);
  tidying.unref();

  return {
    worker,
    cancellations,
    imports,
    tidy: tidyQuietly,
    temporaryFile: async () => {
      const ready = await imports.clean();
      return ready.ok ? ok(join(folder, deps.newId())) : ready;
    },
    handlers: {
      ...recipientHandlers(parts),
      ...audienceHandlers(parts),
      ...importHandlers({ ...parts, tidy: tidyQuietly }),
      ...exportHandlers(parts),
      ...splitHandlers({ ...parts, tidy: tidyQuietly }),
    },
    end: () => {
      clearTimeout(tidying);
      worker.stop();
      try {
        imports.removeAll();
      } catch (error) {
        // The next start tries again.
        reportUnexpectedError('imports-remove', error);
      }
    },
  };
}

import { titleOf } from '@domain/changes/changes';
import { failed, ok } from '@domain/errors/errors';
import type { Rejection } from '@domain/recipients/import';
import type { NameFile } from '../files/exported-name';
import type { Exporter } from '../files/exporter';
import type { Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import type { Cancellations } from './cancellations';
import type { Imports } from './imports';
import type { AudienceWorker } from './thread/audience-worker';
import type { NotedTexts } from './worker/noted-rows';

export interface ExportDeps {
  readonly store: Store;
  readonly worker: AudienceWorker;
  readonly cancellations: Cancellations;
  readonly imports: Imports;
  readonly exportFile: Exporter;
  readonly now: () => Date;
  readonly rejectionTexts: Readonly<Record<Rejection, string>>;
  readonly notedTexts: () => NotedTexts;
}

/**
 * Files of recipients. The worker writes them; only main knows the secrets that no file may hold.
 */
export function exportHandlers(
  deps: ExportDeps,
): Pick<Handlers, 'recipients.export' | 'recipients.rejected' | 'recipients.noted'> {
  const { store } = deps;

  return {
    'recipients.export': async ({ draftId, format, onlyCallable = false, request }) => {
      const draft = guarded(() => store.drafts.get(draftId));
      if (!draft.ok) return draft;
      if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
      const title = titleOf(draft.value) ?? draft.value.campaignId;
      const name: NameFile = (texts) => ({
        ...{ title, what: texts.recipients },
        ...{ extension: format, fallback: texts.unnamed.draft },
      });
      const keys = Object.keys(draft.value.recipients.keys);
      let counts = { rows: 0, heldBack: 0 };
      const exported = await deps.exportFile(name, async (path) => {
        const input = { draftId, format, keys, path, onlyCallable, now: deps.now().getTime() };
        const written = await deps.cancellations.run(request, (run) => deps.worker.run('export', input, run));
        if (!written.ok) return written;
        if (written.value.kind === 'cancelled') return failed({ kind: 'cancelled' });
        if (written.value.kind !== 'written') return failed({ kind: 'export', reason: 'not-written' });
        const { rows, heldBack } = written.value;
        counts = { rows, heldBack };
        return ok(null);
      });
      return exported.ok ? ok({ ...exported.value, ...counts }) : exported;
    },

    'recipients.rejected': async ({ importId }) => {
      const open = deps.imports.get(importId);
      if (!open.ok) return open;
      const { rejectedFile, columns, name } = open.value;
      const title = name.replace(/\.[^.]*$/, '');
      const input = { rejectedFile, columns, texts: { ...deps.rejectionTexts } };
      return deps.exportFile(
        ({ rejected, unnamed }) => ({ title, what: rejected, extension: 'csv', fallback: unnamed.contacts }),
        async (path) => {
          const written = await deps.worker.run('rejected', { ...input, path });
          if (!written.ok) return written;
          return written.value.kind === 'written' ? ok(null) : failed({ kind: 'export', reason: 'not-written' });
        },
      );
    },

    'recipients.noted': async ({ importId }) => {
      const open = deps.imports.get(importId);
      if (!open.ok) return open;
      const { draftId, lastRun, source, columns, name } = open.value;
      if (draftId === null || lastRun === null) return failed({ kind: 'import', reason: 'not-ready' });
      const job = { draftId, source, ...lastRun, header: columns, home: null, texts: deps.notedTexts() };
      return deps.exportFile(
        ({ noted, unnamed }) => ({
          ...{ title: name.replace(/\.[^.]*$/, ''), what: noted },
          ...{ extension: 'csv', fallback: unnamed.contacts },
        }),
        async (path) => {
          const written = await deps.worker.run('noted', { ...job, path, now: deps.now().getTime() });
          if (!written.ok) return written;
          if (written.value.kind === 'written') return ok(null);
          return written.value.kind === 'unreadable'
            ? failed({ kind: 'import-source', why: written.value.reason })
            : failed({ kind: 'export', reason: 'not-written' });
        },
      );
    },
  };
}

import { createReadStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { titleOf } from '@shared/campaign/changes';
import { safeFileName } from '@shared/files/file-name';
import { failed, ok, type Result } from '@shared/ipc/errors';
import type { Rejection } from '@shared/recipients/import';
import type { Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import type { AudienceWorker } from './audience-worker';
import type { Imports } from './imports';

export interface ExportDeps {
  readonly store: Store;
  readonly worker: AudienceWorker;
  readonly imports: Imports;
  readonly newId: () => string;
  readonly holdsSecret: (text: string) => boolean;
  /** The system's own dialog; `null`: the person thought better of it. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  readonly rejectionWords: Readonly<Record<Rejection, string>>;
}

type Written = Result<{ readonly kind: 'written'; readonly rows: number } | { readonly kind: 'not-written' }>;

/** Longer than any secret, in bytes: one that lies across two pieces of a file is found as well. */
const OVERLAP = 16 * 1024;

/** Files of recipients. The worker writes them; only main knows the secrets that no file may hold. */
export function exportHandlers(deps: ExportDeps): Pick<Handlers, 'recipients.export' | 'recipients.rejected'> {
  const { store } = deps;

  /** Has a file written beside its target, which takes its name once it is known to hold no secret. */
  async function checked(target: string, write: (path: string) => Promise<Written>): Promise<Result<number>> {
    // Not made of the target's name, which may already be as long as a name can be.
    const path = join(dirname(target), `${deps.newId()}.unchecked`);
    try {
      const written = await write(path);
      if (!written.ok) return written;
      if (written.value.kind === 'not-written') return failed({ kind: 'export', reason: 'not-written' });
      if (await holdsSecret(path)) return failed({ kind: 'export', reason: 'holds-secret' });
      await rename(path, target);
      return ok(written.value.rows);
    } catch (error) {
      if (error instanceof Error && 'code' in error) return failed({ kind: 'export', reason: 'not-written' });
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  }

  async function holdsSecret(path: string): Promise<boolean> {
    let tail = '';
    for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 256 * 1024 })) {
      const text = tail + String(piece);
      if (deps.holdsSecret(text)) return true;
      tail = text.slice(-OVERLAP);
    }
    return false;
  }

  return {
    'recipients.export': async ({ draftId, format }) => {
      const draft = guarded(() => store.drafts.get(draftId));
      if (!draft.ok) return draft;
      if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
      const title = titleOf(draft.value) ?? draft.value.campaignId;
      const target = await deps.chooseTarget(
        safeFileName({ title, what: 'recipients', extension: format, fallback: 'Draft' }),
      );
      if (target === null) return ok({ file: null, rows: 0 });
      const keys = Object.keys(draft.value.recipients.keys);
      const rows = await checked(target, (path) => deps.worker.run('export', { draftId, format, keys, path }));
      return rows.ok ? ok({ file: basename(target), rows: rows.value }) : rows;
    },

    'recipients.rejected': async ({ importId }) => {
      const open = deps.imports.get(importId);
      if (!open.ok) return open;
      const { rejectedFile, columns, name } = open.value;
      const title = name.replace(/\.[^.]*$/, '');
      const target = await deps.chooseTarget(
        safeFileName({ title, what: 'rejected', extension: 'csv', fallback: 'Contacts' }),
      );
      if (target === null) return ok({ file: null });
      const input = { rejectedFile, columns, words: deps.rejectionWords };
      const rows = await checked(target, (path) => deps.worker.run('rejected', { ...input, path }));
      return rows.ok ? ok({ file: basename(target) }) : rows;
    },
  };
}

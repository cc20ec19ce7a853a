import { basename } from 'node:path';
import { titleOf } from '@domain/changes/changes';
import { type DraftFile, MAX_DRAFT_FILE_BYTES, readDraftFile } from '@domain/draft/file';
import { DRAFT_FILE_EXTENSION } from '@domain/draft/file-name';
import type { Imported } from '@domain/draft/imported';
import { failed, ok, type Result } from '@domain/errors/errors';
import { type Exported, type Exporter, writing } from '../files/exporter';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { createDraftText } from './draft-text';
import { rawDraftText } from './raw-draft-text';
import { readDraftText } from './read-draft-text';

export interface DraftFileDeps {
  readonly store: Store;
  readonly now: () => Date;
  readonly emit: Emit;
  readonly exportFile: Exporter;
  /** The system's own dialog. No path: the user chose nothing. */
  readonly chooseFiles: () => Promise<readonly string[]>;
}

export interface DraftFiles {
  readonly handlers: Pick<Handlers, 'drafts.export' | 'drafts.exportRaw' | 'drafts.import' | 'drafts.importText'>;
  /** Imports files from a double click or the command line, and opens the last one. */
  readonly importPaths: (paths: readonly string[]) => Promise<Imported>;
}

/** Drafts as files. An imported file makes a new draft and never changes another. */
export function draftFiles(deps: DraftFileDeps): DraftFiles {
  const { store } = deps;

  const textOf = createDraftText(deps);

  /** The connection with the file's address, where there is just one. */
  function connectionFor(file: DraftFile): Result<string | null> {
    return guarded(() => {
      const same = store.connections.list().filter(({ baseUrl }) => baseUrl === file.connection?.baseUrl);
      return same.length === 1 ? (same[0]?.id ?? null) : null;
    });
  }

  function importText(name: string, text: string): Imported {
    const notImported = (error: Imported['failed'][number]['error']): Imported => ({
      drafts: [],
      failed: [{ file: name, error }],
    });
    if (Buffer.byteLength(text) > MAX_DRAFT_FILE_BYTES) return notImported({ kind: 'draft-file', reason: 'too-large' });
    const file = readDraftFile(text);
    if (!file.ok) return notImported(file.error);
    const connectionId = connectionFor(file.value);
    if (!connectionId.ok) return notImported(connectionId.error);
    const { campaignId, timeZone, snapshot, edits, recipients, tags = [], note = '', consent = null } = file.value;
    const parts = { campaignId, timeZone, snapshot, edits, recipients, tags, note, consent };
    const made = guarded(() => store.drafts.create({ connectionId: connectionId.value, ...parts }));
    if (!made.ok) return notImported(made.error);
    deps.emit('changed', { what: 'draft', draftId: made.value.id });
    deps.emit('changed', { what: 'drafts' });
    return { drafts: [{ id: made.value.id, title: titleOf(made.value) ?? made.value.campaignId }], failed: [] };
  }

  async function importPaths(paths: readonly string[]): Promise<Imported> {
    let all: Imported = { drafts: [], failed: [] };
    for (const path of paths) {
      const name = basename(path);
      const text = await readDraftText(path);
      const one = text.ok ? importText(name, text.value) : { drafts: [], failed: [{ file: name, error: text.error }] };
      all = { drafts: [...all.drafts, ...one.drafts], failed: [...all.failed, ...one.failed] };
    }
    return all;
  }

  return {
    importPaths,
    handlers: {
      'drafts.export': async ({ draftId }) => {
        const draft = guarded(() => store.drafts.get(draftId));
        if (!draft.ok) return draft;
        if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
        const title = titleOf(draft.value) ?? draft.value.campaignId;
        const exported = await deps.exportFile(
          ({ unnamed }) => ({ title, extension: DRAFT_FILE_EXTENSION, fallback: unnamed.draft }),
          async (path) => {
            // Only now: what was typed while the dialog was open belongs into the file.
            const text = textOf(draftId);
            if (!text.ok) return text;
            return text.value === null ? failed({ kind: 'not-found', what: 'draft' }) : writing(text.value)(path);
          },
        );
        return asDraftFile(exported);
      },
      'drafts.exportRaw': async ({ draftId }) => {
        const raw = guarded(() => store.drafts.raw(draftId));
        if (!raw.ok) return raw;
        if (raw.value === null) return failed({ kind: 'not-found', what: 'draft' });
        const title = raw.value.draft.campaign_id;
        const exported = await deps.exportFile(
          ({ unnamed }) => ({ title, extension: 'json', fallback: unnamed.draft }),
          writing(rawDraftText(raw.value, store.recipients.each(draftId))),
        );
        return asDraftFile(exported);
      },
      'drafts.import': async () => ok(await importPaths(await deps.chooseFiles())),
      'drafts.importText': ({ name, text }) => ok(importText(name, text)),
    },
  };
}

/** An export's error in the words for drafts. */
function asDraftFile(exported: Result<Exported>): Result<Exported> {
  if (exported.ok || exported.error.kind !== 'export') return exported;
  return failed({ kind: 'draft-file', reason: exported.error.reason });
}

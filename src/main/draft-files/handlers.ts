import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { titleOf } from '@shared/campaign/changes';
import type { Draft } from '@shared/draft/draft';
import { draftFileText, MAX_DRAFT_FILE_BYTES, readDraftFile, type DraftFile } from '@shared/draft/file';
import { DRAFT_FILE_EXTENSION } from '@shared/draft/file-name';
import type { Imported } from '@shared/draft/imported';
import { decodeText } from '@shared/files/decode-text';
import type { CommandOutput } from '@shared/ipc/contract';
import { safeFileName } from '@shared/files/file-name';
import { failed, ok, type Result } from '@shared/ipc/errors';
import type { Emit, Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { READ_WITHOUT_WAITING } from '../files/regular-file';
import { SecretInside, withoutSecrets } from '../files/without-secrets';
import { writeWhole } from '../files/write-whole';
import { rawDraftText } from './raw-draft-text';

export interface DraftFileDeps {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly emit: Emit;
  /** Whether the text holds a secret that is in memory now. */
  /** Whether a text holds a secret that no file may hold. */
  readonly holdsSecret: (text: string) => boolean;
  readonly holdsUserId: (text: string) => boolean;
  /** The system's own dialogs. `null` and no path: the person thought better of it. */
  readonly chooseTarget: (suggestedName: string) => Promise<string | null>;
  readonly chooseFiles: () => Promise<readonly string[]>;
}

export interface DraftFiles {
  readonly handlers: Pick<Handlers, 'drafts.export' | 'drafts.exportRaw' | 'drafts.import' | 'drafts.importText'>;
  /** Imports files that the system handed over: a double click, or arguments at the start. Opens the last one. */
  readonly importPaths: (paths: readonly string[]) => Promise<Imported>;
}

type Written = CommandOutput<'drafts.export'>;

/** Drafts as files. A file that is taken makes a new draft and never touches another; one that is not taken changes nothing. */
export function draftFiles(deps: DraftFileDeps): DraftFiles {
  const { store, holdsSecret } = deps;

  async function write(path: string, draft: Draft): Promise<Result<Written>> {
    const connection = guarded(() => (draft.connectionId === null ? null : store.connections.get(draft.connectionId)));
    if (!connection.ok) return connection;
    const hint = connection.value === null ? null : { name: connection.value.name, baseUrl: connection.value.baseUrl };
    const rows = store.recipients.each(draft.id);
    return writePieces(path, draftFileText({ draft, connection: hint, rows, now: deps.now() }));
  }

  async function writePieces(path: string, text: Iterable<string>): Promise<Result<Written>> {
    let holdsUserId = false;
    function* watched(): Iterable<string> {
      for (const piece of text) {
        holdsUserId ||= deps.holdsUserId(piece);
        yield piece;
      }
    }
    try {
      await writeWhole(path, withoutSecrets(watched(), holdsSecret), deps.newId);
      return ok({ file: basename(path), holdsUserId });
    } catch (error) {
      return failed({ kind: 'draft-file', reason: error instanceof SecretInside ? 'holds-secret' : 'not-written' });
    }
  }

  /** The connection with the file's address, where there is just one. */
  function connectionFor(file: DraftFile): Result<string | null> {
    return guarded(() => {
      const same = store.connections.list().filter(({ baseUrl }) => baseUrl === file.connection?.baseUrl);
      return same.length === 1 ? (same[0]?.id ?? null) : null;
    });
  }

  function importText(name: string, text: string): Imported {
    const notTaken = (error: Imported['failed'][number]['error']): Imported => ({
      drafts: [],
      failed: [{ file: name, error }],
    });
    if (Buffer.byteLength(text) > MAX_DRAFT_FILE_BYTES) return notTaken({ kind: 'draft-file', reason: 'too-large' });
    const file = readDraftFile(text);
    if (!file.ok) return notTaken(file.error);
    const connectionId = connectionFor(file.value);
    if (!connectionId.ok) return notTaken(connectionId.error);
    const { campaignId, timeZone, snapshot, edits, recipients } = file.value;
    const made = guarded(() =>
      store.drafts.create({ connectionId: connectionId.value, campaignId, timeZone, snapshot, edits, recipients }),
    );
    if (!made.ok) return notTaken(made.error);
    deps.emit('changed', { what: 'draft', draftId: made.value.id });
    deps.emit('changed', { what: 'drafts' });
    return { drafts: [{ id: made.value.id, title: titleOf(made.value) ?? made.value.campaignId }], failed: [] };
  }

  async function importPaths(paths: readonly string[]): Promise<Imported> {
    let all: Imported = { drafts: [], failed: [] };
    for (const path of paths) {
      const name = basename(path);
      const text = await readText(path);
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
        const path = await deps.chooseTarget(
          safeFileName({
            title: titleOf(draft.value) ?? draft.value.campaignId,
            extension: DRAFT_FILE_EXTENSION,
            fallback: 'Draft',
          }),
        );
        if (path === null) return ok({ file: null, holdsUserId: false });
        // What was typed while the dialog was open belongs into the file.
        const now = guarded(() => store.drafts.get(draftId));
        if (!now.ok) return now;
        if (now.value === null) return failed({ kind: 'not-found', what: 'draft' });
        const written = await write(path, now.value);
        return written;
      },
      'drafts.exportRaw': async ({ draftId }) => {
        const raw = guarded(() => store.drafts.raw(draftId));
        if (!raw.ok) return raw;
        if (raw.value === null) return failed({ kind: 'not-found', what: 'draft' });
        const path = await deps.chooseTarget(
          safeFileName({ title: raw.value.draft.campaign_id, extension: 'json', fallback: 'Draft' }),
        );
        if (path === null) return ok({ file: null, holdsUserId: false });
        const pieces = rawDraftText(raw.value, store.recipients.each(draftId));
        return writePieces(path, pieces);
      },
      'drafts.import': async () => ok(await importPaths(await deps.chooseFiles())),
      'drafts.importText': ({ name, text }) => ok(importText(name, text)),
    },
  };
}

async function readText(path: string): Promise<Result<string>> {
  try {
    const file = await open(path, READ_WITHOUT_WAITING);
    try {
      // Of a device or a pipe nobody knows the size, and it may never end.
      const facts = await file.stat();
      if (!facts.isFile()) return failed({ kind: 'draft-file', reason: 'unreadable' });
      if (facts.size > MAX_DRAFT_FILE_BYTES) return failed({ kind: 'draft-file', reason: 'too-large' });
      const text = decodeText(await file.readFile());
      return text === null ? failed({ kind: 'draft-file', reason: 'not-a-draft' }) : ok(text);
    } finally {
      await file.close();
    }
  } catch {
    return failed({ kind: 'draft-file', reason: 'unreadable' });
  }
}

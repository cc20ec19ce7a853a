import { mkdir, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { MAX_DRAGGED_ROWS } from '@contract/limits';
import { titleOf } from '@domain/changes/changes';
import type { Draft } from '@domain/draft/draft';
import { DRAFT_FILE_EXTENSION } from '@domain/draft/file-name';
import { failed, ok, type Result } from '@domain/errors/errors';
import { safeFileName } from '@kernel/files/file-name';
import { examine, type Examiner } from '../files/examine-file';
import type { FileNameTexts } from '../files/exported-name';
import { unusedPath } from '../files/unused-path';
import { writeNew } from '../files/write-new';
import type { Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';
import { createDraftText } from './draft-text';

/** Has the pointer drag files, from a window where it is pressed. */
export type StartDrag = (paths: readonly string[]) => Promise<void>;

export interface DragOutDeps extends Examiner {
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly after: (ms: number, run: () => void) => () => void;
  readonly fileNames: FileNameTexts;
  /** A path of our own, whose files are removed at the start and at the end. */
  readonly temporaryFile: () => Promise<Result<string>>;
  readonly startDrag: StartDrag;
}

/** How long dragged files stay: what they are dropped on may read them a moment later. */
export const KEEP_DRAGGED_MS = 10 * 60_000;

/**
 * Drafts that are dragged out of the window as files, the same as an export writes. They lie in a
 * folder of their own in the data folder, for its owner only, until they are removed.
 */
export function dragOutHandlers(
  deps: DragOutDeps,
): Pick<Handlers, 'drafts.prepareDrag' | 'drafts.startDrag' | 'drafts.cancelDrag'> {
  const { store } = deps;
  const textOf = createDraftText(deps);
  const drags = new Map<string, { readonly folder: string; readonly paths: readonly string[] }>();

  function read(draftIds: readonly string[]): Result<readonly Draft[]> {
    // They would lie there unencrypted.
    if (store.keyId !== null) return failed({ kind: 'draft-file', reason: 'drag-encrypted' });
    const drafts = guarded(() => draftIds.map((id) => store.drafts.get(id)).filter((draft) => draft !== null));
    if (!drafts.ok) return drafts;
    if (drafts.value.length < draftIds.length) return failed({ kind: 'not-found', what: 'draft' });
    const rows = drafts.value.reduce((sum, { recipients }) => sum + recipients.count, 0);
    return rows > MAX_DRAGGED_ROWS ? failed({ kind: 'draft-file', reason: 'drag-too-large' }) : drafts;
  }

  async function write(draft: Draft, folder: string): Promise<Result<{ path: string; holdsUserId: boolean }>> {
    const title = titleOf(draft) ?? draft.campaignId;
    const fallback = deps.fileNames.unnamed.draft;
    const path = unusedPath(folder, safeFileName({ title, extension: DRAFT_FILE_EXTENSION, fallback }));
    const text = textOf(draft.id);
    if (!text.ok) return text;
    await writeNew(path, text.value ?? []);
    const { holdsSecret, holdsUserId } = await examine(path, deps);
    return holdsSecret ? failed({ kind: 'draft-file', reason: 'holds-secret' }) : ok({ path, holdsUserId });
  }

  async function writeAll(
    drafts: readonly Draft[],
    folder: string,
  ): Promise<Result<{ paths: readonly string[]; holdsUserId: boolean }>> {
    const paths: string[] = [];
    let holdsUserId = false;
    try {
      await mkdir(folder, { mode: 0o700 });
      for (const draft of drafts) {
        const written = await write(draft, folder);
        if (!written.ok) return written;
        paths.push(written.value.path);
        holdsUserId ||= written.value.holdsUserId;
      }
      return ok({ paths, holdsUserId });
    } catch (error) {
      // What the disk refuses has a code; all else is a bug.
      if (error instanceof Error && 'code' in error) return failed({ kind: 'draft-file', reason: 'not-written' });
      throw error;
    }
  }

  /** What cannot be removed now is removed at the end or at the next start. */
  async function remove(dragId: string, folder: string): Promise<void> {
    drags.delete(dragId);
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }

  return {
    'drafts.prepareDrag': async ({ draftIds }) => {
      const drafts = read(draftIds);
      if (!drafts.ok) return drafts;
      const folder = await deps.temporaryFile();
      if (!folder.ok) return folder;
      const dragId = deps.newId();
      const written = await writeAll(drafts.value, folder.value);
      if (!written.ok) {
        await remove(dragId, folder.value);
        return written;
      }
      const { paths, holdsUserId } = written.value;
      drags.set(dragId, { folder: folder.value, paths });
      deps.after(KEEP_DRAGGED_MS, () => void remove(dragId, folder.value));
      return ok({ dragId, files: paths.map((path) => basename(path)), holdsUserId });
    },
    'drafts.startDrag': async ({ dragId }) => {
      const drag = drags.get(dragId);
      // One file that is gone must not be dragged; the page begins again.
      if (drag === undefined) return failed({ kind: 'draft-file', reason: 'unreadable' });
      await deps.startDrag(drag.paths);
      return ok(null);
    },
    'drafts.cancelDrag': async ({ dragId }) => {
      const drag = drags.get(dragId);
      if (drag !== undefined) await remove(dragId, drag.folder);
      return ok(null);
    },
  };
}

import type { AppError } from '@domain/errors/errors';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Bridge } from '../../../kernel/bridge';
import type { ImportSource } from './import-source';
import { sendPieces } from './send-pieces';

const MAX_NAME = 300;

export interface SourceOpener {
  readonly bridge: Bridge;
  readonly draftId: string;
  /** What a pasted source is called. */
  readonly pastedName: () => string;
  /** How much of the source was handed over, from 0 to 1. */
  readonly progress: (share: number) => void;
}

/** An import that main has begun. */
export interface OpenedSource {
  readonly importId: string;
  readonly name: string;
}

/** Begins an import and hands its bytes over. `null` if the user chose no file in the dialog. */
export async function openSource(opener: SourceOpener, source: ImportSource): Promise<Result<OpenedSource | null>> {
  const { bridge, draftId, pastedName, progress } = opener;
  const name = source.kind === 'file' ? source.file.name.slice(0, MAX_NAME) : pastedName();
  const opened = await bridge.call('recipients.openImport', {
    draftId,
    source: source.kind === 'dialog' ? { kind: 'dialog' } : { kind: 'pieces', name },
  });
  if (!opened.ok || opened.value === null || source.kind === 'dialog') return opened;
  const { importId } = opened.value;
  const blob = source.kind === 'file' ? source.file : new Blob([source.text]);
  const error = await sendPieces(bridge, importId, blob, (bytes) => {
    progress(blob.size === 0 ? 1 : bytes / blob.size);
  }).catch((): AppError => ({ kind: 'import-source', why: 'unreadable' }));
  if (error === null) return ok(opened.value);
  await bridge.call('recipients.cancelImport', { importId });
  return failed(error);
}

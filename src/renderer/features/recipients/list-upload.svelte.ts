import type { AppError } from '@domain/errors/errors';
import type { PendingUpload, UploadOutcome, UploadProgress, UploadTarget } from '@domain/uploads/upload';
import type { Bridge } from '../../kernel/bridge';

export interface ListUploadDeps {
  readonly bridge: Bridge;
  readonly draftId: string;
  /** The draft's revision as the user sees it. */
  readonly revision: () => number;
  /** The draft is another one now. */
  readonly attached: (savedAt: string) => void;
}

/**
 * One upload of the recipients as a list. It is sent once: what became of an upload without an
 * answer, the user finds out.
 */
export interface ListUpload {
  readonly sending: boolean;
  /** The user has stopped it, and it has not ended yet. */
  readonly stopping: boolean;
  readonly progress: UploadProgress | null;
  readonly outcome: UploadOutcome | null;
  /** An earlier upload, of which it is not known whether it arrived. */
  readonly pending: PendingUpload | null;
  readonly error: AppError | null;
  /** Looks for an earlier upload. */
  begin(): Promise<void>;
  send(target: UploadTarget): Promise<void>;
  /** Ends the upload that is under way; its outcome says what that means. */
  stop(): Promise<void>;
  /** The user has looked on the server: another upload may be begun. */
  settle(): Promise<boolean>;
  /** Back to choosing. */
  again(): void;
  close(): void;
}

export function createListUpload({ bridge, draftId, revision, attached }: ListUploadDeps): ListUpload {
  let sending = $state.raw(false);
  let stopping = $state.raw(false);
  let progress = $state.raw<ListUpload['progress']>(null);
  let outcome = $state.raw<UploadOutcome | null>(null);
  let pending = $state.raw<PendingUpload | null>(null);
  let error = $state.raw<AppError | null>(null);

  const off = bridge.on('uploading', (told) => {
    if (told.draftId === draftId && sending) progress = told;
  });

  return {
    get sending() {
      return sending;
    },
    get stopping() {
      return stopping;
    },
    get progress() {
      return progress;
    },
    get outcome() {
      return outcome;
    },
    get pending() {
      return pending;
    },
    get error() {
      return error;
    },
    async begin() {
      const answer = await bridge.call('recipients.pendingUpload', { draftId });
      if (answer.ok) pending = answer.value;
      else error = answer.error;
    },
    async send(target) {
      if (sending) return;
      sending = true;
      error = null;
      progress = null;
      const answer = await bridge.call('recipients.uploadList', { draftId, revision: revision(), target });
      sending = false;
      stopping = false;
      if (!answer.ok) {
        error = answer.error;
        return;
      }
      outcome = answer.value;
      if (answer.value.kind === 'attached') attached(answer.value.savedAt);
    },
    async stop() {
      if (!sending || stopping) return;
      stopping = true;
      const answer = await bridge.call('recipients.stopUpload', { draftId });
      if (answer.ok) return;
      stopping = false;
      error = answer.error;
    },
    async settle() {
      const answer = await bridge.call('recipients.settleUpload', { draftId });
      if (!answer.ok) {
        error = answer.error;
        return false;
      }
      pending = null;
      return true;
    },
    again() {
      outcome = null;
      error = null;
    },
    close: off,
  };
}

import type { AppError } from '@domain/errors/errors';
import type { PendingUpload, UploadTarget } from '@domain/uploads/upload';
import type { UploadOutcome, UploadProgress } from '@domain/uploads/upload-outcome';
import type { Bridge } from '../../kernel/bridge';

export interface ListUploadDeps {
  readonly bridge: Bridge;
  readonly draftId: string;
  /** The draft's revision as the user sees it. */
  readonly revision: () => number;
  /** Called when the list was attached to the draft; ISO 8601. */
  readonly attached: (savedAt: string) => void;
}

/**
 * One upload of the recipients as a list. It is never sent twice: the user finds out what became of
 * an upload without a response.
 */
export class ListUpload {
  readonly #deps: ListUploadDeps;
  /** Ends listening to the progress. */
  readonly close: () => void;
  isSending = $state.raw(false);
  /** The user has stopped it, and it has not ended yet. */
  isStopping = $state.raw(false);
  progress = $state.raw<UploadProgress | null>(null);
  outcome = $state.raw<UploadOutcome | null>(null);
  /** An earlier upload of which it is not known whether it arrived. */
  pending = $state.raw<PendingUpload | null>(null);
  error = $state.raw<AppError | null>(null);

  constructor(deps: ListUploadDeps) {
    this.#deps = deps;
    this.close = deps.bridge.on('uploading', (progress) => {
      if (progress.draftId === deps.draftId && this.isSending) this.progress = progress;
    });
  }

  /** Looks for an earlier upload. */
  async begin(): Promise<void> {
    const response = await this.#deps.bridge.call('recipients.pendingUpload', { draftId: this.#deps.draftId });
    if (response.ok) this.pending = response.value;
    else this.error = response.error;
  }

  async send(target: UploadTarget): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    this.error = null;
    this.progress = null;
    const { bridge, draftId, revision, attached } = this.#deps;
    const response = await bridge.call('recipients.uploadList', { draftId, revision: revision(), target });
    this.isSending = false;
    this.isStopping = false;
    if (!response.ok) {
      this.error = response.error;
      return;
    }
    this.outcome = response.value;
    if (response.value.kind === 'attached') attached(response.value.savedAt);
  }

  /** Ends the upload that is under way; its outcome says what that means. */
  async stop(): Promise<void> {
    if (!this.isSending || this.isStopping) return;
    this.isStopping = true;
    const response = await this.#deps.bridge.call('recipients.stopUpload', { draftId: this.#deps.draftId });
    if (response.ok) return;
    this.isStopping = false;
    this.error = response.error;
  }

  /** The user has checked the server: another upload may begin. Returns whether main noted that. */
  async confirmChecked(): Promise<boolean> {
    const response = await this.#deps.bridge.call('recipients.settleUpload', { draftId: this.#deps.draftId });
    if (!response.ok) {
      this.error = response.error;
      return false;
    }
    this.pending = null;
    return true;
  }

  /** Returns to the choice of a target. */
  restart(): void {
    this.outcome = null;
    this.error = null;
  }
}

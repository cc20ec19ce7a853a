import type { AppError, Result } from '@domain/errors/errors';
import { text } from '../kernel/text';
import type { OpenDraft } from './open-draft.svelte';

/** Why the last press sent nothing. */
interface SendFailure {
  readonly text: string;
  /** The screen on which the user can do something about it. */
  readonly next: 'settings' | 'outbox' | null;
}

/** The revision of a draft that is to be sent. */
interface SendInput {
  readonly draftId: string;
  readonly revision: number;
  readonly runningConfirmed?: true;
}

export interface SendActionDeps<Sent> {
  /** Why nothing can be sent now; `null` if it can. Reactive. */
  readonly blocked: () => string | null;
  /** Whether something else sends the draft. Reactive. */
  readonly isBusy: () => boolean;
  /** What is announced when it begins. */
  readonly begins: string;
  /** What is announced when the button is pressed although it is blocked. */
  readonly refuses: (blocked: string) => string;
  readonly send: (input: SendInput) => Promise<Result<Sent>>;
  /** Shows the result and returns what is announced. */
  readonly report: (sent: Sent) => string;
}

/**
 * A button that sends the open draft: stores what is typed first, sends the revision that was
 * reviewed, asks once if the campaign is running, and says what prevents it.
 */
export class SendAction<Sent> {
  readonly #open: OpenDraft;
  readonly #deps: SendActionDeps<Sent>;
  #isSending = $state(false);
  failure = $state.raw<SendFailure | null>(null);
  /** The newest message for assistive technology. */
  announcement = $state('');
  /** The campaign is running, and the user is asked whether to go on. */
  isConfirming = $state(false);
  /** Why nothing can be sent now; `null` if it can. */
  readonly blocked: string | null = $derived.by(() => this.#deps.blocked());
  readonly isBusy: boolean = $derived.by(() => this.#isSending || this.#deps.isBusy());

  constructor(open: OpenDraft, deps: SendActionDeps<Sent>) {
    this.#open = open;
    this.#deps = deps;
  }

  /** The button was pressed, or the question about the running campaign was confirmed. */
  async run(runningConfirmed = false): Promise<void> {
    this.isConfirming = false;
    if (this.isBusy) return;
    if (this.blocked !== null) {
      // Emptied first, so that a second press is announced again.
      this.announcement = '';
      await Promise.resolve();
      this.announcement = this.#deps.refuses(this.blocked);
      return;
    }
    this.#isSending = true;
    this.failure = null;
    this.announcement = this.#deps.begins;
    try {
      await this.#send(runningConfirmed);
    } finally {
      this.#isSending = false;
    }
  }

  /** The user does not want to change a running campaign. */
  cancel(): void {
    this.isConfirming = false;
  }

  async #send(runningConfirmed: boolean): Promise<void> {
    const { editCount } = this.#open;
    const isStored = await this.#open.flush();
    if (this.#open.editCount !== editCount) {
      this.#fail({ kind: 'draft-changed' });
      return;
    }
    if (!isStored) {
      this.#show({ text: text.review.reasons.notStored, next: null });
      return;
    }
    const { id: draftId, revision } = this.#open.draft;
    const sent = await this.#deps.send({ draftId, revision, ...(runningConfirmed && { runningConfirmed }) });
    await this.#open.refresh();
    if (sent.ok) this.announcement = this.#deps.report(sent.value);
    else if (sent.error.kind === 'campaign-running') {
      this.announcement = '';
      this.isConfirming = true;
    } else this.#fail(sent.error);
  }

  #fail(error: AppError): void {
    this.#show({ text: text.errors.sentence(error), next: screenFor(error) });
  }

  #show(failure: SendFailure): void {
    this.failure = failure;
    this.announcement = failure.text;
  }
}

function screenFor({ kind }: AppError): SendFailure['next'] {
  switch (kind) {
    case 'no-credentials':
    case 'credentials-for-other-address':
    case 'bad-base-url':
    case 'keychain':
      return 'settings';
    case 'conflict':
      return 'outbox';
    default:
      return null;
  }
}

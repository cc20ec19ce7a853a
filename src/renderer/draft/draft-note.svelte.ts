import { MAX_NOTE_LENGTH } from '@domain/draft/tags';
import type { AppError } from '@domain/errors/errors';
import type { Bridge } from '../kernel/bridge';
import { type After, createWriteBehind, type WriteBehind, type WriteOutcome } from '../kernel/timers/write-behind';
import { outcomeOf } from './draft-writes';

interface DraftNotePorts {
  readonly bridge: Bridge;
  /** Marks the writes of this page, see `OpenDraft`. */
  readonly writer: string;
  readonly after: After;
  readonly draftId: string;
  /** The note as it is stored. Reactive. */
  readonly stored: () => string;
  /** Called after each commit, with the note after it. */
  readonly saved: (note: string) => void;
}

/** The private note of a draft: what is stored, and what is being typed over it. */
export class DraftNote {
  readonly #ports: DraftNotePorts;
  readonly #writing: WriteBehind<'note', string>;
  #pending = $state.raw<string | null>(null);
  /** Why what was typed is not on disk yet; it stays on the screen and is retried. */
  error = $state.raw<AppError | null>(null);

  readonly text: string = $derived.by(() => this.#pending ?? this.#ports.stored());
  readonly isTooLong: boolean = $derived(this.text.length > MAX_NOTE_LENGTH);

  constructor(ports: DraftNotePorts) {
    this.#ports = ports;
    this.#writing = createWriteBehind({
      after: ports.after,
      changed: () => (this.#pending = this.#writing.pending().get('note') ?? null),
      write: (_key, note) => this.#write(note),
    });
  }

  type(note: string): void {
    this.#writing.put('note', note);
  }

  /** Stores what is typed now. Returns whether it is on disk. */
  flush(): Promise<boolean> {
    return this.#writing.flush();
  }

  /** Stores what is typed and ends. What cannot be stored yet is retried until it is. */
  async leave(): Promise<void> {
    if (await this.flush()) this.#writing.stop();
  }

  async #write(note: string): Promise<WriteOutcome> {
    // Main would refuse it; the field says so.
    if (note.length > MAX_NOTE_LENGTH) return 'refused';
    const { bridge, draftId, writer, saved } = this.#ports;
    const response = await bridge.call('drafts.setNote', { draftId, writer, note });
    this.error = response.ok ? null : response.error;
    if (response.ok) saved(note);
    return outcomeOf(response);
  }
}

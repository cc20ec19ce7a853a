import type { Result } from '@domain/errors/errors';
import { lazy } from '@kernel/lazy';
import { isEmpty } from '../draft-files/files-to-open';
import { readMessage } from '../ipc/message';
import { isTrusted, type Sender } from '../ipc/sender';
import type { FirstScreen } from './first-screen';
import { type KeptFor, readKeptScreen } from './kept-screen';
import type { OpeningNote } from './opening-note';
import type { StartPorts } from './ports';

/**
 * What the main window's page gets while the store is not open yet. It loads nothing, because the
 * page waits for it.
 */
export class EarlyResponse {
  readonly #ports: EarlyPorts;
  readonly #note: OpeningNote;
  readonly #screen: () => FirstScreen | null;
  #wasGiven = false;

  constructor(ports: EarlyPorts, note: OpeningNote) {
    this.#ports = ports;
    this.#note = note;
    this.#screen = lazy(() => readKeptScreen(ports));
  }

  /** Whether the page has its first screen. */
  get wasGiven(): boolean {
    return this.#wasGiven;
  }

  /** Whether there is a first screen, so that the store can be opened after it is painted. */
  isThere(): boolean {
    // Files of the start are imported first.
    return isEmpty(this.#ports.filesToOpen) && this.#screen() !== null;
  }

  /**
   * Responds to the first message that asks for the first screen, and to the one that says that it
   * is painted; `null` for any other one, which needs the store.
   */
  respond(sender: Sender, message: unknown): Result<unknown> | null {
    if (!isTrusted(sender, this.#ports.origin)) return null;
    const { command, input } = readMessage(message);
    // A page that asks again could not use the first response.
    if (command === 'app.bootstrap' && isNothing(input) && !this.#wasGiven) return this.#give();
    if (command !== 'app.shown' || !this.#wasGiven) return null;
    this.#note.clear();
    return { ok: true, value: null };
  }

  #give(): Result<unknown> | null {
    const screen = this.isThere() ? this.#screen() : null;
    if (screen === null) return null;
    this.#wasGiven = true;
    // Before the page gets the draft: a note that is left says that it ended the page.
    this.#note.write(screen.openDraftId);
    return { ok: true, value: { ...screen, online: this.#ports.isOnline() } };
  }
}

type EarlyPorts = KeptFor & Pick<StartPorts, 'filesToOpen' | 'isOnline' | 'origin'>;

/** The input of a page that is not the window of a draft. */
const isNothing = (input: unknown): boolean =>
  typeof input === 'object' && input !== null && Object.keys(input).length === 0;

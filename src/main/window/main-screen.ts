import type { BrowserWindow } from 'electron';
import type { Emit } from '@backend/ipc/handlers';
import type { ShownInMain } from '@contract/windows';
import type { AppWindows } from './app-windows';

/** Shows things in the main window, which may have to be opened first. */
export class MainScreen {
  readonly #windows: Pick<AppWindows, 'main' | 'showMain'>;
  readonly #emit: Emit;
  /** Windows whose pages listen to events by now. */
  readonly #listening = new WeakSet<BrowserWindow>();
  #waiting: ShownInMain | null = null;

  /** `emit` sends an event to the main window. */
  constructor(windows: Pick<AppWindows, 'main' | 'showMain'>, emit: Emit) {
    this.#windows = windows;
    this.#emit = emit;
  }

  /** Brings the main window to the front and shows it there, at once or when its page listens. */
  show(what: ShownInMain): void {
    this.#windows.showMain();
    const { main } = this.#windows;
    if (main !== null && this.#listening.has(main)) this.#emit('show', what);
    else this.#waiting = what;
  }

  /** To be called with the window of a page that listens to events. */
  noteListening(window: BrowserWindow): void {
    this.#listening.add(window);
    if (window !== this.#windows.main || this.#waiting === null) return;
    const what = this.#waiting;
    this.#waiting = null;
    this.#emit('show', what);
  }
}

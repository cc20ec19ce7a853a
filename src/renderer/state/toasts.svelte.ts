import { untrack } from 'svelte';
import type { Language } from '@domain/system/languages';
import { currentLanguage } from '../kernel/language.svelte';
import { type KeyedTimers, keyedTimers, type Timers } from '../kernel/timers/timers';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

interface Toast {
  readonly id: number;
  readonly text: string;
  /** The language that was shown then; another one may be chosen while it is open. */
  readonly language: Language;
  readonly tone: 'plain' | 'good' | 'bad';
  readonly action?: ToastAction | undefined;
}

/** Long enough to read and to reach by keyboard; longer if there is something to press. */
const STAY_MS = { text: 7_000, action: 20_000 } as const;
const MAX_TOASTS = 3;

/** Short messages over the page, the newest last. */
export class Toasts {
  readonly #running: KeyedTimers<number>;
  #lastId = 0;
  #isHeld = false;
  all = $state.raw<readonly Toast[]>([]);

  constructor(timers: Timers) {
    this.#running = keyedTimers(timers);
  }

  /** Shows a message and returns its id. The oldest ones leave for it. */
  show({ text, tone = 'plain', action }: { text: string; tone?: Toast['tone']; action?: ToastAction }): number {
    this.#lastId += 1;
    const toast: Toast = { id: this.#lastId, text, language: untrack(currentLanguage), tone, action };
    for (const old of this.all.slice(0, Math.max(0, this.all.length + 1 - MAX_TOASTS))) this.dismiss(old.id);
    this.all = [...this.all, toast];
    if (!this.#isHeld) this.#startTimer(toast);
    return toast.id;
  }

  dismiss(id: number): void {
    this.#running.stop(id);
    this.all = this.all.filter((toast) => toast.id !== id);
  }

  /** Keeps all of them while the pointer or the focus is on one. */
  hold(isHeld: boolean): void {
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    if (isHeld) this.#running.stopAll();
    else for (const toast of this.all) this.#startTimer(toast);
  }

  #startTimer(toast: Toast): void {
    const stay = toast.action ? STAY_MS.action : STAY_MS.text;
    this.#running.start(
      toast.id,
      () => {
        this.dismiss(toast.id);
      },
      stay,
    );
  }
}

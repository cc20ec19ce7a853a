import { keyedTimers, type Timers } from '../kernel/timers/timers';

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
  /** The key that does the same, as a user reads it. */
  readonly shortcut?: string | undefined;
}

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'bad';
  readonly action?: ToastAction | undefined;
}

export interface Toasts {
  readonly all: readonly Toast[];
  show(toast: { text: string; tone?: Toast['tone']; action?: ToastAction }): number;
  dismiss(id: number): void;
  /** Keeps all of them while a user is at them (pointer or focus inside). */
  hold(held: boolean): void;
}

/**
 * How long one stays: long enough to read and to reach by keyboard, longer where there is something
 * to press.
 */
const STAY_MS = { words: 7_000, action: 20_000 } as const;
const MOST = 3;

/** Short messages over the page, the newest last; at most three. */
export function createToasts(timers: Timers): Toasts {
  let all = $state.raw<readonly Toast[]>([]);
  let last = 0;
  let held = false;
  const running = keyedTimers<number>(timers);

  function dismiss(id: number): void {
    running.stop(id);
    all = all.filter((toast) => toast.id !== id);
  }
  function startTimer(toast: Toast): void {
    const stay = toast.action ? STAY_MS.action : STAY_MS.words;
    running.start(
      toast.id,
      () => {
        dismiss(toast.id);
      },
      stay,
    );
  }

  return {
    get all() {
      return all;
    },
    show({ text, tone = 'plain', action }) {
      last += 1;
      const toast: Toast = { id: last, text, tone, action };
      for (const old of all.slice(0, Math.max(0, all.length + 1 - MOST))) dismiss(old.id);
      all = [...all, toast];
      if (!held) startTimer(toast);
      return toast.id;
    },
    dismiss,
    hold(next) {
      if (next === held) return;
      held = next;
      if (held) running.stopAll();
      else all.forEach(startTimer);
    },
  };
}

export interface OnlineWatch {
  /** Whether the system says that there is a network. "Yes" promises nothing. */
  online(): boolean;
  stop(): void;
}

/**
 * Looks every `everyMs` milliseconds, because the system tells main about no change, and reports
 * changes only.
 */
export function watchOnline(options: {
  readonly isOnline: () => boolean;
  readonly everyMs: number;
  readonly onChange: (online: boolean) => void;
}): OnlineWatch {
  let last = options.isOnline();
  const timer = setInterval(() => {
    const now = options.isOnline();
    if (now === last) return;
    last = now;
    options.onChange(now);
  }, options.everyMs);
  timer.unref();
  return {
    online: () => last,
    stop: () => {
      clearInterval(timer);
    },
  };
}

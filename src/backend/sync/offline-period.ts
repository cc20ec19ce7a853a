import type { Attention } from './scheduler-types';

/**
 * What is sent after a time in which nothing could leave, so that the user is told once that all of
 * it has.
 */
export interface Absence {
  /** Nothing can leave. What leaves from here on is what waited. */
  begin(): void;
  /** An update has left. */
  sent(): void;
  /** Nothing waits any more. */
  emptied(): void;
}

export function createAbsence(notify: (attention: Attention) => void): Absence {
  let isOn = false;
  let sent = 0;

  return {
    begin() {
      if (!isOn) sent = 0;
      isOn = true;
    },
    sent() {
      sent += 1;
    },
    emptied() {
      if (!isOn) return;
      if (sent > 0) notify({ kind: 'emptied', sent });
      isOn = false;
      sent = 0;
    },
  };
}

import type { Reservation } from '../kathan/budget';
import type { Rates } from '../kathan/rates';
import { type ConnectionRows, guarded } from '../store';

/** How often it is looked whether an answer is there that tells a limit, in milliseconds. */
export const ANSWER_MS = 200;

/** Places in the connections' budgets for what the outbox sends. */
export interface Places {
  /** Begins a look at the whole queue: what the last one found is no longer true. */
  look(): void;
  /**
   * A place for an update, or why there is none. Once a connection is full, it is for the whole
   * look.
   */
  take(connectionId: string): Reservation | 'full' | 'after-answer';
  /**
   * Waits for a place for one more request, for what is half done goes before what has not begun;
   * `null` once the outbox has stopped.
   */
  wait(connectionId: string): Promise<Reservation | null>;
  /** When a connection that was full in this look has room again, Unix time in milliseconds. */
  limited(): ReadonlyMap<string, number>;
}

interface PlacesDeps {
  readonly rates: Pick<Rates, 'reserve'>;
  readonly connections: Pick<ConnectionRows, 'get'>;
  /** Unix time in milliseconds. */
  readonly clock: () => number;
  readonly after: (ms: number, work: () => void) => () => void;
  readonly isStopped: () => boolean;
  /** The longest wait before a limit is looked at again: a clock may jump. */
  readonly longestMs: number;
}

/** Reads no connection more than once in a look. */
export function createPlaces({ rates, connections, clock, after, isStopped, longestMs }: PlacesDeps): Places {
  const limited = new Map<string, number>();
  const full = new Set<string>();
  const needed = new Map<string, number>();

  /** Reading before sending takes a request of its own. */
  function requestsFor(connectionId: string): number {
    const known = needed.get(connectionId);
    if (known !== undefined) return known;
    const connection = guarded(() => connections.get(connectionId));
    const requests = connection.ok && connection.value?.reads === 'no' ? 1 : 2;
    needed.set(connectionId, requests);
    return requests;
  }

  return {
    look() {
      limited.clear();
      full.clear();
      needed.clear();
    },
    take(connectionId) {
      if (full.has(connectionId)) return 'full';
      const room = rates.reserve(connectionId, requestsFor(connectionId));
      if (room.kind === 'room') return room.reservation;
      full.add(connectionId);
      if (room.kind !== 'at') return 'after-answer';
      limited.set(connectionId, room.at);
      return 'full';
    },
    async wait(connectionId) {
      for (;;) {
        if (isStopped()) return null;
        const room = rates.reserve(connectionId, 1);
        if (room.kind === 'room') return room.reservation;
        const ms = room.kind === 'at' ? Math.min(Math.max(0, room.at - clock()), longestMs) : ANSWER_MS;
        await new Promise<void>((resolve) => {
          after(ms, resolve);
        });
      }
    },
    limited: () => limited,
  };
}

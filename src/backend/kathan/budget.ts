import type { Rate } from '@domain/connection/connection';

/** Places that are taken for requests to come. */
export interface Reservation {
  /** Gives back the places that were not used. */
  readonly release: () => void;
  /** Whether the next request still has room, by what answers have told since. */
  readonly holds: () => boolean;
  readonly use: () => void;
}

/**
 * `after-answer`: the limit is not known, and the request that will tell it is under way. `at`:
 * Unix time in milliseconds.
 */
export type Room =
  | { readonly kind: 'room'; readonly reservation: Reservation }
  | { readonly kind: 'after-answer' }
  | { readonly kind: 'at'; readonly at: number };

/** How many requests a connection may still have, as far as its answers tell. */
export interface Budget {
  /** What an answer told; `null` where it told no limit. */
  note(rate: Rate | null): void;
  begin(reserved?: Reservation): () => void;
  reserve(requests: number): Room;
}

/**
 * A limit without a time at which it is new is for a minute (API reference, section 2: requests per
 * minute).
 */
const WINDOW_MS = 60_000;
/** A reset further off than this is meant otherwise, or one of the two clocks is wrong. */
const LONGEST_WINDOW_MS = 60 * 60_000;
/** The server's clock and its rounding to seconds may both be a little off. */
const MARGIN_MS = 1_000;

interface Window {
  readonly limit: number;
  readonly remaining: number;
  /** When it ends, Unix time in milliseconds. */
  readonly endsAt: number;
  readonly told: string | null;
}

/**
 * Keeps a connection's requests below its limit before the server has to say so: what is on its way
 * counts as used, a few requests stay free for what the user does, and while little is left the
 * queue spreads it over the rest of the time. Where no limit is known, one request goes first and
 * its answer tells; a server that tells none has none.
 */
export function createBudget(clock: () => number): Budget {
  let window: Window | 'unknown' | 'none' = 'unknown';
  let underWay = 0;
  let reserved = 0;
  let lastStart = Number.NEGATIVE_INFINITY;

  function roomFor(requests: number): 'yes' | 'after-answer' | number {
    const now = clock();
    if (window === 'none') return 'yes';
    if (window === 'unknown' || now >= window.endsAt) return underWay + reserved === 0 ? 'yes' : 'after-answer';
    const { limit, remaining, endsAt } = window;
    const free = remaining - underWay - reserved - keptFree(limit);
    if (free < requests) return endsAt;
    if (remaining * 2 >= limit) return 'yes';
    const next = lastStart + ((endsAt - now) / Math.max(1, free)) * requests;
    return now >= next ? 'yes' : next;
  }

  return {
    note(rate) {
      if (rate === null) {
        if (window === 'unknown') window = 'none';
        return;
      }
      const now = clock();
      const told = rate.resetAt;
      const resetAt = told === null ? Number.NaN : Date.parse(told);
      const isUsable = resetAt > now - MARGIN_MS && resetAt <= now + LONGEST_WINDOW_MS;
      const endsAt = isUsable ? resetAt + MARGIN_MS : now + WINDOW_MS;
      if (typeof window === 'object') {
        // Answers overtake each other: an older one must not give back what is used, nor bring a
        // window back that is over.
        if (told !== null && told === window.told) {
          window = { ...window, remaining: Math.min(window.remaining, rate.remaining) };
          return;
        }
        if (now < window.endsAt && isUsable && endsAt < window.endsAt) return;
      }
      window = { limit: rate.limit, remaining: rate.remaining, endsAt, told };
    },

    begin(reservation) {
      reservation?.use();
      underWay += 1;
      lastStart = clock();
      let over = false;
      return () => {
        if (over) return;
        over = true;
        underWay -= 1;
      };
    },

    reserve(requests) {
      const room = roomFor(requests);
      if (room === 'after-answer') return { kind: 'after-answer' };
      if (room !== 'yes') return { kind: 'at', at: room };
      reserved += requests;
      let left = requests;
      return {
        kind: 'room',
        reservation: {
          release: () => {
            reserved -= left;
            left = 0;
          },
          holds: () =>
            left > 0 &&
            (typeof window === 'string' || clock() >= window.endsAt || window.remaining - underWay - reserved >= 0),
          use: () => {
            if (left === 0) return;
            left -= 1;
            reserved -= 1;
          },
        },
      };
    },
  };
}

/** Requests that the queue leaves to the user's own pushes, refreshes and tests. */
function keptFree(limit: number): number {
  return Math.min(5, Math.floor(limit / 10));
}

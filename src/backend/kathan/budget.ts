import type { Rate } from '@domain/connection/connection';

/** Permission to send requests, counted in a connection's budget. */
export interface RateLimitPermit {
  /** Returns the requests that were not used to the budget. */
  readonly release: () => void;
  /** Whether the next request still fits, judged by the responses since. */
  readonly isValid: () => boolean;
  /** Uses one request. */
  readonly use: () => void;
}

/**
 * `wait-for-response`: the limit is not known yet, and the request whose response will tell is on
 * its way. `wait-until`: Unix time in milliseconds.
 */
export type PermitResult =
  | { readonly kind: 'permit'; readonly permit: RateLimitPermit }
  | { readonly kind: 'wait-for-response' }
  | { readonly kind: 'wait-until'; readonly at: number };

/** How many requests a connection may still send, as far as its responses tell. */
export interface Budget {
  /** Takes in the limit of a response; `null` if it had none. */
  noteRate(rate: Rate | null): void;
  /** Counts a request; call the returned function when it is over. */
  beginRequest(permit?: RateLimitPermit): () => void;
  /** Returns a permit for so many requests, or when to ask again. */
  acquire(requests: number): PermitResult;
}

/** The window of a limit without a reset time (API reference, section 2: requests per minute). */
const WINDOW_MS = 60_000;
/** A later reset is not a reset time, or one of the clocks is wrong. */
const MAX_WINDOW_MS = 60 * 60_000;
/** Allows for clock differences and for rounding to seconds. */
const MARGIN_MS = 1_000;

interface Window {
  readonly limit: number;
  readonly remaining: number;
  /** When it ends, Unix time in milliseconds. */
  readonly endsAt: number;
  /** The reset time as the server named it. */
  readonly resetAt: string | null;
}

/**
 * Keeps a connection below its rate limit. Requests on their way count as used, a few requests stay
 * free for the user, and when less than half is left, the queue spreads the rest over the window.
 * While the limit is unknown, one request goes first; if its response names no limit, there is
 * none.
 */
export function createBudget(clock: () => number): Budget {
  let window: Window | 'unknown' | 'none' = 'unknown';
  let inFlight = 0;
  let permitted = 0;
  let lastStart = Number.NEGATIVE_INFINITY;

  /** Returns `yes`, or when to ask again (Unix milliseconds). */
  function availability(requests: number): 'yes' | 'after-response' | number {
    const now = clock();
    if (window === 'none') return 'yes';
    if (window === 'unknown' || now >= window.endsAt) return inFlight + permitted === 0 ? 'yes' : 'after-response';
    const { limit, remaining, endsAt } = window;
    const free = remaining - inFlight - permitted - reservedForUser(limit);
    if (free < requests) return endsAt;
    if (remaining * 2 >= limit) return 'yes';
    const next = lastStart + ((endsAt - now) / Math.max(1, free)) * requests;
    return now >= next ? 'yes' : next;
  }

  return {
    noteRate(rate) {
      if (rate === null) {
        if (window === 'unknown') window = 'none';
        return;
      }
      const now = clock();
      const { resetAt } = rate;
      const resetMs = resetAt === null ? Number.NaN : Date.parse(resetAt);
      const isUsable = resetMs > now - MARGIN_MS && resetMs <= now + MAX_WINDOW_MS;
      const endsAt = isUsable ? resetMs + MARGIN_MS : now + WINDOW_MS;
      if (typeof window === 'object') {
        // Responses can arrive out of order: an older one must neither return used requests nor
        // restore a past window.
        if (resetAt !== null && resetAt === window.resetAt) {
          window = { ...window, remaining: Math.min(window.remaining, rate.remaining) };
          return;
        }
        if (now < window.endsAt && isUsable && endsAt < window.endsAt) return;
      }
      window = { limit: rate.limit, remaining: rate.remaining, endsAt, resetAt };
    },

    beginRequest(permit) {
      permit?.use();
      inFlight += 1;
      lastStart = clock();
      let over = false;
      return () => {
        if (over) return;
        over = true;
        inFlight -= 1;
      };
    },

    acquire(requests) {
      const available = availability(requests);
      if (available === 'after-response') return { kind: 'wait-for-response' };
      if (available !== 'yes') return { kind: 'wait-until', at: available };
      permitted += requests;
      let left = requests;
      return {
        kind: 'permit',
        permit: {
          release: () => {
            permitted -= left;
            left = 0;
          },
          isValid: () =>
            left > 0 &&
            (typeof window === 'string' || clock() >= window.endsAt || window.remaining - inFlight - permitted >= 0),
          use: () => {
            if (left === 0) return;
            left -= 1;
            permitted -= 1;
          },
        },
      };
    },
  };
}

/** Requests that the queue leaves for the user's own pushes, refreshes and tests. */
function reservedForUser(limit: number): number {
  return Math.min(5, Math.floor(limit / 10));
}

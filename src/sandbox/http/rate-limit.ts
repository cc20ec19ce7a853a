import type { Answer } from './answer';

/** Requests per window, or `off` for no limit and no headers about one. */
export type RateLimit = number | 'off';

interface Counted {
  readonly limit: number;
  readonly remaining: number;
  /** Unix time in milliseconds. */
  readonly resetAt: number;
}

export type Budget =
  | { readonly kind: 'unlimited' }
  | ({ readonly kind: 'within' } & Counted)
  | ({ readonly kind: 'exceeded' } & Counted);

export interface RateLimiter {
  /** Counts one request against the current window. A refused request costs nothing. */
  readonly count: () => Budget;
  /** The state of the window, without counting. */
  readonly peek: () => Budget;
  readonly clear: () => void;
}

interface Options {
  readonly limit: RateLimit;
  readonly windowMs: number;
  /** Unix time in milliseconds. */
  readonly clock: () => number;
}

/**
 * A fixed window that opens with its first request. The API page gives the limit (100 a minute for
 * development) and not the kind of window, so this one is a choice.
 */
export function createRateLimiter({ limit, windowMs, clock }: Options): RateLimiter {
  let opened = Number.NEGATIVE_INFINITY;
  let used = 0;

  function budget(cost: 0 | 1): Budget {
    if (limit === 'off') return { kind: 'unlimited' };
    const now = clock();
    // A clock set back must not keep a window open for longer than it lasts.
    const isOpen = now >= opened && now < opened + windowMs;
    if (!isOpen && cost === 0) return { kind: 'within', limit, remaining: limit, resetAt: now + windowMs };
    if (!isOpen) {
      opened = now;
      used = 0;
    }
    const resetAt = opened + windowMs;
    if (used + cost > limit) return { kind: 'exceeded', limit, remaining: 0, resetAt };
    used += cost;
    return { kind: 'within', limit, remaining: limit - used, resetAt };
  }

  return {
    count: () => budget(1),
    peek: () => budget(0),
    clear: () => {
      opened = Number.NEGATIVE_INFINITY;
    },
  };
}

/**
 * The three documented headers. `X-RateLimit-Reset` is Unix time in seconds, read off the page's
 * sample value; it is rounded up, so that whoever waits for it is never early.
 */
export function rateLimitHeaders(budget: Budget): Answer['headers'] {
  if (budget.kind === 'unlimited') return {};
  return {
    'X-RateLimit-Limit': String(budget.limit),
    'X-RateLimit-Remaining': String(budget.remaining),
    'X-RateLimit-Reset': String(Math.ceil(budget.resetAt / 1000)),
  };
}

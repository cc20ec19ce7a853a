import type { Rate } from '@domain/connection/connection';
import { type Budget, createBudget, type PermitResult, type RateLimitPermit } from './budget';

/**
 * The last rate limit and the budget of each connection. Every request counts in the budget, and
 * the queue asks it before it sends. In memory only: a minute later they are worth nothing.
 */
export interface RateLimits {
  of(connectionId: string): Rate | null;
  noteHeaders(connectionId: string, headers: Readonly<Record<string, string>>): void;
  forget(connectionId: string): void;
  /** Counts a request; call the returned function when it is over. */
  beginRequest(connectionId: string, permit?: RateLimitPermit): () => void;
  /** Returns a permit for so many requests of the queue, or when to ask again. */
  acquire(connectionId: string, requests: number): PermitResult;
}

interface Options {
  /** Called with the rate of every response that has one. */
  readonly onChange: (connectionId: string, rate: Rate) => void;
  /** Unix time in milliseconds. */
  readonly clock?: () => number;
}

export function createRateLimits({ onChange, clock = Date.now }: Options): RateLimits {
  const rates = new Map<string, Rate>();
  const budgets = new Map<string, Budget>();

  function budgetOf(connectionId: string): Budget {
    const known = budgets.get(connectionId);
    if (known !== undefined) return known;
    const budget = createBudget(clock);
    budgets.set(connectionId, budget);
    return budget;
  }

  return {
    of: (connectionId) => rates.get(connectionId) ?? null,
    noteHeaders: (connectionId, headers) => {
      const rate = rateOf(headers);
      budgetOf(connectionId).noteRate(rate);
      if (rate === null) return;
      rates.set(connectionId, rate);
      onChange(connectionId, rate);
    },
    forget: (connectionId) => {
      rates.delete(connectionId);
      budgets.delete(connectionId);
    },
    beginRequest: (connectionId, permit) => budgetOf(connectionId).beginRequest(permit),
    acquire: (connectionId, requests) => budgetOf(connectionId).acquire(requests),
  };
}

/**
 * Reads the documented `X-RateLimit-*` headers (API reference, section 2); returns `null` if they
 * are missing or make no sense. That `X-RateLimit-Reset` is Unix time in seconds is inferred from
 * the page's sample value.
 */
export function rateOf(headers: Readonly<Record<string, string>>): Rate | null {
  const limit = wholeNumber(headers['x-ratelimit-limit']);
  const remaining = wholeNumber(headers['x-ratelimit-remaining']);
  if (limit === null || remaining === null || remaining > limit) return null;
  return { limit, remaining, resetAt: unixTime(headers['x-ratelimit-reset']) };
}

/** `X-RateLimit-Reset` as an ISO 8601 time in UTC. */
function unixTime(text: string | undefined): string | null {
  const seconds = wholeNumber(text);
  // Anything before 2001 or after 2286 counts something else, such as seconds from now or
  // milliseconds.
  if (seconds === null || seconds < 1e9 || seconds >= 1e10) return null;
  return new Date(seconds * 1000).toISOString();
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text.trim()) ? Number(text) : null;
}

import type { Rate } from '@domain/connection/connection';
import { type Budget, createBudget, type Reservation, type Room } from './budget';

/**
 * The last rate limit that each connection's server told us, in memory only: a minute later it is
 * worth nothing. And the one budget of each connection: everything that is sent counts in it, and
 * the queue asks it before it sends.
 */
export interface Rates {
  of(connectionId: string): Rate | null;
  note(connectionId: string, headers: Readonly<Record<string, string>>): void;
  forget(connectionId: string): void;
  /** A request goes out; `reserved` gives its place. The answer is to be called when it is over. */
  begin(connectionId: string, reserved?: Reservation): () => void;
  /** Room for so many requests of the queue, taken at once; otherwise when to ask again. */
  reserve(connectionId: string, requests: number): Room;
}

interface Options {
  /** Told of every rate that came with an answer. */
  readonly onChange: (connectionId: string, rate: Rate) => void;
  /** Unix time in milliseconds. */
  readonly clock?: () => number;
}

export function createRates({ onChange, clock = Date.now }: Options): Rates {
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
    note: (connectionId, headers) => {
      const rate = rateOf(headers);
      budgetOf(connectionId).note(rate);
      if (rate === null) return;
      rates.set(connectionId, rate);
      onChange(connectionId, rate);
    },
    forget: (connectionId) => {
      rates.delete(connectionId);
      budgets.delete(connectionId);
    },
    begin: (connectionId, reserved) => budgetOf(connectionId).begin(reserved),
    reserve: (connectionId, requests) => budgetOf(connectionId).reserve(requests),
  };
}

/**
 * The documented `X-RateLimit-*` headers (API reference, section 2); `null` where they are missing
 * or make no sense. That `X-RateLimit-Reset` is Unix time in seconds is inferred from the page's
 * sample value.
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

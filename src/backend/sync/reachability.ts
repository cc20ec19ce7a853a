import type { NetworkReason } from '@domain/errors/errors';
import { retryDelay } from '@domain/sync/retry-delay';

/**
 * Which servers answer at all. The system's word alone proves neither that a server can be reached
 * nor that it cannot, so one that seems to be away is asked with a cheap request that carries
 * nothing, again and again with growing waits, until it answers anything.
 */
export interface Reach {
  /** Whether updates may be tried; notices where it is time to ask a server that is away. */
  isUp(connectionId: string): boolean;
  /** A request reached nobody. */
  lost(connectionId: string, reason: NetworkReason | null): void;
  /** The server has answered an update. */
  answered(connectionId: string): void;
  /**
   * Asks again at once, wherever it is away: the network came back, the user asks, the computer
   * woke up.
   */
  hurry(): void;
  /** Lets the next update try it without asking first. */
  trust(connectionId: string): void;
  away(): readonly {
    readonly connectionId: string;
    readonly reason: NetworkReason | null;
    readonly nextTryAt: number;
  }[];
  /** When the next server is to be asked, Unix time in milliseconds; `null` where none is. */
  nextAt(): number | null;
}

interface ReachDeps {
  /** Unix time in milliseconds. */
  readonly clock: () => number;
  readonly random: () => number;
  /** What the system says. */
  readonly online: () => boolean;
  /** Whether the connection's server answers anything at all. Never rejects. */
  readonly probe: (connectionId: string) => Promise<boolean>;
  /** A server went away or came back. */
  readonly onChange: (connectionId: string, up: boolean) => void;
}

interface Away {
  readonly reason: NetworkReason | null;
  readonly nextAt: number;
  readonly asking: boolean;
}

/**
 * The first look at a server that has just been lost; shorter makes a burst of every blink of the
 * network.
 */
const FIRST_MS = 500;

export function createReach({ clock, random, online, probe, onChange }: ReachDeps): Reach {
  const away = new Map<string, Away>();
  /**
   * How often in a row a server was lost, until it answers an update: a probe that succeeds is no
   * answer yet. A server that is in here has been asked, so that the system's word about the
   * network does not count for it.
   */
  const losses = new Map<string, number>();

  function lose(connectionId: string, reason: NetworkReason | null): void {
    const times = (losses.get(connectionId) ?? 0) + 1;
    losses.set(connectionId, times);
    const was = away.has(connectionId);
    away.set(connectionId, { reason, nextAt: clock() + FIRST_MS + retryDelay(times, random()), asking: false });
    if (!was) onChange(connectionId, false);
  }

  async function ask(connectionId: string, state: Away): Promise<void> {
    away.set(connectionId, { ...state, asking: true });
    const there = await probe(connectionId);
    if (!away.has(connectionId)) return;
    if (there) {
      losses.set(connectionId, losses.get(connectionId) ?? 0);
      away.delete(connectionId);
      onChange(connectionId, true);
    } else lose(connectionId, state.reason);
  }

  return {
    isUp(connectionId) {
      const state = away.get(connectionId);
      if (state === undefined) {
        // Not lost yet, but the system says that there is no network: ask before an update is
        // tried.
        if (online() || losses.has(connectionId)) return true;
        away.set(connectionId, { reason: 'offline', nextAt: clock(), asking: false });
        onChange(connectionId, false);
        return this.isUp(connectionId);
      }
      if (!state.asking && state.nextAt <= clock()) void ask(connectionId, state);
      return false;
    },
    lost: lose,
    answered(connectionId) {
      losses.set(connectionId, 0);
      if (away.delete(connectionId)) onChange(connectionId, true);
    },
    hurry() {
      for (const [connectionId, state] of away) away.set(connectionId, { ...state, nextAt: clock() });
      losses.clear();
    },
    trust(connectionId) {
      losses.set(connectionId, losses.get(connectionId) ?? 0);
      if (away.delete(connectionId)) onChange(connectionId, true);
    },
    away: () => [...away].map(([connectionId, { reason, nextAt }]) => ({ connectionId, reason, nextTryAt: nextAt })),
    nextAt() {
      const times = [...away.values()].filter(({ asking }) => !asking).map(({ nextAt }) => nextAt);
      return times.length === 0 ? null : Math.min(...times);
    },
  };
}

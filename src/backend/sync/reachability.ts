import type { NetworkReason } from '@domain/errors/errors';
import { retryDelay } from '@domain/sync/retry-delay';

/**
 * Which servers respond at all. What the system says about the network proves neither that a server
 * can be reached nor that it cannot, so an unreachable server is probed with a cheap request
 * without credentials, with growing delays, until it responds.
 */
export interface Reachability {
  /** Returns whether updates may be sent; probes an unreachable server when its delay is over. */
  isReachable(connectionId: string): boolean;
  /** A request reached no server. */
  noteUnreachable(connectionId: string, reason: NetworkReason | null): void;
  /** The server responded to an update. */
  noteResponse(connectionId: string): void;
  /** Probes all unreachable servers now. */
  probeNow(): void;
  /** Lets the next update try the server without a probe. */
  assumeReachable(connectionId: string): void;
  unreachable(): readonly {
    readonly connectionId: string;
    readonly reason: NetworkReason | null;
    readonly nextTryAt: number;
  }[];
  /** When the next probe is due, in Unix milliseconds; `null` if none is. */
  nextAt(): number | null;
}

interface ReachabilityDeps {
  /** Unix time in milliseconds. */
  readonly clock: () => number;
  readonly random: () => number;
  /** What the system says about the network. */
  readonly online: () => boolean;
  /** Returns whether the connection's server responds at all. Never rejects. */
  readonly probe: (connectionId: string) => Promise<boolean>;
  /** A server became unreachable, or reachable again. */
  readonly onChange: (connectionId: string, isReachable: boolean) => void;
}

interface Unreachable {
  readonly reason: NetworkReason | null;
  readonly nextAt: number;
  readonly isProbing: boolean;
}

/** The shortest delay before the first probe; a shorter one would probe at every short drop. */
const FIRST_PROBE_MS = 500;

export function createReachability({ clock, random, online, probe, onChange }: ReachabilityDeps): Reachability {
  const unreachable = new Map<string, Unreachable>();
  /**
   * How often in a row each server was unreachable, until it responds to an update; a successful
   * probe does not reset it. For a server in here, what the system says no longer counts.
   */
  const failures = new Map<string, number>();

  function noteUnreachable(connectionId: string, reason: NetworkReason | null): void {
    const times = (failures.get(connectionId) ?? 0) + 1;
    failures.set(connectionId, times);
    const isNew = !unreachable.has(connectionId);
    const nextAt = clock() + FIRST_PROBE_MS + retryDelay(times, random());
    unreachable.set(connectionId, { reason, nextAt, isProbing: false });
    if (isNew) onChange(connectionId, false);
  }

  function markReachable(connectionId: string): void {
    if (unreachable.delete(connectionId)) onChange(connectionId, true);
  }

  async function startProbe(connectionId: string, state: Unreachable): Promise<void> {
    unreachable.set(connectionId, { ...state, isProbing: true });
    const responds = await probe(connectionId);
    if (!unreachable.has(connectionId)) return;
    if (responds) assumeReachable(connectionId);
    else noteUnreachable(connectionId, state.reason);
  }

  function assumeReachable(connectionId: string): void {
    failures.set(connectionId, failures.get(connectionId) ?? 0);
    markReachable(connectionId);
  }

  function isReachable(connectionId: string): boolean {
    const state = unreachable.get(connectionId);
    if (state === undefined) {
      // The system says that there is no network, and the server was not tried yet: probe first.
      if (online() || failures.has(connectionId)) return true;
      unreachable.set(connectionId, { reason: 'offline', nextAt: clock(), isProbing: false });
      onChange(connectionId, false);
      return isReachable(connectionId);
    }
    if (!state.isProbing && state.nextAt <= clock()) void startProbe(connectionId, state);
    return false;
  }

  return {
    isReachable,
    noteUnreachable,
    assumeReachable,
    noteResponse(connectionId) {
      failures.set(connectionId, 0);
      markReachable(connectionId);
    },
    probeNow() {
      for (const [connectionId, state] of unreachable) unreachable.set(connectionId, { ...state, nextAt: clock() });
      failures.clear();
    },
    unreachable: () =>
      [...unreachable].map(([connectionId, { reason, nextAt }]) => ({ connectionId, reason, nextTryAt: nextAt })),
    nextAt() {
      const times = [...unreachable.values()].filter(({ isProbing }) => !isProbing).map(({ nextAt }) => nextAt);
      return times.length === 0 ? null : Math.min(...times);
    },
  };
}

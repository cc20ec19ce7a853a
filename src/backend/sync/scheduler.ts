import type { BlockedReason } from '@domain/sync/outbox';
import { settingsBlocker } from '@domain/sync/queue-blocker';
import { firstOfEachCampaign } from '@domain/sync/queue-order';
import type { RateLimitPermit } from '../kathan/budget';
import { guarded, type PlannedRow } from '../store';
import { createOfflinePeriod } from './offline-period';
import { createPermits, FIRST_RESPONSE_POLL_MS } from './permits';
import { createReachability } from './reachability';
import { createRetryDelays } from './retry-delays';
import type { Scheduler, SchedulerDeps } from './scheduler-types';
import { type NextStep, sendQueued } from './send-queued';

const PARALLEL = 4;
/**
 * How long a plan is valid. After this time at the latest, a jump of the clock and a computer that
 * slept are noticed.
 */
const MAX_PLAN_AGE_MS = 30_000;
/** The delay after the disk failed. */
const STORAGE_BACK_OFF_MS = 5_000;

/** Which updates may be sent, by the settings. */
type Scope = 'all' | 'urgent' | 'none';

/**
 * Sends the outbox in the order of the queue: one update of a campaign at a time, several campaigns
 * side by side, within each connection's rate limit. The store keeps everything that must survive a
 * crash; memory holds only when to act next.
 */
export function createScheduler(deps: SchedulerDeps): Scheduler {
  const { store, campaignLocks, now } = deps;
  const clock = (): number => now().getTime();
  const running = new Map<string, Promise<void>>();
  /** Rows that the user asked to send now: they are sent although the queue is paused. */
  const urgent = new Set<string>();
  /** Rows that were sent but whose end could not be stored. They are recovered. */
  const unrecorded = new Set<string>();
  const retryDelays = createRetryDelays({ clock, elapsed: deps.elapsed });
  const offlinePeriod = createOfflinePeriod(deps.notify);
  let plan: readonly PlannedRow[] = [];
  let isStale = true;
  let isStopped = true;
  let isWoken = false;
  let backOffUntil = 0;
  let cancelTimer: (() => void) | null = null;

  const permits = createPermits({ ...deps, clock, isStopped: () => isStopped, maxDelayMs: MAX_PLAN_AGE_MS });
  const reachability = createReachability({
    clock,
    random: deps.random,
    online: deps.online,
    probe: async (connectionId) => {
      if (isStopped) return false;
      const connection = guarded(() => deps.connections.get(connectionId));
      // The sandbox starts with the attempt, so there is no server to probe before.
      if (!connection.ok || connection.value === null || connection.value.kind === 'sandbox') return true;
      return deps.probe(connection.value.baseUrl);
    },
    onChange: (connectionId, isReachable) => {
      if (isStopped) return;
      if (!isReachable) offlinePeriod.begin();
      else logBackOnline(connectionId);
      emitChanged();
      wake();
    },
  });

  function emitChanged(): void {
    deps.emit('changed', { what: 'outbox' });
  }

  /** Notes in the delivery log that the server is reachable again. Best effort: ignores errors. */
  function logBackOnline(connectionId: string): void {
    guarded(() => {
      const first = plan.find((row) => row.connectionId === connectionId && row.isAutomatic);
      if (first !== undefined) store.outbox.note(first.id, { what: 'back-online' });
    });
  }

  function wake(): void {
    isStale = true;
    runSoon();
  }

  function runSoon(): void {
    if (isStopped || isWoken) return;
    isWoken = true;
    queueMicrotask(() => {
      isWoken = false;
      runRound();
    });
  }

  function backOff(): void {
    backOffUntil = clock() + STORAGE_BACK_OFF_MS;
    isStale = true;
  }

  /** Starts what can be sent now, and sets the timer for the next round. */
  function runRound(): void {
    if (isStopped) return;
    cancelTimer?.();
    cancelTimer = null;
    const scope = clock() < backOffUntil ? null : guarded(readScope);
    if (scope !== null && !scope.ok) backOff();
    const next = scope?.ok === true ? startAttempts(scope.value) : backOffUntil;
    const probeAt = reachability.nextAt();
    const soonest = Math.min(next ?? Infinity, probeAt ?? Infinity, ...permits.limitedUntil().values());
    const isWaiting = plan.some(({ isAutomatic }) => isAutomatic) || unrecorded.size > 0 || backOffUntil > clock();
    if (!isWaiting) return;
    const ms = Math.max(0, Math.min(soonest - clock(), MAX_PLAN_AGE_MS));
    cancelTimer = deps.after(ms, () => {
      isStale = true;
      runRound();
    });
  }

  /** Reads which updates may be sent; recovers unrecorded rows, and renews a stale plan. */
  function readScope(): Scope {
    const { workOffline, queuePaused } = store.settings.read();
    for (const id of unrecorded) {
      store.outbox.recover(id);
      unrecorded.delete(id);
      isStale = true;
    }
    if (workOffline) offlinePeriod.begin();
    const blocker = settingsBlocker({ workOffline, paused: queuePaused });
    if (blocker === 'work-offline' || (blocker === 'paused' && urgent.size === 0)) {
      // The plan is not read, because queueing many updates would read it for each of them.
      plan = [];
      isStale = true;
      return 'none';
    }
    if (isStale) plan = store.outbox.plan();
    isStale = false;
    return blocker === 'paused' ? 'urgent' : 'all';
  }

  /** Starts all attempts that are possible now; returns when the next one is due. */
  function startAttempts(scope: Scope): number | null {
    if (scope === 'none') return null;
    let next: number | null = null;
    const limitedBefore = permits.limitedUntil().size;
    permits.beginRound();
    for (const row of firstOfEachCampaign(plan)) {
      if (!row.isAutomatic || row.draftId === null || running.has(row.id)) continue;
      if (scope === 'urgent' && !urgent.has(row.id)) continue;
      const left = retryDelays.left(row);
      if (left > 0) {
        next = Math.min(next ?? Infinity, clock() + left);
        continue;
      }
      if (running.size >= (deps.parallel ?? PARALLEL)) break;
      if (!reachability.isReachable(row.connectionId)) continue;
      const permit = permits.acquire(row.connectionId);
      // The response to a push, a refresh or a test will tell the limit.
      if (permit === 'after-response' && running.size === 0) {
        next = Math.min(next ?? Infinity, clock() + FIRST_RESPONSE_POLL_MS);
      }
      if (permit === 'after-response' || permit === 'full') continue;
      const unlock = campaignLocks.acquire({ ...row, draftId: row.draftId });
      if (unlock === null) {
        permit.release();
        continue;
      }
      launch(row, permit, unlock);
    }
    if (permits.limitedUntil().size !== limitedBefore) emitChanged();
    if (running.size === 0 && !plan.some(({ isAutomatic }) => isAutomatic)) offlinePeriod.emptied();
    return next;
  }

  function launch(planned: PlannedRow, permit: RateLimitPermit, unlock: () => void): void {
    retryDelays.forget(planned.id);
    const work = sendQueued(planned, permit, { ...deps, acquirePermit: permits.waitForOne })
      .then((steps) => {
        urgent.delete(planned.id);
        isStale = true;
        for (const step of steps) applyNextStep(step, planned);
      })
      .catch((error: unknown) => {
        if (isStopped) return;
        deps.reportUnexpectedError('outbox', error);
        // Without this, the row would stay `sending` until the next start.
        unrecorded.add(planned.id);
        backOff();
      })
      .finally(() => {
        permit.release();
        unlock();
        running.delete(planned.id);
        if (planned.draftId !== null) deps.emit('changed', { what: 'draft', draftId: planned.draftId });
        runSoon();
      });
    running.set(planned.id, work);
  }

  function applyNextStep(step: NextStep, { id, connectionId, campaignId, draftId }: PlannedRow): void {
    switch (step.kind) {
      case 'sent':
        offlinePeriod.sent();
        plan = plan.filter((row) => row.id !== id);
        // The plan stays valid unless another update of the campaign waits: with a thousand
        // updates, reading it again would be most of the work.
        isStale = plan.some((row) => row.connectionId === connectionId && row.campaignId === campaignId);
        break;
      case 'server-reached':
        reachability.noteResponse(connectionId);
        break;
      case 'server-lost':
        reachability.noteUnreachable(connectionId, step.reason);
        break;
      case 'block-connection':
        blockConnection(connectionId, step.why, draftId);
        break;
      case 'notify-user':
        emitChanged();
        deps.notify({ kind: 'needs-attention', draftId });
        break;
      case 'back-off':
        if (step.unrecorded) unrecorded.add(id);
        backOff();
    }
  }

  function blockConnection(connectionId: string, why: BlockedReason, draftId: string | null): void {
    const blocked = guarded(() => store.outbox.block(connectionId, why));
    if (!blocked.ok) backOff();
    emitChanged();
    deps.notify({ kind: 'needs-attention', draftId });
  }

  function releaseConnection(connectionId: string | null, blockedBy: 'any' | 'keychain'): void {
    const released = guarded(() => store.outbox.release(connectionId, blockedBy));
    if (!released.ok) backOff();
    else if (released.value === 0) return;
    emitChanged();
    wake();
  }

  return {
    start() {
      if (!isStopped) return;
      isStopped = false;
      // Attempts that still run after a short stop end on their own; do not recover them.
      const recovered = running.size === 0 ? guarded(() => store.outbox.recover(null)) : null;
      if (recovered?.ok === false) backOff();
      wake();
    },
    async stop() {
      isStopped = true;
      cancelTimer?.();
      cancelTimer = null;
      await Promise.all(running.values());
    },
    wake,
    sendNow(id) {
      const stored = guarded(() => {
        const rows = store.outbox.plan().filter((row) => id === null || row.id === id);
        for (const row of rows) {
          urgent.add(row.id);
          reachability.assumeReachable(row.connectionId);
        }
        for (const connectionId of new Set(rows.map((row) => row.connectionId))) {
          store.outbox.release(connectionId, 'any');
        }
        store.outbox.retryNow(id);
      });
      if (!stored.ok) backOff();
      backOffUntil = 0;
      emitChanged();
      wake();
    },
    networkChanged() {
      if (deps.online()) reachability.probeNow();
      emitChanged();
      wake();
    },
    addressChanged(connectionId) {
      reachability.assumeReachable(connectionId);
      wake();
    },
    credentialsChanged: (connectionId) => {
      releaseConnection(connectionId, 'any');
    },
    keychainOpened: (connectionId) => {
      releaseConnection(connectionId, 'keychain');
    },
    pushed(connectionId, receipt) {
      if (receipt?.outcome?.kind === 'verified' || receipt?.outcome?.kind === 'discrepancy') {
        reachability.noteResponse(connectionId);
        releaseConnection(connectionId, 'any');
      }
      emitChanged();
      wake();
    },
    sending: () => running.size,
    facts: () => ({
      unreachable: reachability
        .unreachable()
        .map(({ nextTryAt, ...rest }) => ({ ...rest, nextTryAt: new Date(nextTryAt).toISOString() })),
      limited: [...permits.limitedUntil()].map(([connectionId, until]) => ({
        connectionId,
        until: new Date(until).toISOString(),
      })),
    }),
  };
}

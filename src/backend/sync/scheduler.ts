import type { BlockedReason } from '@domain/sync/outbox';
import { settingsBlocker } from '@domain/sync/queue-blocker';
import { firstOfEachCampaign } from '@domain/sync/queue-order';
import type { Reservation } from '../kathan/budget';
import { guarded, type PlannedRow } from '../store';
import { createAbsence } from './offline-period';
import { ANSWER_MS, createPlaces } from './permits';
import { createReach } from './reachability';
import { createWaits } from './retry-delays';
import type { Engine, EngineDeps } from './scheduler-types';
import { type EngineStep, sendRow } from './send-queued';

const PARALLEL = 4;
/**
 * How long a plan is trusted: a clock that jumps and a computer that slept are noticed after this
 * at the latest.
 */
const LOOK_AGAIN_MS = 30_000;
/** After the disk refused something. */
const STORAGE_WAIT_MS = 5_000;

/**
 * Empties the outbox: takes what may go in the order of the queue, one update of a campaign at a
 * time and several campaigns side by side, within each connection's budget. All that it has to
 * remember over a crash stands in the store; what it holds in memory is when to look again.
 */
export function createEngine(deps: EngineDeps): Engine {
  const { store, underWay, now } = deps;
  const clock = (): number => now().getTime();
  const running = new Map<string, Promise<void>>();
  /** Rows that were asked for by the user: they go although the queue is paused. */
  const urgent = new Set<string>();
  /** Rows whose end the disk did not take: they are to be queued again, with an unknown outcome. */
  const unrecorded = new Set<string>();
  const waits = createWaits({ clock, elapsed: deps.elapsed });
  const absence = createAbsence(deps.notify);
  let plan: readonly PlannedRow[] = [];
  let isStale = true;
  let isStopped = true;
  let isWoken = false;
  let restUntil = 0;
  let cancelTimer: (() => void) | null = null;

  const places = createPlaces({ ...deps, clock, isStopped: () => isStopped, longestMs: LOOK_AGAIN_MS });
  const reach = createReach({
    clock,
    random: deps.random,
    online: deps.online,
    probe: async (connectionId) => {
      if (isStopped) return false;
      const connection = guarded(() => deps.connections.get(connectionId));
      // The sandbox is started when an update is tried, so there is nobody to ask before.
      if (!connection.ok || connection.value === null || connection.value.kind === 'sandbox') return true;
      return deps.probe(connection.value.baseUrl);
    },
    onChange: (connectionId, up) => {
      if (isStopped) return;
      if (!up) absence.begin();
      else logBack(connectionId);
      changed();
      wake();
    },
  });

  function changed(): void {
    deps.emit('changed', { what: 'outbox' });
  }

  /**
   * Writes down for rows that wait that their server is there again; it is no harm where the disk
   * refuses.
   */
  function logBack(connectionId: string): void {
    guarded(() => {
      const first = plan.find((row) => row.connectionId === connectionId && row.isAutomatic);
      if (first !== undefined) store.outbox.note(first.id, { what: 'back-online' });
    });
  }

  function wake(): void {
    isStale = true;
    soon();
  }

  function soon(): void {
    if (isStopped || isWoken) return;
    isWoken = true;
    queueMicrotask(() => {
      isWoken = false;
      pump();
    });
  }

  function rest(): void {
    restUntil = clock() + STORAGE_WAIT_MS;
    isStale = true;
  }

  function pump(): void {
    if (isStopped) return;
    cancelTimer?.();
    cancelTimer = null;
    const looked = clock() < restUntil ? null : guarded(read);
    if (looked !== null && !looked.ok) rest();
    const next = looked?.ok === true ? begin(looked.value) : restUntil;
    const probeAt = reach.nextAt();
    const soonest = Math.min(next ?? Infinity, probeAt ?? Infinity, ...places.limited().values());
    const isWaiting = plan.some(({ isAutomatic }) => isAutomatic) || unrecorded.size > 0 || restUntil > clock();
    if (!isWaiting) return;
    const ms = Math.max(0, Math.min(soonest - clock(), LOOK_AGAIN_MS));
    cancelTimer = deps.after(ms, () => {
      isStale = true;
      pump();
    });
  }

  /** What the store says: whether anything may go, and the plan again where it is stale. */
  function read(): 'all' | 'urgent' | 'nothing' {
    const { workOffline, queuePaused } = store.settings.read();
    for (const id of unrecorded) {
      store.outbox.recover(id);
      unrecorded.delete(id);
      isStale = true;
    }
    if (workOffline) absence.begin();
    const blocker = settingsBlocker({ workOffline, paused: queuePaused });
    if (blocker === 'work-offline' || (blocker === 'paused' && urgent.size === 0)) {
      // Not read at all: while much is queued at once, that would be done for each of it.
      plan = [];
      isStale = true;
      return 'nothing';
    }
    if (isStale) plan = store.outbox.plan();
    isStale = false;
    return blocker === 'paused' ? 'urgent' : 'all';
  }

  /** Begins all that can go now; answers when the next thing is due. */
  function begin(what: 'all' | 'urgent' | 'nothing'): number | null {
    if (what === 'nothing') return null;
    let next: number | null = null;
    const wasLimited = places.limited().size;
    places.look();
    for (const row of firstOfEachCampaign(plan)) {
      if (!row.isAutomatic || row.draftId === null || running.has(row.id)) continue;
      if (what === 'urgent' && !urgent.has(row.id)) continue;
      const left = waits.left(row);
      if (left > 0) {
        next = Math.min(next ?? Infinity, clock() + left);
        continue;
      }
      if (running.size >= (deps.parallel ?? PARALLEL)) break;
      if (!reach.isUp(row.connectionId)) continue;
      const reserved = places.take(row.connectionId);
      // Somebody else's request will tell: a push, a refresh, a test.
      if (reserved === 'after-answer' && running.size === 0) next = Math.min(next ?? Infinity, clock() + ANSWER_MS);
      if (reserved === 'after-answer' || reserved === 'full') continue;
      const release = underWay.begin({ ...row, draftId: row.draftId });
      if (release === null) {
        reserved.release();
        continue;
      }
      launch(row, reserved, release);
    }
    if (places.limited().size !== wasLimited) changed();
    if (running.size === 0 && !plan.some(({ isAutomatic }) => isAutomatic)) absence.emptied();
    return next;
  }

  function launch(planned: PlannedRow, reserved: Reservation, release: () => void): void {
    waits.forget(planned.id);
    const work = sendRow(planned, reserved, { ...deps, room: places.wait })
      .then((steps) => {
        applySteps(steps, planned);
      })
      .catch((error: unknown) => {
        if (isStopped) return;
        deps.onMistake('outbox', error);
        // Otherwise the row would be `sending` until the next start.
        unrecorded.add(planned.id);
        rest();
      })
      .finally(() => {
        reserved.release();
        release();
        running.delete(planned.id);
        if (planned.draftId !== null) deps.emit('changed', { what: 'draft', draftId: planned.draftId });
        soon();
      });
    running.set(planned.id, work);
  }

  function applySteps(steps: readonly EngineStep[], planned: PlannedRow): void {
    urgent.delete(planned.id);
    isStale = true;
    for (const step of steps) applyStep(step, planned);
  }

  function applyStep(step: EngineStep, { id, connectionId, campaignId, draftId }: PlannedRow): void {
    switch (step.kind) {
      case 'sent':
        absence.sent();
        plan = plan.filter((row) => row.id !== id);
        // Read again only if something waits behind it: with a thousand updates that would be most
        // of the work.
        isStale = plan.some((row) => row.connectionId === connectionId && row.campaignId === campaignId);
        break;
      case 'server-reached':
        reach.answered(connectionId);
        break;
      case 'server-lost':
        reach.lost(connectionId, step.reason);
        break;
      case 'block-connection':
        block(connectionId, step.why, draftId);
        break;
      case 'notify-user':
        changed();
        deps.notify({ kind: 'needs-person', draftId });
        break;
      case 'back-off':
        if (step.unrecorded) unrecorded.add(id);
        rest();
    }
  }

  function block(connectionId: string, why: BlockedReason, draftId: string | null): void {
    const blocked = guarded(() => store.outbox.block(connectionId, why));
    if (!blocked.ok) rest();
    changed();
    deps.notify({ kind: 'needs-person', draftId });
  }

  function release(connectionId: string | null, blockedBy: 'any' | 'keychain'): void {
    const released = guarded(() => store.outbox.release(connectionId, blockedBy));
    if (!released.ok) rest();
    else if (released.value === 0) return;
    changed();
    wake();
  }

  return {
    start() {
      if (!isStopped) return;
      isStopped = false;
      // What is still on its way after a pause has its end before it.
      const recovered = running.size === 0 ? guarded(() => store.outbox.recover(null)) : null;
      if (recovered?.ok === false) rest();
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
      const hurried = guarded(() => {
        const rows = store.outbox.plan().filter((row) => id === null || row.id === id);
        for (const row of rows) {
          urgent.add(row.id);
          reach.trust(row.connectionId);
        }
        for (const connectionId of new Set(rows.map((row) => row.connectionId))) {
          store.outbox.release(connectionId, 'any');
        }
        store.outbox.retryNow(id);
      });
      if (!hurried.ok) rest();
      restUntil = 0;
      changed();
      wake();
    },
    networkChanged() {
      if (deps.online()) reach.hurry();
      changed();
      wake();
    },
    addressChanged(connectionId) {
      reach.trust(connectionId);
      wake();
    },
    credentialsChanged: (connectionId) => {
      release(connectionId, 'any');
    },
    keychainOpened: (connectionId) => {
      release(connectionId, 'keychain');
    },
    pushed(connectionId, receipt) {
      if (receipt?.outcome?.kind === 'verified' || receipt?.outcome?.kind === 'discrepancy') {
        reach.answered(connectionId);
        release(connectionId, 'any');
      }
      changed();
      wake();
    },
    sending: () => running.size,
    facts: () => ({
      unreachable: reach
        .away()
        .map(({ nextTryAt, ...rest }) => ({ ...rest, nextTryAt: new Date(nextTryAt).toISOString() })),
      limited: [...places.limited()].map(([connectionId, until]) => ({
        connectionId,
        until: new Date(until).toISOString(),
      })),
    }),
  };
}

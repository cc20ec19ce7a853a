import { isAutomatic, isUnsent } from '@domain/sync/item';
import { DRAFTS, type Observed, type World } from '../../../../integration/outbox/support/outbox-model';
import { Attempts } from './attempts';
import { ModelQueue } from './model-queue';
import { ModelServer } from './model-server';
import { isEmpty, only } from './values';

const TICK_MS = 400;
const MAX_ROUNDS = 80;

/**
 * The world of the outbox model in memory: drafts, a server and a queue around the machine and the
 * order of the queue. Attempts take two ticks, so that everything else can happen between request
 * and response.
 */
export function createMachineWorld(offersGet: boolean) {
  const server = new ModelServer();
  const queue = new ModelQueue();
  const attempts = new Attempts(queue, server, offersGet);
  const enqueue = (draft: number) => queue.queue(draft, !server.isReachable);

  /** What was on its way ends, and what is due begins. */
  function tick(): void {
    queue.now += TICK_MS;
    attempts.endAll();
    if (attempts.isDead) return;
    for (const entry of queue.line()) {
      const { state } = entry.item;
      const isDue = state.name !== 'waiting' || Date.parse(state.nextAt) <= queue.now;
      if (!isDue || !isAutomatic(entry.item) || attempts.isBusy(entry.campaignId)) continue;
      queue.checkBegun(entry);
      attempts.begin(entry);
    }
    queue.check();
  }

  function restart(): void {
    attempts.restart();
    queue.interrupt();
  }

  /** Starts the app again if it died. */
  function revive(): void {
    if (attempts.isDead) restart();
  }

  const world: World = {
    edit(draft, field, value) {
      revive();
      const own = queue.draftOf(draft);
      own.edits = only({ ...own.edits, [field]: value }, (name, edit) => edit !== own.snapshot[name]);
      queue.compare(queue.unsentOf(draft));
    },
    queue(draft) {
      revive();
      return enqueue(draft);
    },
    push(draft) {
      revive();
      const campaignId = DRAFTS[draft]?.campaignId ?? '';
      if (attempts.isBusy(campaignId)) return;
      const entry = enqueue(draft);
      if (entry !== null) attempts.begin(entry);
      queue.check();
    },
    cancel(draft) {
      revive();
      const entry = queue.unsentOf(draft);
      if (entry !== undefined) queue.apply(entry, { kind: 'cancel', at: queue.at });
    },
    trouble: (trouble, method) => {
      server.addTrouble(trouble, method);
    },
    somebodyChanges: (campaignId, field, value) => {
      server.change(campaignId, field, value);
    },
    setReachable(yes) {
      revive();
      server.isReachable = yes;
    },
    dieAt(point) {
      attempts.dieAt = point;
    },
    restart,
    wait() {
      revive();
      tick();
      tick();
    },
    rest() {
      if (!attempts.isDead) tick();
    },
    isDead: () => attempts.isDead,
  };

  /** What the user does about a draft: resolves a conflict, confirms, or queues. */
  function attend(draft: number): void {
    const entry = queue.unsentOf(draft);
    const state = entry?.item.state;
    if (queue.entries.some((one) => one.draft === draft && one.item.state.name === 'sending')) return;
    if (entry !== undefined && state?.name === 'conflict') {
      queue.resolveConflict(entry, server.valuesOf(entry.campaignId));
    } else if (entry !== undefined && state?.name === 'held' && !entry.item.edited) {
      queue.apply(entry, { kind: 'confirm', at: queue.at, blockedBy: null });
    } else if (entry === undefined || entry.item.edited || state?.name === 'rejected') enqueue(draft);
  }

  /** The user comes back and attends to every draft, until nothing is left to send. */
  function sendEverything(): void {
    server.endTroubles();
    attempts.dieAt = null;
    restart();
    server.isReachable = true;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      for (const draft of DRAFTS.keys()) attend(draft);
      for (const entry of [...queue.entries]) queue.apply(entry, { kind: 'retry-now', at: queue.at });
      tick();
      tick();
      const isLeft = queue.entries.some(({ item }) => item.state.name === 'sending' || isUnsent(item));
      if (!isLeft && queue.drafts.every(({ edits }) => isEmpty(edits))) return;
    }
    throw new Error(`the outbox does not empty: ${JSON.stringify(queue)}`);
  }

  const observed = (): Observed => ({
    valueOf: (campaignId, field) => server.valuesOf(campaignId)[field],
    taken: server.taken,
    receipts: attempts.receipts,
  });
  return { world, sendEverything, observed, violations: queue.violations };
}

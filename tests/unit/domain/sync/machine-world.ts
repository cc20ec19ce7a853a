import type { FaultPoint } from '@backend/sync/attempt/attempt';
import { type PossiblyApplied, withPossiblyApplied } from '@domain/merge/merge';
import type { Effect } from '@domain/sync/effects';
import type { SyncEvent } from '@domain/sync/events';
import { hasEnded, isAutomatic, isUnsent, NEW_ITEM, OUT_OF_LINE, type SyncItem } from '@domain/sync/item';
import { transition } from '@domain/sync/machine';
import type { Outcome } from '@domain/sync/outcome';
import { firstOfEachCampaign } from '@domain/sync/queue-order';
import type { Trouble } from '../../../integration/outbox/server';
import { BASE, DRAFTS, type Field, type Observed, type World } from '../../../integration/outbox/support/outbox-model';
import { refused } from './arbitraries';

type Values = Readonly<Partial<Record<Field, string>>>;

/** A row of the outbox: the machine's item, and what a row keeps beside it. */
interface Entry {
  readonly draft: number;
  readonly connectionId: string;
  readonly campaignId: string;
  item: SyncItem;
  /** What the user queued, and the copy that it was made on. */
  reviewed: Values;
  base: Values;
}

/** An attempt whose request is on its way, or whose response is here. */
interface InFlight {
  readonly entry: Entry;
  readonly outcome: Outcome;
  readonly reading: boolean;
  readonly repeated: boolean;
  readonly possiblyAppliedBefore: PossiblyApplied | null;
  /** What the server has now, if the response says so. */
  readonly copy: Values | null;
  readonly arrived: Values;
}

const FIELDS: readonly Field[] = ['name', 'campaign_context'];
const START: Values = { name: BASE.name, campaign_context: BASE.campaign_context };
const only = (values: Values, test: (field: Field, value: string) => boolean): Values =>
  Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = values[field];
      return value !== undefined && test(field, value) ? [[field, value]] : [];
      // prettier-ignore
    }),
  );
const isSame = (one: Values, other: Values): boolean => FIELDS.every((field) => one[field] === other[field]);
const isEmpty = (values: Values): boolean => Object.keys(values).length === 0;

/**
 * The world of the outbox model in memory: drafts, a server and a queue around the machine and the
 * order of the queue. Attempts take two ticks, so that everything else can happen between request
 * and response.
 */
export function createMachineWorld(offersGet: boolean) {
  const server = new Map<string, Values>(DRAFTS.map(({ campaignId }) => [campaignId, START]));
  const drafts: { edits: Values; snapshot: Values }[] = DRAFTS.map(() => ({ edits: {}, snapshot: START }));
  let entries: Entry[] = [];
  let flights: InFlight[] = [];
  const taken: { campaignId: string; body: Values }[] = [];
  const receipts: { campaignId: string; repeated: boolean; body: Values }[] = [];
  let troubles: { readonly trouble: Trouble; readonly method: string }[] = [];
  let now = Date.parse('2027-03-01T10:00:00.000Z');
  let isReachable = true;
  let dieAt: FaultPoint | null = null;
  let isDead = false;
  /** What broke a law of the queue on the way. */
  const violations = new Set<string>();

  const at = (): string => new Date(now).toISOString();
  const valuesOf = (campaignId: string): Values => server.get(campaignId) ?? {};
  const draftOf = (index: number) => drafts[index] ?? { edits: {}, snapshot: START };
  const changesOn = (index: number, base: Values): Values =>
    only(draftOf(index).edits, (field, value) => value !== base[field]);
  const unsentOf = (draft: number): Entry | undefined =>
    entries.find((entry) => entry.draft === draft && isUnsent(entry.item));

  function apply(entry: Entry, event: SyncEvent): readonly Effect[] {
    const newer = entries.find((other) => other !== entry && other.draft === entry.draft && isUnsent(other.item));
    const { item, effects } = transition(entry.item, event);
    for (const { kind } of effects) {
      if (kind !== 'absorb-newer' || newer === undefined) continue;
      entries = entries.filter((other) => other !== newer);
      entry.reviewed = newer.reviewed;
    }
    entry.item = item;
    if (effects.some(({ kind }) => kind === 'compare-draft')) compare(entry);
    return effects;
  }

  function compare(entry: Entry | undefined): void {
    if (entry === undefined) return;
    const sent = changesOn(entry.draft, entry.base);
    const edited = !isSame(sent, entry.reviewed);
    apply(entry, { kind: 'draft-compared', at: at(), changes: Object.keys(sent).length, edited });
  }

  function queue(draft: number): Entry | null {
    const { snapshot } = draftOf(draft);
    if (isEmpty(changesOn(draft, snapshot))) return null;
    const event = {
      kind: 'queue',
      at: at(),
      again: false,
      offline: !isReachable,
      runningConfirmed: false,
      blockedBy: null,
    } as const;
    let entry = unsentOf(draft) ?? insert(draft);
    const replaced = apply(entry, event).find((effect) => effect.kind === 'queue-at-end');
    if (replaced !== undefined) {
      entry = insert(draft);
      entry.item = { ...NEW_ITEM, possiblyApplied: replaced.possiblyApplied };
      apply(entry, event);
    }
    entry.base = snapshot;
    entry.reviewed = changesOn(draft, snapshot);
    return entry;
  }

  function insert(draft: number): Entry {
    const campaignId = DRAFTS[draft]?.campaignId ?? '';
    const entry = { draft, connectionId: 'one', campaignId, item: NEW_ITEM, reviewed: {}, base: START };
    entries.push(entry);
    return entry;
  }

  /** Whether the app dies at this point. */
  function dies(point: FaultPoint): boolean {
    if (dieAt !== point) return false;
    dieAt = null;
    isDead = true;
    return true;
  }

  function struck(method: string): Trouble | undefined {
    const found = troubles.find((one) => one.method === method);
    troubles = troubles.filter((one) => one !== found);
    return found?.trouble;
  }

  /** What became of a request; `takes`: what the server does with it. */
  function ask(method: string, takes: () => void): Outcome {
    if (!isReachable) return { kind: 'no-answer', reason: 'offline', sent: 'no' };
    const trouble = struck(method);
    switch (trouble?.kind) {
      case 'status': {
        const seconds = trouble.headers?.['retry-after'];
        const retryAt = seconds === undefined ? null : new Date(now + Number(seconds) * 1000).toISOString();
        return refused(trouble.status, retryAt);
      }
      case 'reset':
        return { kind: 'no-answer', reason: 'reset', sent: 'maybe' };
      case 'lost':
        takes();
        return { kind: 'no-answer', reason: 'reset', sent: 'maybe' };
      case undefined:
        takes();
        return { kind: 'verified' };
    }
  }

  /** Reads and merges, as `mergeDraft` does for plain fields; then sends. */
  function begin(entry: Entry): void {
    if (isDead) return;
    const { campaignId, reviewed, base } = entry;
    const possiblyAppliedBefore = entry.item.possiblyApplied;
    const common = { entry, possiblyAppliedBefore, arrived: {}, copy: null } as const;
    let sent = reviewed;
    if (offersGet) {
      const outcome = ask('GET', () => undefined);
      if (outcome.kind !== 'verified') {
        const notSent = outcome.kind === 'no-answer' ? { ...outcome, sent: 'no' as const } : outcome;
        start(entry, possiblyAppliedBefore, { ...common, outcome: notSent, reading: true, repeated: false });
        return;
      }
      const copy = valuesOf(campaignId);
      const isOurs = (field: Field): boolean => possiblyAppliedBefore?.[field]?.includes(copy[field] ?? '') === true;
      sent = only(reviewed, (field, value) => copy[field] !== value);
      const disputed = only(sent, (field) => copy[field] !== base[field] && !isOurs(field));
      if (!isEmpty(disputed)) {
        const fields = FIELDS.filter((field) => field in disputed);
        apply(entry, { kind: 'conflict-found', at: at(), fields, by: 'queue' });
        return;
      }
      if (isEmpty(sent)) {
        start(entry, possiblyAppliedBefore, {
          ...common,
          outcome,
          reading: true,
          repeated: false,
          copy,
          arrived: reviewed,
        });
        return;
      }
    }
    if (dies('before-commit')) return;
    const repeated = possiblyAppliedBefore !== null;
    const event = {
      kind: 'attempt-started',
      at: at(),
      possiblyApplied: withPossiblyApplied(possiblyAppliedBefore, sent),
      checked: null,
    } as const;
    apply(entry, event);
    if (entry.item.state.name !== 'sending') return;
    const receipt = { campaignId, repeated, body: sent };
    receipts.push(receipt);
    if (dies('after-commit')) return;
    const outcome = ask('PATCH', () => {
      server.set(campaignId, { ...valuesOf(campaignId), ...sent });
      taken.push({ campaignId, body: sent });
    });
    if (outcome.kind === 'no-answer' && outcome.sent === 'no') receipts.splice(receipts.indexOf(receipt), 1);
    if (dies('after-send')) return;
    const copy = outcome.kind === 'verified' ? valuesOf(campaignId) : null;
    flights.push({
      entry,
      outcome,
      reading: false,
      repeated,
      possiblyAppliedBefore,
      copy,
      arrived: { ...reviewed, ...sent },
    });
  }

  /** An attempt that sends nothing. */
  function start(entry: Entry, possiblyApplied: PossiblyApplied | null, flight: InFlight): void {
    apply(entry, { kind: 'attempt-started', at: at(), possiblyApplied, checked: null });
    if (entry.item.state.name === 'sending') flights.push(flight);
  }

  function end({ entry, outcome, reading, repeated, possiblyAppliedBefore, copy, arrived }: InFlight): void {
    if (dies('after-answer')) return;
    const draft = draftOf(entry.draft);
    if (copy !== null) {
      draft.snapshot = copy;
      // What the server has is no edit any more, unless it was edited again.
      draft.edits = only(draft.edits, (field, value) => arrived[field] !== value);
      const newer = unsentOf(entry.draft);
      if (newer !== undefined) {
        apply(newer, { kind: 'rebased', at: at() });
        newer.base = copy;
        if (!newer.item.edited) newer.reviewed = changesOn(entry.draft, copy);
        compare(newer);
      }
    }
    apply(entry, {
      kind: 'attempt-ended',
      at: at(),
      outcome,
      isReadable: offersGet,
      reading,
      receiptId: '00000000-0000-4000-8000-000000000001',
      repeated,
      possiblyAppliedBefore: possiblyAppliedBefore,
      jitter: 0.5,
      draft: { isThere: true, newer: unsentOf(entry.draft)?.item ?? null },
    });
  }

  const isBusy = (campaignId: string): boolean => flights.some(({ entry }) => entry.campaignId === campaignId);

  /** What was on its way ends, and what is due begins. */
  function tick(): void {
    now += 400;
    const ending = flights;
    flights = [];
    for (const flight of ending) if (!isDead) end(flight);
    if (isDead) return;
    const line = entries.filter(({ item }) => !OUT_OF_LINE.some((name) => name === item.state.name));
    for (const entry of firstOfEachCampaign(line)) {
      const { state } = entry.item;
      const isDue = state.name !== 'waiting' || Date.parse(state.nextAt) <= now;
      if (!isDue || !isAutomatic(entry.item) || isBusy(entry.campaignId)) continue;
      checkBegun(entry);
      begin(entry);
    }
    check();
  }

  /** Laws of the queue that hold at every moment. */
  function check(): void {
    for (const { campaignId } of DRAFTS) {
      const own = entries.filter((entry) => entry.campaignId === campaignId);
      if (own.filter(({ item }) => item.state.name === 'sending').length > 1) violations.add('two are sent at once');
    }
    for (const draft of DRAFTS.keys()) {
      const unsent = entries.filter((entry) => entry.draft === draft && isUnsent(entry.item));
      if (unsent.length > 1) violations.add('a draft has two unsent items');
    }
  }

  /** Laws of what the queue begins to send on its own. */
  function checkBegun(entry: Entry): void {
    const earlier = entries
      .slice(0, entries.indexOf(entry))
      .filter(({ campaignId }) => campaignId === entry.campaignId);
    const isPassed = earlier.some(({ item }) => item.state.name !== 'rejected' && !hasEnded(item));
    if (isPassed) violations.add('an earlier update is passed');
    if (!isSame(changesOn(entry.draft, entry.base), entry.reviewed)) violations.add('edits are not reviewed');
  }

  function restart(): void {
    isDead = false;
    flights = [];
    for (const entry of [...entries]) {
      if (!entries.includes(entry)) continue;
      const draft = { isThere: true, newer: isUnsent(entry.item) ? null : (unsentOf(entry.draft)?.item ?? null) };
      apply(entry, { kind: 'interrupted', at: at(), draft });
    }
  }

  /** The app as it is, started again if it died. */
  function live(): void {
    if (isDead) restart();
  }

  const world: World = {
    edit(draft, field, value) {
      live();
      const own = draftOf(draft);
      own.edits = only({ ...own.edits, [field]: value }, (name, edit) => edit !== own.snapshot[name]);
      compare(unsentOf(draft));
    },
    queue(draft) {
      live();
      return queue(draft);
    },
    push(draft) {
      live();
      const campaignId = DRAFTS[draft]?.campaignId ?? '';
      if (isBusy(campaignId)) return;
      const entry = queue(draft);
      if (entry !== null) begin(entry);
      check();
    },
    trouble: (trouble, method) => troubles.push({ trouble, method }),
    somebodyChanges(campaignId, field, value) {
      server.set(campaignId, { ...valuesOf(campaignId), [field]: value });
    },
    setReachable(yes) {
      live();
      isReachable = yes;
    },
    dieAt(point) {
      dieAt = point;
    },
    restart,
    wait() {
      live();
      tick();
      tick();
    },
    rest() {
      if (!isDead) tick();
    },
    isDead: () => isDead,
  };

  function decideInOwnFavour(entry: Entry): void {
    const copy = valuesOf(entry.campaignId);
    const draft = draftOf(entry.draft);
    apply(entry, { kind: 'conflict-resolved', at: at(), how: 'resolved' });
    draft.snapshot = copy;
    entry.base = copy;
    draft.edits = only(draft.edits, (field, value) => value !== copy[field]);
    compare(entry);
    if (!isUnsent(entry.item)) return;
    entry.reviewed = changesOn(entry.draft, copy);
    apply(entry, { kind: 'requeue', at: at(), blockedBy: null });
  }

  /**
   * The user comes back, decides everything in their own favour and queues what is left, until
   * nothing is.
   */
  function sendEverything(): void {
    troubles = [];
    dieAt = null;
    restart();
    isReachable = true;
    for (let round = 0; round < 80; round += 1) {
      for (const draft of DRAFTS.keys()) {
        const entry = unsentOf(draft);
        const state = entry?.item.state;
        if (entries.some((one) => one.draft === draft && one.item.state.name === 'sending')) continue;
        if (entry !== undefined && state?.name === 'conflict') decideInOwnFavour(entry);
        else if (entry !== undefined && state?.name === 'held' && !entry.item.edited) {
          apply(entry, { kind: 'confirm', at: at(), blockedBy: null });
        } else if (entry === undefined || entry.item.edited || state?.name === 'rejected') queue(draft);
      }
      for (const entry of [...entries]) apply(entry, { kind: 'retry-now', at: at() });
      tick();
      tick();
      const isLeft = entries.some(({ item }) => item.state.name === 'sending' || isUnsent(item));
      if (!isLeft && drafts.every(({ edits }) => isEmpty(edits))) return;
    }
    throw new Error(`the outbox does not empty: ${JSON.stringify({ entries, drafts })}`);
  }

  const observed = (): Observed => ({
    valueOf: (campaignId, field) => valuesOf(campaignId)[field],
    taken,
    receipts,
  });
  return { world, sendEverything, observed, violations };
}

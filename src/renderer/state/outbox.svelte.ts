import type { OutboxItem, OutboxList } from '@domain/sync/outbox';
import type { Bridge } from '../kernel/bridge';
import { coalesced } from '../kernel/timers/coalesced';

/** The outbox as main last told it. */
export interface Outbox {
  /** `null` until it is read for the first time. */
  readonly list: OutboxList | null;
  /** The update that the user looks at; `null` where they have not chosen one. */
  readonly chosenId: string | null;
  byId(id: string | null): OutboxItem | null;
  choose(id: string | null): void;
  refresh(): Promise<void>;
}

export function createOutbox(bridge: Bridge): Outbox {
  let list = $state.raw<OutboxList | null>(null);
  let chosenId = $state<string | null>(null);

  return {
    get list() {
      return list;
    },
    get chosenId() {
      return chosenId;
    },
    byId: (id) => [...(list?.waiting ?? []), ...(list?.sent ?? [])].find((item) => item.id === id) ?? null,
    choose(id) {
      chosenId = id;
    },
    refresh: coalesced(async () => {
      const listed = await bridge.call('outbox.list', {});
      if (listed.ok) list = listed.value;
    }),
  };
}

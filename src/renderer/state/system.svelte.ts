import { readSystem, type SystemFacts } from '@domain/system/system-facts';
import { lazily } from '@kernel/lazily';
import type { Bridge } from '../kernel/bridge';
import { setSystemZone } from '../kernel/time/system-zone.svelte';

/** What the operating system says, as main checked it. */
export interface SystemState {
  readonly facts: SystemFacts;
  /**
   * The same once main has said it, for notices; reading the runtime before the first paint would
   * delay that.
   */
  readonly confirmed: SystemFacts | null;
  /** Asks main again when the zone that the page's runtime reports has changed. */
  watch(): void;
  /** Asks main again: after the first paint, and whenever the window gets the focus. */
  refresh(): Promise<void>;
}

const reportedZone = (): unknown => new Intl.DateTimeFormat('en').resolvedOptions().timeZone;

/** Until main's first response the page reads its own runtime, with the same checks. */
export function createSystem(bridge: Bridge, now: () => Date): SystemState {
  const own = lazily(() => readSystem({ timeZone: reportedZone(), locales: [navigator.language], now: now() }));
  let fromMain = $state.raw<SystemFacts | null>(null);
  let seen: unknown = null;

  async function refresh(): Promise<void> {
    const read = await bridge.call('system.read', {});
    if (!read.ok) return;
    fromMain = read.value;
    seen = reportedZone();
    setSystemZone(read.value, seen);
  }

  return {
    get facts() {
      return fromMain ?? own();
    },
    get confirmed() {
      return fromMain;
    },
    watch() {
      if (fromMain !== null && reportedZone() !== seen) void refresh();
    },
    refresh,
  };
}

import { readSystem, type SystemFacts } from '@domain/system/system-facts';
import { lazy } from '@kernel/lazy';
import type { Bridge } from '../kernel/bridge';
import { setSystemLanguage } from '../kernel/language.svelte';
import { setSystemDateFormat } from '../kernel/time/date-format.svelte';
import { setSystemZone } from '../kernel/time/system-zone.svelte';

const reportedZone = (): unknown => new Intl.DateTimeFormat('en').resolvedOptions().timeZone;

/**
 * What the operating system reports. Until main's first response the page reads its own runtime,
 * with the same checks.
 */
export class SystemState {
  readonly #bridge: Bridge;
  readonly #own: () => SystemFacts;
  #zone: unknown = null;
  /**
   * What main confirmed, for notices; `null` until then, because reading the runtime would delay
   * the first paint.
   */
  confirmed = $state.raw<SystemFacts | null>(null);
  readonly facts: SystemFacts = $derived.by(() => this.confirmed ?? this.#own());

  constructor(bridge: Bridge, now: () => Date) {
    this.#bridge = bridge;
    this.#own = lazy(() =>
      readSystem({
        timeZone: reportedZone(),
        locales: [navigator.language],
        languages: navigator.languages,
        now: now(),
      }),
    );
  }

  /** Asks main again if the zone that the page's runtime reports has changed. */
  watch(): void {
    if (this.confirmed !== null && reportedZone() !== this.#zone) void this.refresh();
  }

  /** Asks main again: after the first paint, and whenever the window gets the focus. */
  async refresh(): Promise<void> {
    const read = await this.#bridge.call('system.read', {});
    if (!read.ok) return;
    this.confirmed = read.value;
    this.#zone = reportedZone();
    setSystemZone(read.value, this.#zone);
    setSystemDateFormat(read.value);
    await setSystemLanguage(read.value.language);
  }
}

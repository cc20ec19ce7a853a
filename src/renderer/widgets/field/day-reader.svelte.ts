import { onMount } from 'svelte';
import { currentLanguage } from '../../kernel/language.svelte';
import { isMonthFirst } from '../../kernel/time/date-format.svelte';
import type { readDay as ReadDay } from '../../kernel/time/read-day';
import type { AppState } from '../../state/app-state.svelte';

/** Reads days as people write them; one per component. */
export class DayReader {
  /** Needs the words of many languages, which are loaded later. */
  #readDay = $state.raw<typeof ReadDay | null>(null);

  constructor(private readonly app: Pick<AppState, 'system' | 'clock' | 'settings'>) {
    onMount(async () => {
      this.#readDay = (await import('../../kernel/time/read-day')).readDay;
    });
  }

  /** The day as `YYYY-MM-DD`; `null` if what is typed is none, or may mean several. */
  readonly read = (typed: string): string | null =>
    this.#readDay?.(typed, {
      zone: this.app.system.facts.timeZone,
      now: this.app.clock.now,
      locale: this.app.system.facts.locale,
      language: currentLanguage(),
      monthFirst: isMonthFirst(this.app.settings.current),
    }) ?? null;
}

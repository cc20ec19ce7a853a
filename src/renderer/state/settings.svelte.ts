import { ok, type Result } from '@domain/errors/errors';
import type { Settings } from '@domain/settings/settings';
import type { Bridge } from '../kernel/bridge';
import { setChosenLanguage } from '../kernel/language.svelte';
import { setChosenDateFormat } from '../kernel/time/date-format.svelte';

/** The settings as main last returned them. */
export class SettingsState {
  readonly #bridge: Bridge;
  current: Settings;

  constructor(bridge: Bridge, first: Settings) {
    this.#bridge = bridge;
    this.current = $state.raw(first);
    setChosenDateFormat(first);
    void setChosenLanguage(first);
  }

  async update(patch: Partial<Settings>): Promise<Result<null>> {
    const updated = await this.#bridge.call('settings.update', patch);
    if (!updated.ok) return updated;
    this.current = updated.value;
    setChosenDateFormat(updated.value);
    await setChosenLanguage(updated.value);
    return ok(null);
  }

  /** Reads the settings again after something else changed them. */
  refresh(): Promise<Result<null>> {
    return this.update({});
  }
}

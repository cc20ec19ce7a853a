import { ok, type Result } from '@domain/errors/errors';
import type { Settings } from '@domain/settings/settings';
import type { Bridge } from '../kernel/bridge';

export interface SettingsStore {
  readonly current: Settings;
  update(patch: Partial<Settings>): Promise<Result<null>>;
  /** Asks main again, where something else than this store changed them. */
  refresh(): Promise<Result<null>>;
}

export function createSettings(bridge: Bridge, first: Settings): SettingsStore {
  let current = $state.raw(first);
  async function update(patch: Partial<Settings>): Promise<Result<null>> {
    const updated = await bridge.call('settings.update', patch);
    if (!updated.ok) return updated;
    current = updated.value;
    return ok(null);
  }

  return {
    get current() {
      return current;
    },
    update,
    refresh: () => update({}),
  };
}

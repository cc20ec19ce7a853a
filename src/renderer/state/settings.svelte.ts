import type { Settings } from '@shared/settings/settings';
import { ok, type Result } from '@shared/ipc/errors';
import type { Bridge } from '../bridge';

export interface SettingsStore {
  readonly current: Settings;
  update(patch: Partial<Settings>): Promise<Result<null>>;
}

export function createSettings(bridge: Bridge, first: Settings): SettingsStore {
  let current = $state.raw(first);
  return {
    get current() {
      return current;
    },
    async update(patch) {
      const updated = await bridge.call('settings.update', patch);
      if (!updated.ok) return updated;
      current = updated.value;
      return ok(null);
    },
  };
}

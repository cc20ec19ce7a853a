import type { Keeping } from '@contract/retention';
import { failed } from '@domain/errors/errors';
import { timeZoneSchema } from '@domain/fields/edits';
import type { Settings } from '@domain/settings/settings';
import type { Handlers } from '../ipc/handlers';
import { guarded, type Store } from '../store';

export interface SettingsDeps {
  readonly store: Store;
  /**
   * Dresses what the page does not draw itself: the window's frame, menus and the first paint of
   * the next start.
   */
  readonly applyTheme: (theme: Settings['theme']) => void;
  /** Called when something is to be kept for another time than before. */
  readonly keepingChanged: (kind: Keeping['kind']) => void;
  /** Called when the queue may go where it might not before, or the other way round. */
  readonly queueChanged: () => void;
}

/**
 * The command that changes the app's settings. A zone that this runtime does not know is refused,
 * for no draft could start with it.
 */
export function settingsHandlers({
  store,
  applyTheme,
  keepingChanged,
  queueChanged,
}: SettingsDeps): Pick<Handlers, 'settings.update'> {
  return {
    'settings.update': (patch) => {
      if (typeof patch.timeZone === 'string' && !timeZoneSchema.safeParse(patch.timeZone).success) {
        return failed({ kind: 'invalid-input', path: 'timeZone', message: 'unknown time zone' });
      }
      const stored = guarded(() => store.settings.update(patch));
      if (stored.ok) applyTheme(stored.value.theme);
      if (stored.ok) {
        if (patch.keepReceiptsDays !== undefined) keepingChanged('receipts');
        if (patch.keepDiscardedDays !== undefined) keepingChanged('discarded');
        if (patch.keepDailyBackups !== undefined || patch.keepBackupsDays !== undefined) keepingChanged('backups');
      }
      if (stored.ok && (patch.workOffline ?? patch.queuePaused) !== undefined) queueChanged();
      return stored;
    },
  };
}

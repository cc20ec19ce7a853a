import type { Keeping } from '@contract/settings';
import { failed } from '@domain/errors/errors';
import { timeZoneSchema } from '@domain/fields/edits';
import type { Settings } from '@domain/settings/settings';
import { writeShortcutsFile } from '@domain/shortcuts/shortcuts-file';
import { type Exporter, writing } from '../files/exporter';
import type { BackendModule } from '../ipc/handlers';
import { guarded, type Store } from '../store';

export interface SettingsServices {
  readonly settings: Store['settings'];
  readonly exportFile: Exporter;
  /**
   * Themes what the page does not draw: the window's frame, menus and the next start's first paint.
   */
  readonly applyTheme: (theme: Settings['theme']) => void;
  /** Shows what the page does not draw in this language; `null` means the system's. */
  readonly applyLanguage: (language: Settings['language']) => void;
  /** Called when anything was set, so that every window shows it. */
  readonly onChanged: () => void;
  /** Called when the user has set other keys. */
  readonly onShortcutsChanged: () => void;
  /** Called when something is to be kept for another time than before. */
  readonly onKeepingChanged: (kind: Keeping['kind']) => void;
  /** Called when the queue may send what it might not before, or the other way round. */
  readonly onQueueChanged: () => void;
  /** Called when the app may check for updates as it might not before, or the other way round. */
  readonly onUpdatesChanged: () => void;
}

/**
 * The commands that change the app's settings and export a part of them. A zone that this runtime
 * does not know is refused, for no draft could start with it.
 */
export function createSettings({
  settings,
  exportFile,
  applyTheme,
  applyLanguage,
  onChanged,
  onShortcutsChanged,
  onKeepingChanged,
  onQueueChanged,
  onUpdatesChanged,
}: SettingsServices): BackendModule<'settings.update' | 'settings.exportShortcuts'> {
  return {
    handlers: {
      'settings.update': (patch) => {
        if (typeof patch.timeZone === 'string' && !timeZoneSchema.safeParse(patch.timeZone).success) {
          return failed({ kind: 'invalid-input', path: 'timeZone', message: 'unknown time zone' });
        }
        const stored = guarded(() => settings.update(patch));
        if (stored.ok) {
          applyTheme(stored.value.theme);
          applyLanguage(stored.value.language);
        }
        if (stored.ok) {
          if (patch.keepReceiptsDays !== undefined) onKeepingChanged('receipts');
          if (patch.keepDiscardedDays !== undefined) onKeepingChanged('discarded');
          if (patch.keepDailyBackups !== undefined || patch.keepBackupsDays !== undefined) onKeepingChanged('backups');
        }
        if (stored.ok && (patch.workOffline ?? patch.queuePaused) !== undefined) onQueueChanged();
        if (stored.ok && Object.keys(patch).length > 0) onChanged();
        if (stored.ok && patch.shortcuts !== undefined) onShortcutsChanged();
        if (stored.ok && patch.updates !== undefined) onUpdatesChanged();
        return stored;
      },
      'settings.exportShortcuts': async () => {
        const stored = guarded(() => settings.read().shortcuts);
        if (!stored.ok) return stored;
        return exportFile(
          ({ shortcuts }) => ({ title: shortcuts, extension: 'json', fallback: shortcuts }),
          writing([writeShortcutsFile(stored.value)]),
        );
      },
    },
  };
}

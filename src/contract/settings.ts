import { settingsSchema } from '@domain/settings/settings';
import { exported, nothing } from './parts';

/** Commands on settings. */
export const SETTINGS = {
  'settings.update': { input: settingsSchema.partial().strict(), output: settingsSchema },
  /** Writes the keys that the user has set to a file that the user chooses. */
  'settings.exportShortcuts': { input: nothing, output: exported },
} as const;

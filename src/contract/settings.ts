import { settingsSchema } from '@domain/settings/settings';

/** Commands on settings. */
export const SETTINGS = {
  'settings.update': { input: settingsSchema.partial().strict(), output: settingsSchema },
} as const;

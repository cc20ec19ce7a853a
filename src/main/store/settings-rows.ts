import type { Settings } from '@shared/settings/settings';

export interface SettingsRows {
  /** The settings; a value that is missing or damaged is its default. */
  read(): Settings;
  /** Stores the given values and answers all. */
  update(patch: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Settings;
}

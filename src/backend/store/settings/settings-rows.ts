import { z } from 'zod';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '@domain/settings/settings';
import { writeJson } from '@kernel/json/json-codec';
import { jsonValue } from '@kernel/json/json-schema';
import type { Database } from '../core/database';
import { readColumn } from '../core/json-column';

export interface SettingsRows {
  /** The settings; a value that is missing or damaged is its default. */
  read(): Settings;
  /** Stores the given values and returns all. */
  update(patch: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Settings;
}

const settingRow = z.object({ key: z.string(), value: z.string() });

export function settingsRows(db: Database): SettingsRows {
  function read(): Settings {
    const stored = new Map(
      db
        .all(settingRow, 'SELECT key, value FROM settings')
        .map(({ key, value }) => [key, readColumn(jsonValue, value)]),
    );
    return Object.entries(settingsSchema.shape).reduce<Settings>((settings, [key, schema]) => {
      const parsed = schema.safeParse(stored.get(key));
      return parsed.success ? { ...settings, [key]: parsed.data } : settings;
    }, DEFAULT_SETTINGS);
  }

  return {
    read,
    update(patch) {
      db.transaction(() => {
        for (const [key, value] of Object.entries(patch)) {
          if (value === undefined) continue;
          db.run(
            'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
            key,
            writeJson(value),
          );
        }
      });
      return read();
    },
  };
}

import { z } from 'zod';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import { shortcutsSchema } from './accelerator';

/** The longest file that is read, in characters. */
export const MAX_SHORTCUTS_FILE = 100_000;

const fileSchema = z.strictObject({
  format: z.literal('campaign-desk-shortcuts'),
  version: z.literal(1),
  shortcuts: shortcutsSchema,
});
type Shortcuts = z.infer<typeof shortcutsSchema>;

/** The keys that a user has set, as a file. Actions with their usual keys are left out. */
export function writeShortcutsFile(shortcuts: Shortcuts): string {
  return `${writeJson({ format: 'campaign-desk-shortcuts', version: 1, shortcuts }, 2)}\n`;
}

/** The keys in such a file; `null` if it is none, or holds something that is no shortcut. */
export function readShortcutsFile(text: string): Shortcuts | null {
  if (text.length > MAX_SHORTCUTS_FILE) return null;
  try {
    return fileSchema.safeParse(parseJson(text.replace(/^\uFEFF/, ''))).data?.shortcuts ?? null;
  } catch {
    return null;
  }
}

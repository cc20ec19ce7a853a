import { z } from 'zod';
import { ACTION_IDS } from './action-ids';
import { done } from './parts';

const actions = z.array(z.enum(ACTION_IDS)).max(ACTION_IDS.length);

/** Which actions can run now, and which are switched on; the native menu greys the others. */
export const menuStateSchema = z.strictObject({ enabled: actions, checked: actions });
export type MenuState = Readonly<z.infer<typeof menuStateSchema>>;

/** Commands about the native menu. */
export const MENU = {
  /** Shows in the menu what can run now. The page sends it whenever that changes. */
  'menu.setState': { input: menuStateSchema, output: done },
} as const;

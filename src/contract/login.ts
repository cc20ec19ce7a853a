import { z } from 'zod';
import { nothing } from './parts';

/**
 * Whether the system opens the app at login. `other`: it opens another copy, or one at a place
 * where the app was before.
 */
export const loginStateSchema = z.enum(['on', 'off', 'other']);
export type LoginState = z.infer<typeof loginStateSchema>;

/** Commands on opening the app at login. Both return what the system says now. */
export const LOGIN = {
  'login.read': { input: nothing, output: loginStateSchema },
  /** If the system refuses, the state that is returned is not the one that was asked for. */
  'login.set': { input: z.strictObject({ isOn: z.boolean() }), output: loginStateSchema },
} as const;

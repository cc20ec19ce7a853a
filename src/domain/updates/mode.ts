import { z } from 'zod';

/** `off`: no request at all; `notify`: says that there is a new version; `automatic`: gets it. */
export const updateModeSchema = z.enum(['off', 'notify', 'automatic']);
export type UpdateMode = z.infer<typeof updateModeSchema>;

/**
 * What decides the mode. `broken-policy`: there is a policy that cannot be read, so updates are
 * off; `build`: this build has no source of updates.
 */
export const modeControlSchema = z.enum(['user', 'policy', 'broken-policy', 'environment', 'build']);
export type ModeControl = z.infer<typeof modeControlSchema>;

export interface ModeSources {
  /** Whether this build knows where updates come from and who signs them. */
  readonly hasSource: boolean;
  /** Of the computer's policy file; null if it has none for updates. */
  readonly policy: UpdateMode | 'broken' | null;
  readonly environment: UpdateMode | null;
  /** What the user set; null if the user was never asked. */
  readonly setting: UpdateMode | null;
}

export interface EffectiveMode {
  readonly mode: UpdateMode;
  readonly control: ModeControl;
}

/** An administrator's policy comes first, then the environment, then the user. */
export function effectiveMode({ hasSource, policy, environment, setting }: ModeSources): EffectiveMode {
  if (!hasSource) return { mode: 'off', control: 'build' };
  if (policy === 'broken') return { mode: 'off', control: 'broken-policy' };
  if (policy !== null) return { mode: policy, control: 'policy' };
  if (environment !== null) return { mode: environment, control: 'environment' };
  return { mode: setting ?? 'off', control: 'user' };
}

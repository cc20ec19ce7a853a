import { type FirstStep, type FirstSteps, withDone } from '@domain/settings/first-steps';
import type { AppState } from '../../state/app-state.svelte';

/** What is being stored, which the settings do not say yet. */
const storing = new WeakMap<object, FirstSteps>();

/**
 * Ticks steps off the list of first steps. Nothing is stored for those that are done, nor once the
 * user has hidden the list.
 */
export async function noteSteps(
  { settings }: { readonly settings: Pick<AppState['settings'], 'current' | 'update'> },
  done: readonly FirstStep[],
): Promise<void> {
  const known = storing.get(settings) ?? settings.current.firstSteps;
  const firstSteps = withDone(known, done);
  if (firstSteps === known || known.isHidden) return;
  storing.set(settings, firstSteps);
  // Best effort: what happened is still there to be seen at the next start.
  await settings.update({ firstSteps });
  if (storing.get(settings) === firstSteps) storing.delete(settings);
}

import { stepsFrom } from '@domain/settings/first-steps';
import type { AppState } from '../state/app-state.svelte';
import { onChangeOf } from '../state/on-change-of';
import { noteSteps } from '../widgets/first-steps/note-steps';

/**
 * Notes which first steps were done, and which version the app was first used in, so that the next
 * one is new. Call it while a component is being initialised.
 */
export function noteProgress(app: AppState): void {
  const done = $derived(stepsFrom(app.connections.all.length, app.drafts.all));
  $effect(() => onChangeOf(done.join(), () => void noteSteps(app, done)));
  $effect(() => {
    // Best effort: without it, the version after this one is not called new.
    if (app.settings.current.newsSeenIn === null) void app.settings.update({ newsSeenIn: app.version });
  });
}

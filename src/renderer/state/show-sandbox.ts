import { tick } from 'svelte';
import { text } from '../kernel/text';
import type { AppState } from './app-state.svelte';

export const SANDBOX_SECTION = 'sandbox-section';

/** Goes to the sandbox's panel, where the sandbox is in use; otherwise says why there is none. */
export async function showSandbox(app: AppState): Promise<void> {
  if (app.connections.active?.kind !== 'sandbox') {
    app.toasts.show({ text: text.sandbox.notInUse });
    return;
  }
  await app.go('settings');
  await tick();
  // After the frame has moved the focus to the new screen, and a closing menu to its button.
  setTimeout(() => {
    const section = document.getElementById(SANDBOX_SECTION);
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  });
}

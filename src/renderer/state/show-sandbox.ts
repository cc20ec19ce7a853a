import { tick } from 'svelte';
import { text } from '../kernel/text';
import type { AppState } from './app-state.svelte';

/** Goes to the sandbox's faults if the sandbox is in use; otherwise says why there are none. */
export async function showSandbox(app: AppState): Promise<void> {
  if (app.connections.active?.kind !== 'sandbox') {
    app.toasts.show({ text: text.sandbox.notInUse });
    return;
  }
  await app.go('sandbox');
  await tick();
  // After the frame has moved the focus to the new screen, and a closing menu to its button.
  setTimeout(() => {
    document.querySelector<HTMLElement>('#main form input')?.focus();
  });
}

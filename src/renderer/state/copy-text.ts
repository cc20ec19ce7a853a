import { text } from '../kernel/text';
import type { AppState } from './app-state.svelte';

/** Puts text on the clipboard and says so. */
export async function copyText(
  app: Pick<AppState, 'bridge' | 'toasts' | 'reportError'>,
  copied: string,
  message: string = text.contextMenus.copied,
): Promise<void> {
  const done = await app.bridge.call('app.copyText', { text: copied });
  if (done.ok) app.toasts.show({ text: message });
  else app.reportError(done.error);
}

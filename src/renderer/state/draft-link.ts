import { draftLink } from '@domain/links/link-text';
import { text } from '../kernel/text';
import type { AppState } from './app-state.svelte';

/** Puts the link of a draft on the clipboard and says so. */
export async function copyDraftLink(
  app: Pick<AppState, 'bridge' | 'toasts' | 'reportError'>,
  draftId: string,
): Promise<void> {
  const copied = await app.bridge.call('app.copyText', { text: draftLink(draftId) });
  if (copied.ok) app.toasts.show({ text: text.links.copied });
  else app.reportError(copied.error);
}

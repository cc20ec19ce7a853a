import type { FieldName } from '@domain/fields/fields';
import { goToField } from '../../draft/go-to-field';
import type { AppState } from '../../state/app-state.svelte';

/** How long the draft's editor may take to appear, in milliseconds. */
const MAX_WAIT_MS = 5_000;

/** Opens a draft with the focus in one of its fields. */
export async function openAtField(
  app: Pick<AppState, 'openDraft' | 'drafts' | 'route'>,
  draftId: string,
  field: FieldName,
): Promise<void> {
  await app.openDraft(draftId);
  // The frame leaves the focus alone until all sections are there.
  if (!(await isDrawn(`main:not([aria-busy]) [data-field="${field}"]`))) return;
  // The frame moves the focus to a new screen with the next frame; the field gets it after that.
  await nextFrame();
  await nextFrame();
  if (app.drafts.openId === draftId && app.route === 'drafts') await goToField(field);
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}

/** Waits until something is on the page. Returns whether it came. */
function isDrawn(selector: string): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (isThere: boolean): void => {
      watcher.disconnect();
      clearTimeout(limit);
      resolve(isThere);
    };
    const watcher = new MutationObserver(() => {
      if (document.querySelector(selector) !== null) finish(true);
    });
    const limit = setTimeout(() => finish(false), MAX_WAIT_MS);
    watcher.observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-busy'] });
    if (document.querySelector(selector) !== null) finish(true);
  });
}

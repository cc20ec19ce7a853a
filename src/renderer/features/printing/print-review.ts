import { mount, tick, unmount } from 'svelte';
import type { OpenDraft } from '../../draft/open-draft.svelte';
import { text } from '../../kernel/text';
import { receiptTime } from '../../kernel/time/receipt-time';
import type { AppState } from '../../state/app-state.svelte';
import { printedReview } from './printed-review';
import PrintedReview from './PrintedReview.svelte';

/** Prints the review of a draft, or saves it as a PDF where the user chooses. */
export async function printReview(app: AppState, open: OpenDraft, how: 'print' | 'pdf'): Promise<void> {
  const { draft } = open;
  const review = printedReview({
    title: open.title,
    campaignId: draft.campaignId,
    connectionName: app.connections.byId(draft.connectionId)?.name ?? null,
    timeZone: draft.timeZone,
    printedAt: receiptTime(new Date().toISOString()),
    content: open.content,
    problems: open.problems,
    acknowledged: open.acknowledged,
    recipients: draft.recipients,
    heldBack: open.heldBack.counts,
  });
  const focused = document.activeElement;
  const printed = mount(PrintedReview, { target: document.body, props: { review } });
  try {
    await tick();
    const input = { draftId: draft.id, text: document.querySelector('body > .printed')?.textContent ?? '' };
    if (how === 'print') {
      const response = await app.bridge.call('review.print', input);
      if (!response.ok) app.reportError(response.error);
    } else {
      const response = await app.bridge.call('review.savePdf', input);
      if (!response.ok) app.reportError(response.error);
      else if (response.value.file !== null)
        app.toasts.show({ text: text.review.printed.saved(response.value.file, response.value.holdsUserId) });
    }
  } finally {
    await unmount(printed);
    // What is not drawn, as on paper, loses the focus.
    if (document.activeElement === document.body && focused instanceof HTMLElement)
      focused.focus({ preventScroll: true });
  }
}

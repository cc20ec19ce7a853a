import type { ReceiptSummary } from '@domain/sync/outcome';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';
import type { ContextMenuContent } from '../../state/context-menu.svelte';
import { copyText } from '../../state/copy-text';
import { copyRowEntry, type RowCells } from '../../state/row-clipboard';

/** What can be done with a receipt in a list. */
export function receiptMenu(
  app: AppState,
  receipt: ReceiptSummary,
  { cells, onopen }: { readonly cells: () => RowCells; readonly onopen: () => void },
): ContextMenuContent {
  const { draftId, campaignId, campaignName } = receipt;
  return {
    label: text.contextMenus.receipt(campaignName ?? campaignId),
    sections: [
      [
        { id: 'open', label: text.contextMenus.openReceipt, run: onopen },
        {
          id: 'draft',
          label: text.contextMenus.openDraft,
          isEnabled: app.drafts.byId(draftId) !== null,
          run: () => {
            if (draftId !== null) void app.openDraft(draftId);
          },
        },
      ],
      [
        copyRowEntry(app, cells),
        { id: 'campaign', label: text.contextMenus.copyCampaignId, run: () => void copyText(app, campaignId) },
      ],
    ],
  };
}

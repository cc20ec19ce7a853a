import type { OutboxItem } from '@domain/sync/outbox';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';
import type { ContextMenuContent } from '../../state/context-menu.svelte';
import { copyText } from '../../state/copy-text';
import { copyRowEntry, type RowCells } from '../../state/row-clipboard';
import { cancelItem, sendNow } from './item-actions';
import { itemTitle } from './item-title';

/** What can be done with an update in the outbox. */
export function outboxMenu(
  app: AppState,
  item: OutboxItem,
  { cells, onchoose }: { readonly cells: () => RowCells; readonly onchoose: () => void },
): ContextMenuContent {
  const { status, draftId, receiptId } = item;
  const isOver = status.state === 'done' || status.state === 'cancelled';
  const isSendable =
    !isOver &&
    status.state !== 'sending' &&
    status.state !== 'conflict' &&
    !(status.state === 'held' && status.why === 'edited');
  return {
    label: text.contextMenus.update(itemTitle(app, item)),
    sections: [
      [
        { id: 'open', label: status.state === 'conflict' ? text.outbox.decide : text.contextMenus.open, run: onchoose },
        {
          id: 'draft',
          label: text.contextMenus.openDraft,
          isEnabled: app.drafts.byId(draftId) !== null,
          run: () => {
            if (draftId !== null) void app.openDraft(draftId);
          },
        },
        ...(receiptId === null
          ? []
          : [
              {
                id: 'receipt',
                label: text.contextMenus.openReceipt,
                run: () => void app.showReceipt(receiptId),
              },
            ]),
      ],
      isOver
        ? []
        : [
            { id: 'send', label: text.outbox.sendNow, isEnabled: isSendable, run: () => void sendNow(app, item) },
            {
              id: 'cancel',
              label: text.outbox.cancel,
              isEnabled: status.state !== 'sending',
              run: () => void cancelItem(app, item),
            },
          ],
      [
        copyRowEntry(app, cells),
        {
          id: 'campaign',
          label: text.contextMenus.copyCampaignId,
          run: () => void copyText(app, item.campaignId),
        },
      ],
    ],
  };
}

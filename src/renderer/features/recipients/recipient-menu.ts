import type { AudienceRow } from '@domain/recipients/audience';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';
import type { ContextMenuContent } from '../../state/context-menu.svelte';
import { copyText } from '../../state/copy-text';

interface RowFormActions {
  readonly number: number;
  readonly phone: string;
  readonly onsuppress: () => void;
  readonly onremove: () => void;
}

interface RowActions {
  /** How many rows are selected, if the row is one of them. */
  readonly selected: number | null;
  /** `null` if the cell is none to type in. */
  readonly edit: (() => void) | null;
  readonly open: () => void;
  /** Holds the row's number back. */
  readonly suppress: () => void;
  readonly remove: () => void;
}

/** What can be done with a row that has a form of its own; `number` counts from 1. */
export function rowFormMenu(
  app: AppState,
  { number, phone, onsuppress, onremove }: RowFormActions,
): ContextMenuContent {
  const strings = text.contextMenus;
  return {
    label: strings.recipient(number),
    sections: [
      [
        { id: 'number', label: strings.copyNumber, isEnabled: phone !== '', run: () => void copyText(app, phone) },
        { id: 'suppress', label: text.suppression.add.title, run: onsuppress },
      ],
      [{ id: 'remove', label: strings.removeRow, run: onremove }],
    ],
  };
}

/** What can be done with a row of the table of recipients. */
export function recipientMenu(
  app: AppState,
  row: AudienceRow,
  { selected, edit, open, suppress, remove }: RowActions,
): ContextMenuContent {
  const strings = text.contextMenus;
  return {
    label: strings.recipient(row.position),
    sections: [
      [
        { id: 'edit', label: strings.editCell, isEnabled: edit !== null, run: () => edit?.() },
        { id: 'open', label: strings.editRow, run: open },
      ],
      [
        { id: 'number', label: strings.copyNumber, run: () => void copyText(app, row.phone) },
        { id: 'suppress', label: text.suppression.add.title, run: suppress },
      ],
      [
        {
          id: 'remove',
          label: selected === null || selected === 1 ? strings.removeRow : strings.removeSelected(selected),
          run: remove,
        },
      ],
    ],
  };
}

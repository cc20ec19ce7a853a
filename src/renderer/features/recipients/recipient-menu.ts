import type { AudienceRow } from '@domain/recipients/audience';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';
import type { ContextMenuContent } from '../../state/context-menu.svelte';
import { copyText } from '../../state/copy-text';
import type { GridColumn } from './grid-columns';

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

/** The index of the column whose heading was clicked; `null` if none was. */
export function headingAt(target: EventTarget | null): number | null {
  const heading = target instanceof Element ? target.closest('[role="columnheader"]') : null;
  return heading === null ? null : Number(heading.getAttribute('aria-colindex')) - 1;
}

/** What can be done with a column of the table; `null`: nothing. */
export function columnMenu(
  column: GridColumn | undefined,
  markAsConsent: (key: string) => void,
): ContextMenuContent | null {
  if (column?.kind !== 'key') return null;
  const { key } = column;
  return {
    label: key,
    sections: [[{ id: 'consent', label: text.consent.markColumn(key), run: () => markAsConsent(key) }]],
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

import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { ActionId } from '@contract/action-ids';
import type { NativeTexts } from '@text/native';
import { labelling, pasteItems, separated } from './menu-template';

type Item = MenuItemConstructorOptions;

/** The part of Electron's description of what was clicked that the menu depends on. */
export type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'linkURL'> & {
  readonly editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'>;
};

export interface TextMenuOptions {
  readonly platform: NodeJS.Platform;
  readonly text: NativeTexts;
  /** Undo and redo belong to the page, which knows whether they are the draft's. */
  readonly choose: (id: ActionId) => void;
  readonly paste: (asPlainText: boolean) => void;
  readonly copyText: (copied: string) => void;
  /** What stands first, such as suggestions for a misspelled word. */
  readonly first?: readonly Item[];
}

/** Schemes of links that can be copied; links inside the page lead nowhere else. */
const OUTSIDE = /^(?:https?|mailto):/i;

/**
 * The context menu of text: what has the caret, selected text, a link. Empty if there is nothing to
 * do. Things of the app have a menu in the page instead.
 */
export function textMenu(clicked: Clicked, options: TextMenuOptions): Item[] {
  const { text, copyText, first = [] } = options;
  const label = labelling(options);
  const { roles } = text.window;
  const { canCut, canCopy, canSelectAll } = clicked.editFlags;
  const copy: Item = { role: 'copy', label: label(roles.copy), enabled: canCopy };
  const link: readonly Item[] = OUTSIDE.test(clicked.linkURL)
    ? [
        {
          label: label(text.window.copyLink),
          click: () => {
            copyText(clicked.linkURL);
          },
        },
      ]
    : [];
  if (!clicked.isEditable) return separated([link, clicked.selectionText.trim() === '' ? [] : [copy]]);
  return separated([
    first,
    link,
    steps(options),
    [{ role: 'cut', label: label(roles.cut), enabled: canCut }, copy, ...pasting(clicked, options)],
    [{ role: 'selectAll', label: label(roles.selectAll), enabled: canSelectAll }],
  ]);
}

/** Always enabled: the browser, which says what it can undo, does not know the steps of drafts. */
function steps(options: TextMenuOptions): readonly Item[] {
  const label = labelling(options);
  return (['undo', 'redo'] as const).map((id) => ({
    id,
    label: label(options.text.actions.names[id]),
    click: () => {
      options.choose(id);
    },
  }));
}

function pasting({ editFlags }: Clicked, options: TextMenuOptions): readonly Item[] {
  return pasteItems(options).map((item) => ({ ...item, enabled: editFlags.canPaste }));
}

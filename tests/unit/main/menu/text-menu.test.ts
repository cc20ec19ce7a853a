import { describe, expect, it } from 'vitest';
import { type Clicked, textMenu } from '@main/menu/text-menu';
import { en } from '@text/en';

const NOTHING: Clicked = {
  isEditable: false,
  selectionText: '',
  linkURL: '',
  editFlags: { canCut: false, canCopy: false, canPaste: false, canSelectAll: false },
};
const BOX: Clicked = {
  ...NOTHING,
  isEditable: true,
  editFlags: { canCut: true, canCopy: true, canPaste: true, canSelectAll: true },
};

function menuOf(
  clicked: Clicked,
  platform: NodeJS.Platform = 'linux',
  first: readonly Electron.MenuItemConstructorOptions[] = [],
) {
  const done: string[] = [];
  const items = textMenu(clicked, {
    platform,
    text: en,
    choose: (id) => done.push(id),
    paste: (asPlainText) => done.push(asPlainText ? 'plain paste' : 'paste'),
    copyText: (copied) => done.push(copied),
    first,
  });
  return { items, done, labels: items.map(({ label, type }) => (type === 'separator' ? '-' : label)) };
}

describe('the context menu of text', () => {
  it('has the commands of a text box, with undo and redo of the page and the guarded paste', () => {
    const { items, labels, done } = menuOf(BOX);
    expect(labels).toEqual(['Undo', 'Redo', '-', 'Cut', 'Copy', 'Paste', 'Paste as plain text', '-', 'Select all']);
    for (const item of items) (item.click as (() => void) | undefined)?.();
    expect(done).toEqual(['undo', 'redo', 'paste', 'plain paste']);
    expect(items.flatMap(({ role }) => role ?? [])).toEqual(['cut', 'copy', 'selectAll']);
  });

  it('pastes with the guard on macOS too, where the menu bar leaves it to the system', () => {
    const { items, labels } = menuOf(BOX, 'darwin');
    expect(labels).toContain('Paste as Plain Text');
    expect(items.some(({ role }) => role === 'paste')).toBe(false);
  });

  it('greys what the box cannot do, such as copying from a password', () => {
    const { items } = menuOf({
      ...BOX,
      editFlags: { ...BOX.editFlags, canCut: false, canCopy: false, canPaste: false },
    });
    expect(items.filter(({ enabled }) => enabled === false).map(({ label }) => label)).toEqual([
      'Cut',
      'Copy',
      'Paste',
      'Paste as plain text',
    ]);
  });

  it('copies selected text and links that lead outside, and has nothing else to offer', () => {
    expect(menuOf(NOTHING).items).toEqual([]);
    expect(menuOf({ ...NOTHING, selectionText: ' \n' }).items).toEqual([]);
    expect(menuOf({ ...NOTHING, selectionText: 'cmp_1' }).labels).toEqual(['Copy']);
    const { items, labels, done } = menuOf({ ...NOTHING, selectionText: 'here', linkURL: 'https://example.test/a' });
    expect(labels).toEqual(['Copy link', '-', 'Copy']);
    (items[0]?.click as () => void)();
    expect(done).toEqual(['https://example.test/a']);
    for (const linkURL of ['app://campaign-desk/#drafts', 'javascript:alert(1)', 'file:///etc/passwd']) {
      expect(menuOf({ ...NOTHING, linkURL }).items).toEqual([]);
    }
  });

  it('begins with suggestions if there are any', () => {
    expect(menuOf(BOX, 'linux', [{ label: 'receive' }]).labels.slice(0, 3)).toEqual(['receive', '-', 'Undo']);
  });
});

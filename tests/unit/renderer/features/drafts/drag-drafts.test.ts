import { describe, expect, it, vi } from 'vitest';
import { failed, ok } from '@domain/errors/errors';
import { dragDrafts } from '@renderer/features/drafts/drag-drafts';
import { text } from '@renderer/kernel/text';
import { fakeMain } from '../../fake-main';
import { appOver } from '../../page-state';
import { bootWith, id } from '../../samples';

/** A window whose main prepares each drag, and the pointer in it. */
function started({ holdsUserId = false, canPrepare = true, release = false } = {}) {
  const pointer = new EventTarget();
  const main = fakeMain({
    'drafts.prepareDrag': ({ draftIds }) => {
      if (!canPrepare) return failed({ kind: 'draft-file', reason: 'drag-encrypted' });
      if (release) pointer.dispatchEvent(new Event('pointerup'));
      return ok({ dragId: id(9), files: draftIds.map(() => 'a.campaigndraft'), holdsUserId });
    },
    'drafts.startDrag': () => ok(null),
    'drafts.cancelDrag': () => ok(null),
  });
  const app = appOver(main, bootWith({}));
  const reported = vi.spyOn(app, 'reportError');
  return { app, main, pointer, reported };
}

describe('dragging drafts out of the window', () => {
  it('stores what was typed, has the files written, and drags them while the pointer is pressed', async () => {
    const { app, main, pointer } = started();
    const stored = vi.fn(() => Promise.resolve());
    app.beforeLeave.add(stored);
    await dragDrafts(app, [id(1), id(2)], pointer);
    expect(stored).toHaveBeenCalledOnce();
    expect(main.inputs('drafts.prepareDrag')).toEqual([{ draftIds: [id(1), id(2)] }]);
    expect(main.inputs('drafts.startDrag')).toEqual([{ dragId: id(9) }]);
    expect(app.ownDrag.isInside).toBe(true);
    expect(app.toasts.all).toEqual([]);
  });

  it('says that what is dropped holds a user ID', async () => {
    const { app, pointer } = started({ holdsUserId: true });
    await dragDrafts(app, [id(1)], pointer);
    expect(app.toasts.all.map((toast) => toast.text)).toEqual([text.draftFiles.dragged(1)]);
  });

  it('drags nothing if the pointer was released while the files were written', async () => {
    const { app, main, pointer } = started({ release: true });
    await dragDrafts(app, [id(1)], pointer);
    expect(main.count('drafts.startDrag')).toBe(0);
    expect(main.inputs('drafts.cancelDrag')).toEqual([{ dragId: id(9) }]);
    expect(app.ownDrag.isInside).toBe(false);
  });

  it('says why nothing can be dragged', async () => {
    const { app, main, pointer, reported } = started({ canPrepare: false });
    await dragDrafts(app, [id(1)], pointer);
    expect(reported).toHaveBeenLastCalledWith({ kind: 'draft-file', reason: 'drag-encrypted' });
    await dragDrafts(
      app,
      Array.from({ length: 201 }, (_, at) => id(at)),
      pointer,
    );
    expect(reported).toHaveBeenLastCalledWith({ kind: 'draft-file', reason: 'drag-too-large' });
    expect(main.count('drafts.prepareDrag')).toBe(1);
  });
});

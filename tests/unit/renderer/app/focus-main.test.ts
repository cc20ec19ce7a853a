import { afterEach, describe, expect, it, vi } from 'vitest';
import { focusMain } from '@renderer/app/focus-main';

interface Main {
  ariaBusy: string | null;
  focus: () => void;
}

/** A document whose focus can be moved, and the frames that are still to be drawn. */
function page() {
  const body = {};
  const opener = {};
  const frames: (() => void)[] = [];
  const focused = { element: body };
  const main: Main = { ariaBusy: null, focus: () => (focused.element = main) };
  vi.stubGlobal('document', {
    body,
    get activeElement() {
      return focused.element;
    },
    getElementById: () => main,
  });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run));
  return { body, opener, main, focused, drawFrame: () => frames.shift()?.() };
}

describe('the focus of a screen that was opened', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('goes to the main part at once if that is there', () => {
    const { main, focused } = page();
    focusMain(() => true);
    expect(focused.element).toBe(main);
  });

  it('waits for a main part that is read first, also while what opened it has the focus', () => {
    const { main, opener, focused, drawFrame } = page();
    focused.element = opener;
    main.ariaBusy = 'true';
    focusMain(() => true);
    drawFrame();
    expect(focused.element).toBe(opener);
    main.ariaBusy = null;
    drawFrame();
    expect(focused.element).toBe(main);
  });

  it('stays where the user has moved it meanwhile', () => {
    const { main, focused, drawFrame } = page();
    main.ariaBusy = 'true';
    focusMain(() => true);
    const field = {};
    focused.element = field;
    drawFrame();
    main.ariaBusy = null;
    expect(drawFrame()).toBeUndefined();
    expect(focused.element).toBe(field);
  });

  it('is not taken from a dialog that has opened meanwhile', () => {
    const { main, body, focused, drawFrame } = page();
    main.ariaBusy = 'true';
    let isDialogOpen = false;
    focusMain(() => !isDialogOpen);
    isDialogOpen = true;
    main.ariaBusy = null;
    drawFrame();
    expect(focused.element).toBe(body);
  });
});

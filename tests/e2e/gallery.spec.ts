import { expect, type Page, test } from '@playwright/test';
import { violationsInAllLooks } from './support/axe';
import { GALLERY_PARTS, type OpenGallery, openGallery } from './support/gallery';

/**
 * Not for this page: menus float above it at the body's end, outside its landmarks, and Chromium
 * itself lets the keyboard focus a pane that scrolls.
 */
const CHECK = { off: ['region', 'scrollable-region-focusable'] };
/** States that no markup can show; the browser's debugger forces them. */
const POINTED_AT = ['hover', 'focus-visible'];
const CONTROLS = '[data-example] :is(a, button, input, label, textarea, [role="option"], [role="menuitem"])';

let gallery: OpenGallery;

test.beforeAll(async () => {
  gallery = await openGallery();
});
test.afterAll(async () => {
  await gallery.close();
});

for (const part of GALLERY_PARTS) {
  test(`${part} is accessible in every look, also pointed at`, async () => {
    const { page } = gallery;
    await gallery.show(part);
    const alone = await gallery.alone();
    expect.soft(await violationsInAllLooks(page, part, CHECK)).toEqual([]);
    const release = await pointAtControls(page);
    if (release !== null) {
      expect.soft(await violationsInAllLooks(page, `${part}, pointed at`, CHECK)).toEqual([]);
      await release();
    }
    for (const example of alone) {
      await gallery.show(part, example);
      expect.soft(await violationsInAllLooks(page, `${part}, ${example}`, CHECK)).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

/**
 * Draws every control of the examples as hovered and focused until the returned function is called;
 * `null` if there is none.
 */
async function pointAtControls(page: Page): Promise<(() => Promise<void>) | null> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: CONTROLS });
  for (const nodeId of nodeIds) await session.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: POINTED_AT });
  if (nodeIds.length > 0) return () => session.detach();
  await session.detach();
  return null;
}

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { GALLERY_PARTS, type OpenGallery, openGallery } from './support/gallery';

const LOOKS = [
  { name: 'the light theme', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'the dark theme', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/**
 * Not for this page: menus float above it at the body's end, outside its landmarks, and Chromium
 * itself lets the keyboard focus a pane that scrolls.
 */
const OFF = ['region', 'scrollable-region-focusable'];
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

for (const { name, media } of LOOKS) {
  test(`every part of the interface is accessible in ${name}`, async () => {
    const { page } = gallery;
    // Without motion, so that no colour is caught on its way to another one.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const violations: string[] = [];
    for (const part of GALLERY_PARTS) {
      await gallery.show(part);
      const alone = await gallery.alone();
      violations.push(...(await violationsOf(page, part)));
      const release = await pointAtControls(page);
      if (release !== null) {
        violations.push(...(await violationsOf(page, `${part}, pointed at`)));
        await release();
      }
      for (const example of alone) {
        await gallery.show(part, example);
        violations.push(...(await violationsOf(page, `${part}, ${example}`)));
        await page.keyboard.press('Escape');
      }
    }
    expect(violations).toEqual([]);
  });
}

/** What axe finds in what is shown: rule, element and reason, one line each. */
async function violationsOf(page: Page, shown: string): Promise<readonly string[]> {
  // Electron opens no second page, which axe would use otherwise.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().disableRules(OFF).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${shown}: ${id}: ${html} ${failureSummary.replaceAll('\n', ' ')}`),
  );
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

import { expect, test } from '@playwright/test';
import { GALLERY_PARTS, type OpenGallery } from './support/gallery';
import { openPictures, PICTURE_STYLE, PicturePage } from './support/gallery-pictures';

/** Higher than the part with the most examples. */
const ALL_EXAMPLES = { width: 1100, height: 1400 };
const ONE_EXAMPLE = { width: 800, height: 500 };

let gallery: OpenGallery;
let pictures: PicturePage;

test.beforeAll(async () => {
  gallery = await openPictures();
  pictures = await PicturePage.of(gallery.page);
});
test.afterAll(async () => {
  await gallery.close();
});

for (const part of GALLERY_PARTS) {
  test(`${part} looks as in its pictures in both themes`, async () => {
    const { page } = gallery;
    await pictures.resize(ALL_EXAMPLES);
    await gallery.show(part);
    const alone = await gallery.alone();
    await expectPictures(part);
    await pictures.resize(ONE_EXAMPLE);
    for (const example of alone) {
      await gallery.show(part, example);
      await expectPictures(part, example);
      await page.keyboard.press('Escape');
    }
  });
}

async function expectPictures(part: string, example?: string): Promise<void> {
  const { page } = gallery;
  // Which fonts draw a text does not depend on the theme.
  await pictures.markSystemFonts();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'none', reducedMotion: 'reduce' });
    const shown = example === undefined ? expect.soft(page.locator('main')) : expect.soft(page);
    const name = example === undefined ? colorScheme : `${colorScheme}-${example.toLowerCase().replaceAll(' ', '-')}`;
    await shown.toHaveScreenshot([part, `${name}.png`], { stylePath: PICTURE_STYLE });
  }
}

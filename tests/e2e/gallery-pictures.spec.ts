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

for (const colorScheme of ['light', 'dark'] as const) {
  for (const part of GALLERY_PARTS) {
    test(`${part} looks as in its pictures in the ${colorScheme} theme`, async () => {
      const { page } = gallery;
      await page.emulateMedia({ colorScheme, forcedColors: 'none', reducedMotion: 'reduce' });
      await pictures.resize(ALL_EXAMPLES);
      await gallery.show(part);
      const alone = await gallery.alone();
      await pictures.markSystemFonts();
      await expect
        .soft(page.locator('main'))
        .toHaveScreenshot([part, `${colorScheme}.png`], { stylePath: PICTURE_STYLE });
      await pictures.resize(ONE_EXAMPLE);
      for (const example of alone) {
        await gallery.show(part, example);
        await pictures.markSystemFonts();
        const name = `${colorScheme}-${example.toLowerCase().replaceAll(' ', '-')}.png`;
        await expect.soft(page).toHaveScreenshot([part, name], { stylePath: PICTURE_STYLE });
        await page.keyboard.press('Escape');
      }
    });
  }
}

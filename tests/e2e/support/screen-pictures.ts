import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { repositoryRoot } from '../../../scripts/repository';
import { expect } from './fixtures';
import { PICTURE_LAUNCH, PicturePage } from './gallery-pictures';

const STYLE = join(repositoryRoot, 'tests', 'e2e', 'support', 'screen-pictures.css');

/** How the app is started whose screens are compared with pictures. */
export const SCREEN_LAUNCH = { args: PICTURE_LAUNCH.flags, env: PICTURE_LAUNCH.env };

/** A campaign whose dates are always the same. */
export const PICTURED_CAMPAIGN = {
  id: 'cmp_pictured',
  name: 'March renewals',
  status: 'draft',
  assistant_id: 'asst_dana',
  channel: 'twilio',
  campaign_context: 'Customers whose annual plan ends in March. Offer the two-year price, never a discount code.',
  schedule_start_time: '2031-03-02T09:00:00Z',
  schedule_end_time: '2031-03-06T17:00:00Z',
  opening_message_template: 'Hi {{first_name}}, this is Dana from Northwind about your plan.',
  use_returning_greeting: true,
  use_short_term_summaries: true,
  short_term_summaries_limit: 3,
  max_concurrency: 8,
  machine_detection_timeout: 30,
} as const;

const LOOKS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Compares what is on the screen with its pictures, one for each look. */
export async function expectPictures(
  page: Page,
  name: string,
  looks: readonly (keyof typeof LOOKS)[] = ['light', 'dark'],
): Promise<void> {
  // The pictures were drawn on Linux; letters and forced colours differ elsewhere.
  if (process.platform !== 'linux') return;
  await page.mouse.move(0, 0);
  const pictures = await PicturePage.of(page);
  await leaveOut(page);
  for (const look of looks) {
    await page.emulateMedia({ ...LOOKS[look], reducedMotion: 'reduce' });
    await pictures.markSystemFonts();
    await expect.soft(page).toHaveScreenshot(['screens', `${name}-${look}.png`]);
  }
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
}

/** The page's CSP lets no style element in, so this is a sheet that a script has made. */
async function leaveOut(page: Page): Promise<void> {
  await page.evaluate(
    (css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [sheet];
    },
    await readFile(STYLE, 'utf8'),
  );
}

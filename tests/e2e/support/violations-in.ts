import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds inside of an element in the light and the dark theme: rule, element and reason,
 * one line each.
 */
export async function violationsIn(page: Page, selector: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, so that no colour is caught on its way to another one.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Electron opens no second page, which axe would use otherwise.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(selector).analyze();
    found.push(
      ...violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ html, failureSummary = '' }) => `${colorScheme}: ${id}: ${html} ${failureSummary.replaceAll('\n', ' ')}`,
        ),
      ),
    );
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  return found;
}

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The looks in which what is shown must be accessible. */
export const LOOKS = [
  { name: 'the light theme', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'the dark theme', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/**
 * What axe finds in what is shown: rule, element and reason, one line each.
 * @param off the ids of rules that do not hold for this page
 */
export async function violationsOf(page: Page, shown: string, off: readonly string[] = []): Promise<readonly string[]> {
  // Electron opens no second page, which axe would use otherwise.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .disableRules([...off])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${shown}: ${id}: ${html} ${failureSummary.replaceAll('\n', ' ')}`),
  );
}

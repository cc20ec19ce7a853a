import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The looks in which what is shown must be accessible. */
export const LOOKS = [
  { name: 'the light theme', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'the dark theme', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
] as const;

/** The rules whose result depends on colours, outlines and sizes, and not on the markup alone. */
const RULES_OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

/**
 * What axe finds in what is shown: rule, element and reason, one line each.
 * @param off the ids of rules that do not hold for this page
 */
export async function violationsOf(page: Page, shown: string, off: readonly string[] = []): Promise<readonly string[]> {
  return linesOf(shown, (axe) => axe.disableRules([...off]), page);
}

/** The same for markup that was checked before and now only looks different. */
export async function violationsOfLook(page: Page, shown: string): Promise<readonly string[]> {
  return linesOf(shown, (axe) => axe.withRules(RULES_OF_LOOKS), page);
}

async function linesOf(shown: string, choose: (axe: AxeBuilder) => AxeBuilder, page: Page): Promise<readonly string[]> {
  // Electron opens no second page, which axe would use otherwise.
  const { violations } = await choose(new AxeBuilder({ page }).setLegacyMode()).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${shown}: ${id}: ${html} ${failureSummary.replaceAll('\n', ' ')}`),
  );
}

import type { Page } from '@playwright/test';
import type { Language } from '@domain/system/languages';

type Command = (input: unknown) => Promise<unknown>;

/** Shows a language, as a choice in Settings does, with everything else on the screen as it is. */
export async function showLanguage(page: Page, language: Language): Promise<void> {
  await page.evaluate(async (chosen) => {
    const bridge = (window as unknown as Record<string, Record<string, Command>>)['campaignDesk'];
    await bridge?.['settings.update']?.({ language: chosen });
  }, language);
  await page.locator(`html[lang="${language}"]`).waitFor();
}

import { expect, type Page } from '@playwright/test';
import { AppPage } from '../../e2e/model/app-page';
import { VERIFIED } from '../../e2e/support/texts';

/** The first steps of the README, up to a push whose result was compared with what was sent. */
export async function pushFirstChange(page: Page): Promise<void> {
  const { firstRun, editor, right } = new AppPage(page);
  await firstRun.sandbox.click({ timeout: 60_000 });
  await firstRun.sample('March renewals, wave 2').click({ timeout: 60_000 });
  await expect(editor.name).toHaveValue('March renewals, wave 2', { timeout: 60_000 });
  await editor.name.fill('My first change');
  await right.tab('Review').click();
  await expect(right.changes).toHaveCount(1);
  await right.pushNow();
  await expect(right.panel).toContainText(VERIFIED.title, { timeout: 60_000 });
}

import type { Page } from '@playwright/test';
import { violationsInAllLooks } from './axe';

/** What axe finds inside of an element in every look, one line each. */
export function violationsIn(page: Page, selector: string): Promise<readonly string[]> {
  return violationsInAllLooks(page, selector, { selector });
}

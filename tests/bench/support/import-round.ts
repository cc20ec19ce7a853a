import { mkdir } from 'node:fs/promises';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { Audience } from '../../e2e/model/audience';
import { NewDraft } from '../../e2e/model/new-draft';
import { respondToDialogs } from '../../e2e/support/dialogs';
import { launchApp } from '../../e2e/support/launch';
import { fillApp } from './filled-app';
import { type Watched, watchTasks } from './longest-tasks';
import { press } from './page-press';

/** One import through the app's own dialog, in milliseconds. */
export interface ImportTimes extends Watched {
  /** From the press on Choose file to rows in the dialog's table. */
  readonly firstRows: number;
  /**
   * From the press on Check to the table of all rows, without the user's thinking before the last
   * press.
   */
  readonly imported: number;
  /** How many recipients the draft has then. */
  readonly rows: number;
}

/** A started app with a draft without recipients. */
export interface ImportApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly campaignId: string;
  /** Imports a file as proposed. `update`: by number, and not instead of the recipients. */
  readonly importFile: (path: string, mode?: 'update') => Promise<ImportTimes>;
}

/** Starts the app on a new folder, and ends it after `use`. */
export async function withImportApp<T>(dataDir: string, use: (app: ImportApp) => Promise<T>): Promise<T> {
  const campaignId = 'cmp_big';
  await mkdir(dataDir);
  fillApp(dataDir);
  const { app, page } = await launchApp({ dataDir });
  try {
    await new NewDraft(page).create({ campaignId });
    return await use({ app, page, campaignId, importFile: (path, mode) => importFile({ app, page }, path, mode) });
  } finally {
    await app.close();
  }
}

/** Imports a file into the open draft, as proposed. */
export async function importFile(
  { app, page }: Pick<ImportApp, 'app' | 'page'>,
  path: string,
  mode?: 'update',
): Promise<ImportTimes> {
  const audience = new Audience(page);
  await respondToDialogs(app, { open: [path] });
  await audience.importButton.click();
  const watched = await watchTasks(app, page);
  const firstRows = await press(page, 'Choose file', { shown: '[role="dialog"] tbody tr' });
  const country = audience.dialog.getByRole('combobox', { name: 'Default country' });
  await country.fill('United States');
  await country.press('Enter');
  await expect(audience.firstRows).toContainText('+1');
  await expect(audience.check).toBeEnabled();
  if (mode !== undefined) await audience.dialog.getByRole('radio', { name: 'Update by number' }).check();
  const checked = await press(page, 'Check', { shown: '[aria-label="Rows by result"]' });
  const isFirst = (await page.locator('[role="grid"] [data-row]').count()) === 0;
  const shown = isFirst ? { shown: '[role="grid"] [data-row]' } : { gone: '[role="dialog"]' };
  const committed = await press(page, 'Import ', shown);
  const rows = Number(await audience.grid.getAttribute('aria-rowcount')) - 1;
  return { ...(await watched()), firstRows, imported: checked + committed, rows };
}

/** How long undoing the last step takes until the page has the rows again, in milliseconds. */
export function timedUndo(page: Page, campaignId: string): Promise<number> {
  return page.evaluate(async (campaign) => {
    const bridge = window.campaignDesk;
    if (bridge === undefined) throw new Error('the page has no bridge');
    const list = (await bridge['drafts.list']({})) as { value: readonly { id: string; campaignId: string }[] };
    const id = list.value.find((draft) => draft.campaignId === campaign)?.id;
    const order = { by: { kind: 'position' }, descending: false };
    const began = performance.now();
    const undone = (await bridge['drafts.undo']({ draftId: id })) as { ok: boolean };
    const rows = (await bridge['recipients.query']({ draftId: id, filter: {}, order, offset: 0, limit: 200 })) as {
      ok: boolean;
    };
    if (!undone.ok || !rows.ok) throw new Error(`the import was not undone: ${JSON.stringify(undone)}`);
    return performance.now() - began;
  }, campaignId);
}

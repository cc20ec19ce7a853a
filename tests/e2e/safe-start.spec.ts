import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from './support/fixtures';
import { texts } from './support/texts';

const POISON = [
  ['a name of 30 MB', 'name', `{"kind":"value","value":"${'x'.repeat(30_000_000)}"}`],
  ['1,200 levels', 'retry_policy', `{"kind":"value","value":{"a":${'['.repeat(1200)}1${']'.repeat(1200)}}}`],
] as const;

for (const [what, field, column] of POISON) {
  test(`starts with an open draft that has ${what}, explains it there, and can discard it`, async ({
    server,
    start,
    dataDir,
  }) => {
    const first = await start();
    await first.connect(server);
    await first.newDraft.create({ campaignId: 'poisoned' });
    await first.newDraft.create({ campaignId: 'healthy' });
    await first.drafts.named('poisoned').click();
    await first.app.close();
    const db = new DatabaseSync(join(dataDir, 'campaign-desk.db'));
    db.prepare(`INSERT INTO edits (draft, field, edit) SELECT pk, ?, ? FROM drafts WHERE campaign_id = 'poisoned'`).run(
      field,
      column,
    );
    db.close();

    for (let times = 0; times < 2; times += 1) {
      const again = await start();
      const main = again.page.getByRole('main');
      await expect(main.getByText(/too large or too deep to show/)).toBeVisible();
      await expect(main.getByRole('button', { name: 'Export raw data…' })).toBeVisible();
      await again.app.close();
    }
    const last = await start();
    await last.drafts.named('healthy').click();
    await last.editor.name.fill('Still works');
    await expect(last.right.changes).toHaveCount(1);
    await last.drafts.named('poisoned').click();
    await last.page.getByRole('main').getByRole('button', { name: 'Discard draft' }).click();
    await expect(last.page.getByText(/too large or too deep to show/)).toHaveCount(0);
  });
}

test('deletes a draft that can’t be shown permanently', async ({ server, start, dataDir }) => {
  const first = await start();
  await first.connect(server);
  await first.newDraft.create({ campaignId: 'poisoned' });
  await first.app.close();
  const file = join(dataDir, 'campaign-desk.db');
  const db = new DatabaseSync(file);
  db.exec(`INSERT INTO edits (draft, field, edit)
    SELECT pk, 'name', '{"kind":"value","value":"' || printf('%.*c', 9000000, 'x') || 'goneword"}' FROM drafts`);
  db.close();
  const appPage = await start();
  const main = appPage.page.getByRole('main');
  await expect(main.getByText(/too large or too deep to show/)).toBeVisible();
  await main.getByRole('button', { name: 'Delete permanently' }).click();
  const dialog = appPage.page.getByRole('dialog', { name: texts.erasure.title.draft });
  await dialog.getByRole('button', { name: texts.erasure.confirm }).click();
  await expect(appPage.page.getByText(texts.erasure.doneTitle)).toBeVisible();
  await expect(appPage.page.getByText(/too large or too deep to show/)).toHaveCount(0);
  await appPage.app.close();
  expect((await readFile(file)).includes('goneword')).toBe(false);
});

test('does not open a draft at start that failed to appear last time, and offers it in a notice', async ({
  server,
  start,
  dataDir,
}) => {
  const first = await start();
  await first.connect(server);
  await first.newDraft.create({ campaignId: 'camp-unshown' });
  await first.app.close();
  const db = new DatabaseSync(join(dataDir, 'campaign-desk.db'));
  const row: unknown = db.prepare('SELECT id FROM drafts').get();
  db.close();
  const id = typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
  // What a start leaves behind that was ended before its page painted.
  await writeFile(join(dataDir, 'opening-draft'), id);

  const second = await start();
  await expect(second.page.getByText('A draft wasn’t opened')).toBeVisible();
  await expect(second.editor.name).toHaveCount(0);
  await second.page.getByRole('button', { name: 'Open draft', exact: true }).click();
  await expect(second.editor.name).toBeVisible();
  await second.app.close();

  const third = await start();
  await expect(third.editor.name).toBeVisible();
  await expect(third.page.getByText('A draft wasn’t opened')).toHaveCount(0);
});

test('requests the first response again without the open draft if the bridge can’t pass it on', async ({
  server,
  start,
}) => {
  const first = await start();
  await first.connect(server);
  await first.newDraft.create({ campaignId: 'camp-broken' });
  await first.editor.name.waitFor();
  // What the bridge cannot carry, in place of the next first answer.
  await first.app.evaluate(({ ipcMain }) => {
    type Handler = (event: unknown, message: { readonly command: string }) => Promise<unknown>;
    const channel = 'campaign-desk:command';
    const own = (Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Handler>).get(channel);
    if (own === undefined) throw new Error('no handler');
    let isBroken = false;
    ipcMain.removeHandler(channel);
    ipcMain.handle(channel, async (event, message: { readonly command: string }) => {
      const answer = await own(event, message);
      if (message.command !== 'app.bootstrap' || isBroken) return answer;
      isBroken = true;
      let deep: unknown = 1;
      for (let level = 0; level < 3_000; level += 1) deep = [deep];
      return { ok: true, value: deep };
    });
  });
  await first.page.reload();
  await expect(first.page.getByText('A draft wasn’t opened')).toBeVisible();
  await expect(first.editor.name).toHaveCount(0);
  await expect(first.drafts.named('camp-broken')).toBeVisible();
  await first.page.getByRole('button', { name: 'Open draft', exact: true }).click();
  await expect(first.editor.name).toBeVisible();
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FIELDS } from '@domain/fields/fields';
import { API_KEY, expect, test, USER_ID } from './support/fixtures';
import { texts } from './support/texts';

const RETURNED = FIELDS.filter(({ responseKey }) => responseKey !== null);

test('shows a field that contains the API key as read-only and explains why', async ({ appPage }) => {
  const values = RETURNED.map(({ name, kind }) =>
    kind === 'json-object' || kind === 'speech' ? [name, { style: API_KEY }] : [name, `a ${API_KEY} b`],
  );
  const body = JSON.stringify({ id: 'cmp_1', ...Object.fromEntries(values) });
  const server = createServer((_request, response) => response.end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;

  await appPage.connect({ baseUrl }, { apiKey: API_KEY, userId: USER_ID });
  await appPage.newDraft.create({ campaignId: 'cmp_1' });
  const { editor, page, right } = appPage;
  // Typed before it is known what the server has: it stays until it is reverted, and is not sent.
  await editor.campaignContext.fill('Mine');
  await editor.name.fill('Mine');
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect(editor.name).toHaveAttribute('readonly');
  await expect(right.changes).toHaveCount(2);
  await editor.revert('Name').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(appPage.notifications).toContainText('contains your API key on the server');
  await editor.revert('Campaign context').click();
  await expect(right.changes).toHaveCount(0);

  for (const { name } of RETURNED) {
    const field = editor.field(name);
    const control = field.getByRole('textbox');
    await expect(field).toContainText(texts.editor.locked);
    await expect(control).toHaveAttribute('readonly');
    await expect(control).toHaveAccessibleName(texts.campaign.fields[name].label);
    const shown = await control.inputValue();
    expect(shown).toContain('<redacted>');
    await appPage.app.evaluate(({ clipboard }) => clipboard.writeText('{"pasted":1}'));
    await control.focus();
    for (const key of ['x', 'Delete', 'ControlOrMeta+v', 'Shift+Alt+f', 'ArrowUp', 'ControlOrMeta+x']) {
      await page.keyboard.press(key);
    }
    await expect(control).toHaveValue(shown);
    await expect(field.getByRole('button')).toHaveCount(0);
  }
  await expect(right.changes).toHaveCount(0);
  server.close();
});

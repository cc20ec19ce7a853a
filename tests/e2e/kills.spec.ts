import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DatabaseSync } from '@photostructure/sqlite';
import { z } from 'zod';
import { API_KEY, expect, type RunningApp, test, USER_ID } from './support/fixtures';

/** How many editing sessions are killed: a few in `npm test`, 200 in `npm run test:torture`. */
const SESSIONS = Number(process.env['CAMPAIGN_DESK_KILLS'] ?? 6);
const FIELD = '[data-field="campaign_context"] textarea';

/**
 * What the text box held at the moment before the status line's last word of saving: that much, it
 * had called saved.
 */
interface Claimed {
  text: string;
  times: number;
}

const edited = z.object({ kind: z.enum(['clear', 'value']), value: z.string().default('') });

/**
 * Notes what the status line claims, as it claims it. A write takes along all that was typed before
 * it began, and it begins after the one before has ended; so when the status line speaks, what
 * stood in the box when it spoke the last time is saved.
 */
async function watchClaims(appPage: RunningApp, claimed: Claimed): Promise<void> {
  await appPage.page.exposeFunction('claim', (text: string) => {
    claimed.text = text;
    claimed.times += 1;
  });
  await appPage.page.evaluate((field) => {
    const box = document.querySelector<HTMLTextAreaElement>(field);
    const claim = Reflect.get(window, 'claim') as ((text: string) => void) | undefined;
    const status = document.querySelector('footer [role="group"]');
    if (box === null || status === null || claim === undefined) throw new Error('nothing to watch');
    let before = box.value;
    let savedAt = '';
    new MutationObserver(() => {
      const at = status.querySelector('time')?.dateTime ?? '';
      if (at === savedAt) return;
      savedAt = at;
      claim(before);
      before = box.value;
    }).observe(status, { subtree: true, childList: true, attributes: true, characterData: true });
  }, FIELD);
}

/** Waits until the status line has spoken so many times, however slow the machine is. */
async function claimedAtLeast(claimed: Claimed, times: number): Promise<void> {
  while (claimed.times < times) await setTimeout(10);
}

test(`${String(SESSIONS)} randomly killed editing sessions lose nothing that was shown as saved`, async ({
  server,
  start,
  dataDir,
}) => {
  test.setTimeout(60_000 + SESSIONS * 10_000);
  const first = await start();
  await first.connectAndOpen(server, { apiKey: API_KEY, userId: USER_ID }, 'cmp_march_renewals');
  await first.editor.campaignContext.fill('');
  await first.app.close();

  let kept = '';
  let claims = 0;
  for (let session = 1; session <= SESSIONS; session += 1) {
    const appPage = await start();
    await expect(appPage.editor.campaignContext).toHaveValue(kept);
    const claimed: Claimed = { text: kept, times: 0 };
    await watchClaims(appPage, claimed);
    await appPage.editor.campaignContext.press('End');
    let typed = kept;
    const gone = new Promise((resolve) => appPage.app.process().once('exit', resolve));
    const end = { killed: false };
    // Some sessions end before the status line has spoken, others after it has spoken once or
    // several times.
    const spokenFirst = session % 4;
    const killing = claimedAtLeast(claimed, spokenFirst)
      .then(() => setTimeout(50 + Math.random() * 600))
      .then(() => {
        end.killed = true;
        appPage.app.process().kill('SIGKILL');
      });
    // The page is gone in the middle of a key: what fails then is only the typing itself.
    while (!end.killed) {
      const key = String.fromCharCode(97 + Math.floor(Math.random() * 26));
      typed += key;
      await appPage.page.keyboard.type(key).catch((error: unknown) => {
        if (!end.killed) throw error;
      });
      if (Math.random() < 0.2) await setTimeout(Math.random() * 400);
    }
    await killing;
    await gone;

    const db = new DatabaseSync(join(dataDir, 'campaign-desk.db'));
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    const row: unknown = db.prepare("SELECT edit FROM edits WHERE field = 'campaign_context'").get();
    db.close();
    const { edit } = z.object({ edit: z.string() }).parse(row);
    const parsed: unknown = JSON.parse(edit);
    const { value: stored } = edited.parse(parsed);
    expect(typed.startsWith(stored), `session ${String(session)}: stored is no beginning of what was typed`).toBe(true);
    expect(stored.length, `session ${String(session)}: lost what was called saved`).toBeGreaterThanOrEqual(
      claimed.text.length,
    );
    expect(stored.startsWith(claimed.text)).toBe(true);
    kept = stored;
    claims += claimed.times;
  }
  expect(claims, 'the status line did not speak').toBeGreaterThan(SESSIONS / 2);
});

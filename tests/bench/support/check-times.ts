import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CommandInput, CommandOutput } from '@contract/index';
import type { CommandName } from '@contract/names';
import { NO_CONSENT_RULE } from '@domain/consent/consent-rule';
import type { Draft } from '@domain/draft/draft';
import { NUMBER_TYPES } from '@domain/phone/number-type';
import { placeColumnsAmong } from '@domain/zones/place-columns';
import { Editor } from '../../e2e/model/editor';
import { NewDraft } from '../../e2e/model/new-draft';
import { respondToDialogs } from '../../e2e/support/dialogs';
import { launchApp } from '../../e2e/support/launch';
import { crmSheet } from '../../fixtures/imports/crm-sheet';
import { seeded } from '../../fixtures/imports/seeded';
import type { Place } from '../row';
import { CONTACTS, writePieces } from './crm-files';
import { fillApp } from './filled-app';
import { importFile } from './import-round';
import { openingRecipients } from './opening';
import { sqliteImport } from './sqlite-import';

/** How long each check of a million recipients took after a start, in milliseconds. */
export interface CheckTimes {
  /** Their zones and groups, for the calling hours, by their numbers alone. */
  readonly hours: number;
  /** The same with the columns that the page proposes for this sheet. */
  readonly hoursByColumns: number;
  /** Against a suppression list of a million numbers. */
  readonly suppression: number;
  /** Against ten drafts of 100,000. */
  readonly contact: number;
  /** Against the house rule on consent, by a marked column. */
  readonly consent: number;
  /** What their numbers are, against rules on countries and types. */
  readonly numbers: number;
  /** From another start time until the calling hours show it. */
  readonly schedule: number;
  /** SQLite's own import of the same file. */
  readonly sqlite: number;
}

const ROUNDS = 5;
const OTHERS = 10;
const OTHERS_ROWS = 100_000;
const CAMPAIGN = 'cmp_big';
/** A column of the sheet with a few values, as if it said who has agreed. */
const CONSENT_MARK: CommandInput<'consent.mark'>['mark'] = {
  ...{ answer: 'plan', yes: ['team', 'team, yearly'], no: ['solo'] },
  ...{ date: null, dateOrder: null, source: null },
};
const anyNumber = (): CommandInput<'numberRules.update'>['rules'] => ({
  country: { level: 'off', allowed: [] },
  type: { level: 'off', allowed: [...NUMBER_TYPES] },
});
const NUMBER_RULES: CommandInput<'numberRules.update'>['rules'] = {
  country: { level: 'warn', allowed: ['US'] },
  type: { level: 'warn', allowed: ['fixed', 'mobile', 'fixed-or-mobile'] },
};
let measured: Promise<readonly CheckTimes[]> | null = null;

/** The rounds that several rows use. They are made once in a process. */
export function checkTimes({ folder }: Place): Promise<readonly CheckTimes[]> {
  measured ??= rounds(folder);
  return measured;
}

async function rounds(folder: string): Promise<readonly CheckTimes[]> {
  const file = join(folder, 'contacts.csv');
  writePieces(file, crmSheet(CONTACTS));
  const dataDir = join(folder, 'checks');
  await prepare(dataDir, folder, file);
  const all: CheckTimes[] = [];
  // The first one warms up the disk's cache.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const ours = await checksAfterStart(dataDir);
    const sqlite = await sqliteImport(folder, file);
    if (round > 0) all.push({ ...ours, sqlite });
  }
  await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  return all;
}

/** A draft of a million, ten others of the same people, and a list of a million numbers. */
async function prepare(dataDir: string, folder: string, file: string): Promise<void> {
  const others = join(folder, 'others.csv');
  writePieces(others, crmSheet(OTHERS_ROWS));
  const numbers = join(folder, 'numbers.csv');
  writePieces(numbers, suppressedNumbers());
  await mkdir(dataDir);
  fillApp(dataDir);
  const { app, page } = await launchApp({ dataDir });
  try {
    for (let n = 1; n <= OTHERS; n += 1) {
      await new NewDraft(page).create({ campaignId: `cmp_other_${n}` });
      await importFile({ app, page }, others);
    }
    await respondToDialogs(app, { open: [numbers] });
    const opened = await call(page, 'suppression.openImport', { source: { kind: 'dialog' } });
    if (opened === null) throw new Error('no file was opened');
    const { importId } = opened;
    const { format, guess } = await call(page, 'suppression.previewImport', { importId, format: null });
    await call(page, 'suppression.runImport', {
      importId,
      format,
      columns: guess,
      target: { kind: 'new', name: 'A million', scope: { connectionId: null, campaignId: null } },
      takenOn: null,
    });
    await new NewDraft(page).create({ campaignId: CAMPAIGN });
    await importFile({ app, page }, file);
    await leaveNoneOpen(page);
  } finally {
    await app.close();
  }
}

async function checksAfterStart(dataDir: string): Promise<Omit<CheckTimes, 'sqlite'>> {
  const { app, page } = await launchApp({ dataDir });
  try {
    // Its own checks would run beside those that are measured.
    if ((await page.locator('[data-field="name"]').count()) > 0) throw new Error('a draft is open');
    const draft = await draftOf(page, CAMPAIGN);
    const { id: draftId } = draft;
    const hours = await timed(() => call(page, 'callingHours.groups', { draftId, columns: {} }));
    const columns = placeColumnsAmong(Object.keys(draft.recipients.keys));
    if (Object.keys(columns).length === 0) throw new Error('no column says where somebody is');
    const hoursByColumns = await timed(() => call(page, 'callingHours.groups', { draftId, columns }));
    const suppression = await timed(async () => {
      const { heldBack } = await call(page, 'suppression.heldBack', { draftId });
      if (heldBack === null || heldBack.held === 0) throw new Error('nobody is held back');
    });
    const contact = await timed(async () => {
      const found = await call(page, 'recipients.recentContact', { draftId });
      if (found.contact === null) throw new Error('nothing was compared');
    });
    const ofRules = await checksOfRules(page, draft);
    const schedule = await scheduleChange(page);
    await leaveNoneOpen(page);
    return { hours, hoursByColumns, suppression, contact, ...ofRules, schedule };
  } finally {
    await app.close();
  }
}

/** Sets rules that only warn, counts by them, and takes them back, so that nothing else slows. */
async function checksOfRules(page: Page, draft: Draft): Promise<Pick<CheckTimes, 'consent' | 'numbers'>> {
  const { id: draftId, connectionId } = draft;
  if (connectionId === null) throw new Error('the draft has no connection');
  await call(page, 'consent.mark', { draftId, mark: CONSENT_MARK });
  await call(page, 'consent.setRule', { connectionId, rule: { ...NO_CONSENT_RULE, mode: 'warn' } });
  const consent = await timed(async () => {
    const { counts } = await call(page, 'consent.counts', { draftId });
    if (counts === null || counts.without.length === 0) throw new Error('everybody has agreed');
  });
  await call(page, 'consent.mark', { draftId, mark: null });
  await call(page, 'consent.setRule', { connectionId, rule: NO_CONSENT_RULE });
  await call(page, 'numberRules.update', { connectionId, rules: NUMBER_RULES });
  const numbers = await timed(async () => {
    const { counted } = await call(page, 'numberRules.count', { draftId });
    if (counted === null || counted.outside.length === 0) throw new Error('every number is allowed');
  });
  await call(page, 'numberRules.update', { connectionId, rules: anyNumber() });
  return { consent, numbers };
}

async function timed(check: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await check();
  return performance.now() - began;
}

/** The next start opens no draft, so that nothing is checked before it is asked for. */
async function leaveNoneOpen(page: Page): Promise<void> {
  await call(page, 'drafts.open', { draftId: null });
}

/** Opens the draft, gives it times, and has the app set others; until the hours show the result. */
async function scheduleChange(page: Page): Promise<number> {
  const editor = new Editor(page);
  await openingRecipients(page, CAMPAIGN);
  await editor.timeZone.fill('America/New_York');
  await editor.timeZone.press('Enter');
  for (const [field, time] of [
    ['Start time', '2027-03-02 06:00'],
    ['End time', '2027-03-02 23:00'],
  ] as const) {
    await editor.time(field).fill(time);
    await editor.time(field).press('Tab');
  }
  const hours = page.getByRole('region', { name: 'Calling hours' });
  await hours.getByRole('button', { name: 'Use these times' }).first().waitFor();
  return hours.evaluate(async (region) => {
    const [status] = region.querySelectorAll('[role="status"]');
    const button = [...region.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Use these times'),
    );
    if (status === undefined || button === undefined) throw new Error('the calling hours have no result');
    const before = status.textContent;
    const began = performance.now();
    button.click();
    await new Promise<void>((done) => {
      new MutationObserver((_changes, watcher) => {
        if (region.querySelector('[role="status"]')?.textContent === before) return;
        watcher.disconnect();
        requestAnimationFrame(() => setTimeout(done));
      }).observe(region, { subtree: true, childList: true, characterData: true });
    });
    return performance.now() - began;
  });
}

function call<Name extends CommandName>(
  page: Page,
  name: Name,
  input: CommandInput<Name>,
): Promise<CommandOutput<Name>> {
  return page.evaluate(
    async ([command, given]) => {
      const bridge = window.campaignDesk as unknown as Record<string, (input: unknown) => Promise<unknown>> | undefined;
      const answer = (await bridge?.[command]?.(given)) as { ok: boolean; value: unknown } | undefined;
      if (answer?.ok !== true) throw new Error(`${command} failed: ${JSON.stringify(answer)}`);
      return answer.value;
    },
    [name as string, input as unknown] as const,
  ) as Promise<CommandOutput<Name>>;
}

async function draftOf(page: Page, campaignId: string): Promise<Draft> {
  const drafts = await call(page, 'drafts.list', {});
  const found = drafts.find((draft) => draft.campaignId === campaignId);
  if (found === undefined) throw new Error(`there is no draft of ${campaignId}`);
  return call(page, 'drafts.get', { draftId: found.id });
}

/** A million numbers of the sheet's areas: about one in a hundred of its recipients has one. */
function* suppressedNumbers(): Iterable<string> {
  const below = seeded(7);
  const areas = ['201', '212', '213', '303', '305', '312', '404', '412', '415', '503', '602', '617', '702', '907'];
  yield 'number\n';
  for (let block = 0; block < CONTACTS / 1_000; block += 1) {
    const lines = Array.from(
      { length: 1_000 },
      () => `+1${areas[below(areas.length)] ?? ''}${2_000_000 + below(8_000_000)}`,
    );
    yield `${lines.join('\n')}\n`;
  }
}

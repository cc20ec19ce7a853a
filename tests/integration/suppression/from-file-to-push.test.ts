import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { MAX_BODY_BYTES } from '@backend/wire/request-body';
import type { NumberRules } from '@domain/number-rules/number-rules';
import { NUMBER_TYPES } from '@domain/phone/number-type';
import { EVERYWHERE } from '@domain/suppression/list';
import { placeColumnsAmong } from '@domain/zones/place-columns';
import { startSandbox } from '@sandbox/server/server';
import { crmSheet, type SheetMake } from '../../fixtures/imports/crm-sheet';
import { KEY, renameEdits, USER } from '../../support/test-backend';
import { createRecipientsBackend, type RecipientsBackend } from '../audience/recipients-backend';
import { HOLD, markOf } from '../consent/support';
import { temporaryFolder } from '../store/support';

const CAMPAIGN = 'cmp_march_renewals';
const SHEETS = [
  { make: 'us', country: 'US', rows: 60_000 },
  { make: 'germany', country: 'DE', rows: 40_000 },
] as const;
/** What people have in a column about consent, in turn. */
const ANSWERS = ['Yes', 'yes', ' YES', 'no', 'Yes', 'asked twice', 'yes', '', 'yes'];
const isYes = (answer: unknown): boolean => typeof answer === 'string' && answer.trim().toLowerCase() === 'yes';
const RULES: NumberRules = {
  country: { level: 'hold-back', allowed: ['US', 'DE'] },
  type: { level: 'off', allowed: [...NUMBER_TYPES] },
};

const valuesSchema = z.record(z.string(), z.unknown());
const sentSchema = z.object({
  recipients: z.array(z.object({ phone_number: z.string(), metadata: valuesSchema })),
});

/** A sheet as programs for sales export it, with a column about consent. */
function sheetWithConsent(make: SheetMake, rows: number): string {
  const [header, ...lines] = [...crmSheet(rows, make)].join('').trimEnd().split('\r\n');
  const delimiter = make === 'germany' ? ';' : ',';
  const consented = lines.map((line, at) => `${line}${delimiter}${ANSWERS[at % ANSWERS.length] ?? ''}`);
  return [`${header ?? ''}${delimiter}Consent`, ...consented].join('\r\n');
}

/** A number in other spellings than a sheet has, as registries and colleagues write it. */
function respelled(phone: string, at: number): string {
  const us = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone);
  if (us !== null) {
    const [, area = '', exchange = '', line = ''] = us;
    const ways = [`${area}/${exchange}-${line}`, `1.${area}.${exchange}.${line}`, `+1-${area}-${exchange}${line}`];
    return ways[at % ways.length] ?? '';
  }
  const german = /^\+49(\d{2})(\d+)$/.exec(phone);
  if (german === null) return `00${phone.slice(1, 5)} ${phone.slice(5)}`;
  const [, area = '', rest = ''] = german;
  const ways = [`0049 ${area} ${rest}`, `+49 (0) ${area}${rest}`, `+49-${area}-${rest}`];
  return ways[at % ways.length] ?? '';
}

/** Imports the sheets into a draft, one behind the other; what the reports say together. */
async function importSheets({ dialogs, get }: RecipientsBackend, draftId: string) {
  const counts = { rows: 0, left: 0 };
  for (const [at, { make, country, rows }] of SHEETS.entries()) {
    dialogs.contacts = join(temporaryFolder(), `${make}.csv`);
    writeFileSync(dialogs.contacts, sheetWithConsent(make, rows));
    const opened = await get('recipients.openImport', { draftId, source: { kind: 'dialog' } });
    const importId = opened?.importId ?? '';
    const shown = await get('recipients.previewImport', { importId, format: null, mapping: null });
    const { report, changes } = await get('recipients.runImport', {
      ...{ importId, format: shown.description.format, mode: at === 0 ? 'replace' : 'append' },
      mapping: { ...shown.mapping, country },
    });
    await get('recipients.commitImport', { importId });
    await get('recipients.cancelImport', { importId });
    counts.rows += report.counts.rows;
    counts.left += report.counts.rejected + report.duplicates + changes.unchanged;
  }
  return counts;
}

/** Imports a list with each number in two spellings, and a row without one. */
async function importList({ dialogs, get }: RecipientsBackend, numbers: readonly string[]) {
  dialogs.contacts = join(temporaryFolder(), 'registry.csv');
  const lines = numbers.flatMap((phone, at) => [`${respelled(phone, at)},x`, `${respelled(phone, at + 1)},y`]);
  writeFileSync(dialogs.contacts, `number,note\n${lines.join('\n')}\nn/a,none\n`);
  const opened = await get('suppression.openImport', { source: { kind: 'dialog' } });
  const importId = opened?.importId ?? '';
  const { format, guess } = await get('suppression.previewImport', { importId, format: null });
  return get('suppression.runImport', {
    ...{ importId, format, columns: guess, takenOn: null },
    target: { kind: 'new', name: 'Registry', scope: EVERYWHERE },
  });
}

describe('an audience of 100,000 in the United States and Europe', () => {
  it('[S31] [S32] goes from files to a verified update without those who may not be called', async () => {
    const bodies: string[] = [];
    const sandbox = await startSandbox({
      ...{ apiKey: KEY, userId: USER, maxBodyBytes: MAX_BODY_BYTES },
      onRequest: ({ method, rawBody }) => {
        if (method === 'PATCH') bodies.push(rawBody);
      },
    });
    onTestFinished(() => sandbox.close());
    const made = await createRecipientsBackend({ timeLimits: { requestMs: 60_000 } });
    const { test, store, get } = made;
    const connectionId = await test.connect(sandbox.baseUrl);
    const { id: draftId } = test.draft({ connectionId, campaignId: CAMPAIGN, edits: renameEdits('Autumn') });

    const counts = await importSheets(made, draftId);
    expect(counts.rows).toBe(100_000);
    const rows = [...store.recipients.each(draftId)];
    // Nobody is lost: a row is in the draft, or was left out with a reason.
    expect(rows.length + counts.left).toBe(counts.rows);
    expect(counts.left).toBeGreaterThan(5_000);
    expect(store.recipients.facts(draftId)).toMatchObject({ badNumbers: { count: 0 }, duplicates: { count: 0 } });
    for (const columns of [{}, placeColumnsAmong(Object.keys(store.recipients.facts(draftId).keys))]) {
      const { groups } = await get('callingHours.groups', { draftId, columns });
      expect(groups?.reduce((sum, group) => sum + group.rows, 0)).toBe(rows.length);
    }

    const registry = rows.filter((_, at) => at % 23 === 0).map(({ phone }) => phone);
    const { list, report } = await importList(made, registry);
    expect(report).toMatchObject({ rows: 2 * registry.length + 1, unread: 1 });
    const listed = new Set([...store.suppression.entries(list.id)].map(({ number }) => `+${String(number)}`));
    expect(registry.filter((phone) => !listed.has(phone))).toEqual([]);
    expect(listed.size).toBe(registry.length + report.twoReadings);
    await get('consent.mark', { draftId, mark: { ...markOf('consent'), yes: ['yes'], no: ['no'] } });
    await get('consent.setRule', { connectionId, rule: HOLD });
    await get('numberRules.update', { connectionId, rules: RULES });

    const expected = { listed: 0, country: 0, consent: 0 };
    const callable = rows.flatMap(({ phone, metadata }) => {
      const reason = whyHeld(phone, metadata, listed);
      if (reason !== null) expected[reason] += 1;
      return reason === null ? [phone] : [];
    });
    expect(Math.min(...Object.values(expected))).toBeGreaterThan(1_000);
    const heldBack = {
      ...{ total: rows.length, held: rows.length - callable.length },
      lists: [{ id: list.id, name: 'Registry', rows: expected.listed }],
      rules: [{ rule: 'country', rows: expected.country }],
      withoutConsent: expected.consent,
    };
    expect((await get('suppression.heldBack', { draftId })).heldBack).toEqual(heldBack);

    const pushed = await test.pushNow(draftId);
    expect(pushed).toMatchObject({ ok: true, value: { outcome: { kind: 'verified' }, heldBack } });
    expect(bodies).toHaveLength(1);
    const { recipients } = sentSchema.parse(JSON.parse(bodies[0] ?? ''));
    expect(recipients.map(({ phone_number }) => phone_number)).toEqual(callable);
    expect(recipients.every(({ metadata }) => isYes(metadata['consent']))).toBe(true);
    const receiptId = pushed.ok ? pushed.value.id : '';
    expect(await get('history.get', { receiptId })).toMatchObject({ outcome: { kind: 'verified' }, heldBack });
  });
});

/** By what a recipient is held back, in the order in which it counts; null: nothing. */
function whyHeld(
  phone: string,
  metadata: string,
  listed: ReadonlySet<string>,
): 'listed' | 'country' | 'consent' | null {
  if (listed.has(phone)) return 'listed';
  if (!phone.startsWith('+1') && !phone.startsWith('+49')) return 'country';
  return isYes(valuesSchema.parse(JSON.parse(metadata))['consent']) ? null : 'consent';
}

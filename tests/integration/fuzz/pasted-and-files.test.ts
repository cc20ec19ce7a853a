import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';
import { draftFileSchema, readDraftFile } from '@domain/draft/file';
import { appErrorSchema } from '@domain/errors/errors';
import { commandSummary } from '@domain/paste/curl/summary';
import { readCampaignText } from '@domain/paste/import-text';
import { mappingSchema, sourceDescriptionSchema } from '@domain/recipients/import';
import { decodeText } from '@kernel/files/decode-text';
import { repositoryRoot } from '../../../scripts/repository';
import { CORPUS } from '../../fixtures/imports/corpus';
import { recipientsOf } from '../../unit/backend/recipients/intake/recipients-of';
import { fuzz, limitOf } from './fuzz';
import { campaignText, changed, changedBytes, jsonText } from './grammar';

const SHARES = { pasted: 0.2, drafts: 0.15, contacts: 0.1, workbooks: 0.05 } as const;

const cases = (folder: string): readonly string[] => {
  const path = join(repositoryRoot, 'tests', 'fixtures', 'cases', folder);
  return readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'));
};

const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-fuzz-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const curlCommand = fc
  .record({
    shell: fc.constantFrom('\\\n', '`\n', '^\n', ' '),
    quote: fc.constantFrom("'", '"', "$'", ''),
    url: fc.constantFrom(
      'https://api.example.com/v1/campaign/c1',
      '{{base}}/campaign/<id>',
      'localhost/campaign/$ID',
      'http://[::1',
    ),
    body: fc.oneof(jsonText, campaignText('c1'), fc.string({ unit: 'binary', maxLength: 80 })),
    options: fc.array(
      fc.constantFrom(
        '-X PATCH',
        '-s',
        '--next',
        '-H "Authorization: Bearer sk_live_x"',
        '--data-urlencode a=b',
        '-d @file',
        '-K -',
        '--url',
        '-F a=b',
      ),
      { maxLength: 6 },
    ),
  })
  .map(({ shell, quote, url, body, options }) =>
    ['curl', ...options, url, `-d ${quote}${body}${quote}`].join(` ${shell}`),
  );

test(
  'pasted text is a campaign, a request, or rejected with a reason',
  async () => {
    const pasted = fc.oneof(
      { weight: 3, arbitrary: changed(fc.constantFrom(...cases('curl'))) },
      { weight: 3, arbitrary: changed(curlCommand) },
      { weight: 2, arbitrary: campaignText('c1') },
      { weight: 1, arbitrary: changed(fc.constantFrom(...cases('json'))) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    );
    await fuzz(
      SHARES.pasted,
      fc.tuple(pasted, fc.constantFrom('', 'c1', ' c1 '), fc.constantFrom(null, null, 0, 1)),
      ([text, typedId, request]) => {
        const read = readCampaignText(text, typedId, request);
        if (!read.ok) expect(appErrorSchema.safeParse(read.error).success).toBe(true);
        commandSummary(text, request);
      },
    );
  },
  limitOf(SHARES.pasted),
);

test(
  'a draft file is read completely or rejected with a reason',
  async () => {
    const part = (value: string, usual: string) =>
      fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, fc.constant(value));
    const file = jsonText.chain((odd) =>
      fc
        .record({
          campaignId: part(odd, '"c1"'),
          connection: part(odd, 'null'),
          timeZone: part(odd, '"Europe/Berlin"'),
          snapshot: fc.oneof(
            fc.constant('null'),
            fc.constant(odd),
            fc.constant(
              `{"campaign":{"id":"c1","retry_policy":${odd}},"takenAt":"2027-03-02T06:00:00.000Z","source":"answer"}`,
            ),
          ),
          edits: fc.constantFrom(
            '{}',
            odd,
            `{"name":{"kind":"value","value":${odd}}}`,
            `{"retry_policy":{"kind":"value","value":${odd}}}`,
            `{"schedule_start_time":{"kind":"time","local":"2027-10-31T02:30","zone":${odd},"choice":"later"}}`,
          ),
          recipients: fc.constantFrom(
            '[]',
            odd,
            `[{"phone":"+14155550100","metadata":${odd},"assistantOverrides":""}]`,
          ),
        })
        .map((parts) => {
          const head = '"format":"campaign-desk/draft","version":1,"exportedAt":"2027-03-02T06:00:00.000Z"';
          return `{${[head, ...Object.entries(parts).map(([key, value]) => `"${key}":${value}`)].join(',')}}`;
        }),
    );
    await fuzz(SHARES.drafts, changed(file), (text) => {
      const decoded = decodeText(Buffer.from(text));
      const read = decoded === null ? null : readDraftFile(decoded);
      if (read?.ok === true) expect(draftFileSchema.safeParse(read.value).success).toBe(true);
      if (read?.ok === false) expect(appErrorSchema.safeParse(read.error).success).toBe(true);
    });
  },
  limitOf(SHARES.drafts),
);

/**
 * Describes and reads bytes as a file of contacts: rows, each accepted or refused, or a reason why
 * there are none.
 */
async function expectRead(bytes: Uint8Array): Promise<void> {
  const path = join(folder, 'contacts');
  writeFileSync(path, bytes);
  const source = { kind: 'file', path } as const;
  const described = await describeImport(source, null, 'US');
  if (!described.ok) return;
  const { format, guess } = sourceDescriptionSchema.parse(described.description);
  const reading = readImport(source, format, mappingSchema.parse(guess));
  const { recipients, rejected } = await recipientsOf(reading);
  const end = reading.end();
  if (end.ok) expect(end.counts.rows).toBe(recipients.length + rejected.length);
}

test(
  'a file of contacts or pasted cells ends with rows or with a reason',
  async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'phone',
        'name',
        '+14155550100',
        '(415) 555-0100',
        '00491712345678',
        'NULL',
        '"quoted, text"',
        '"open',
        '{"a":1}',
        '',
        'é',
        '&amp;',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const table = fc
      .tuple(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 30 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
      )
      .map(([rows, separator, end]) => rows.map((row) => row.join(separator)).join(end));
    const text = changed(fc.oneof(table, fc.constantFrom(...cases('csv'))));
    const bytes = fc
      .tuple(text, fc.constantFrom('utf8' as const, 'utf16le' as const, 'latin1' as const))
      .map(([made, encoding]) => Uint8Array.from(Buffer.from(made, encoding)));
    await fuzz(SHARES.contacts, changedBytes(bytes), expectRead);
  },
  limitOf(SHARES.contacts),
);

test(
  'a damaged workbook ends with rows or with a reason',
  async () => {
    const workbooks = CORPUS.filter(({ name }) => name.endsWith('.xlsx'))
      .map(({ bytes }) => bytes())
      .filter(({ length }) => length < 20_000);
    const cut = fc.tuple(
      fc.constantFrom(...workbooks),
      fc.oneof(fc.constant(1), fc.double({ min: 0.1, max: 1, noNaN: true })),
    );
    const bytes = cut.map(([file, part]) => file.subarray(0, Math.ceil(file.length * part)));
    await fuzz(SHARES.workbooks, changedBytes(bytes), expectRead);
  },
  limitOf(SHARES.workbooks),
);

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';
import { toUtf8 } from '@backend/recipients/intake/text/encoding';
import { mappingSchema, sourceDescriptionSchema } from '@domain/recipients/import';
import { CORPUS } from '../../../../fixtures/imports/corpus';
import { recipientsOf } from './recipients-of';

const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-bytes-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, 'file');

/** Describes and reads bytes as a file; returns how many rows ended how, or why there are none. */
async function ends(bytes: Uint8Array): Promise<unknown> {
  writeFileSync(path, bytes);
  const source = { kind: 'file', path } as const;
  const described = await describeImport(source, null, 'US');
  if (!described.ok) return described.reason;
  const { format, guess } = sourceDescriptionSchema.parse(described.description);
  const reading = readImport(source, format, mappingSchema.parse(guess));
  const { recipients, rejected } = await recipientsOf(reading);
  const end = reading.end();
  if (!end.ok) return end.reason;
  expect(end.counts.rows).toBe(recipients.length + rejected.length);
  for (const { phone } of recipients) expect(phone).toMatch(/^\+[1-9]\d{3,18}$/);
  return end.counts.rows;
}

describe('reading a file always ends with rows or with a reason', () => {
  test('any bytes at all', async () => {
    const line = fc.constantFrom('phone,name\n', '+14155550100,"Ada"\n', '\ufeff', '"', '\0\0', 'sep=;\n', '=,=\n');
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.array(fc.oneof(line, fc.string()), { maxLength: 30 }).map((parts) => Buffer.from(parts.join(''))),
      fc.array(fc.oneof(line, fc.string()), { maxLength: 30 }).map((parts) => Buffer.from(parts.join(''), 'utf16le')),
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (file) => {
        expect(await ends(file)).toBeDefined();
      }),
      { numRuns: 250 },
    );
  });

  test('workbooks with bytes changed, missing or inserted', async () => {
    const small = CORPUS.filter(({ name }) => name.endsWith('.xlsx'))
      .map(({ bytes }) => bytes())
      .filter(({ length }) => length < 20_000);
    const damage = fc.record({
      file: fc.constantFrom(...small),
      changes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
        maxLength: 6,
      }),
      cut: fc.double({ min: 0.2, max: 1, noNaN: true }),
      isCut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ file, changes, cut, isCut }) => {
        const bytes = Uint8Array.from(isCut ? file.subarray(0, file.length * cut) : file);
        for (const [place, byte] of changes) bytes[Math.floor(place * (bytes.length - 1))] = byte;
        expect(await ends(bytes)).toBeDefined();
      }),
      { numRuns: 250 },
    );
  });
});

test('text is decoded the same in whatever pieces its bytes are read', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 });
  const encodings = fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const);
  fc.assert(
    fc.property(
      text,
      encodings,
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
      (value, encoding, mark, sizes) => {
        const written = Buffer.from((mark ? '\ufeff' : '') + value, encoding === 'utf-8' ? 'utf8' : 'utf16le');
        const bytes = encoding === 'utf-16be' ? written.swap16() : written;
        const recoded = toUtf8(encoding);
        const pieces: Uint8Array[] = [];
        for (let at = 0, piece = 0; at < bytes.length; piece += 1) {
          const size = sizes[piece % sizes.length] ?? 1;
          pieces.push(Buffer.from(recoded.write(bytes.subarray(at, at + size))));
          at += size;
        }
        expect(Buffer.concat([...pieces, recoded.end()]).toString()).toBe(mark ? value : value.replace(/^\ufeff/, ''));
      },
    ),
    { numRuns: 2000 },
  );
});

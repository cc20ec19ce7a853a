import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '@kernel/files/file-name';

const named = (title: string, what?: string): string =>
  safeFileName({ title, extension: 'csv', fallback: 'Draft', ...(what !== undefined && { what }) });

describe('a suggested file name', () => {
  it.each([
    ['March renewals', 'March renewals.csv'],
    ['a/b\\c: "d" <e>?*|', 'a b c d e.csv'],
    ['...hidden. ', 'hidden.csv'],
    ['.campaign', 'campaign.csv'],
    ['..', 'Draft.csv'],
    ['', 'Draft.csv'],
    ['\u0000\n', 'Draft.csv'],
    ['\u200B\u202E', 'Draft.csv'],
    ['-rf', 'rf.csv'],
    ['~$March', '$March.csv'],
    ['Grüße 🎉', 'Grüße 🎉.csv'],
    ['e\u0301', '\u00e9.csv'],
    ['invoice\u202Efdp.exe', 'invoice fdp.exe.csv'],
    ['zero\u200Bwidth', 'zero width.csv'],
    ['👩\u200D👩\u200D👧 family', '👩\u200D👩\u200D👧 family.csv'],
    ['می\u200Cخواهم', 'می\u200Cخواهم.csv'],
    ['half \uD83D', 'half.csv'],
    ['CON', 'CON_.csv'],
    ['con', 'con_.csv'],
    ['Aux.v2', 'Aux_.v2.csv'],
    ['COM1', 'COM1_.csv'],
    ['LPT²', 'LPT²_.csv'],
    ['NUL .txt', 'NUL_ .txt.csv'],
    ['CONIN$', 'CONIN$_.csv'],
    ['Contacts', 'Contacts.csv'],
    ['COM10', 'COM10.csv'],
    ['March v1.2', 'March v1.2.csv'],
  ])('of %j is %j', (title, name) => {
    expect(named(title)).toBe(name);
  });

  it('keeps what the file contains and cuts the title between two graphemes', () => {
    const family = '👩\u200D👩\u200D👧';
    const name = named(family.repeat(30), 'recipients');
    expect(name).toMatch(/ recipients\.csv$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
    expect(name.replace(' recipients.csv', '').replaceAll(family, '')).toBe('');
    expect(named('CON', 'recipients')).toBe('CON recipients.csv');
  });

  it('of any title is accepted unchanged by this file system, is not hidden, and is fully visible', () => {
    const folder = mkdtempSync(join(tmpdir(), 'file-names-'));
    try {
      const awkward = fc.constantFrom('.', ' ', '/', '\u202E', '\u200D', '\uD800', 'CON', 'é', '👩', '~', '\u0000');
      const title = fc.oneof(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.array(awkward).map((x) => x.join('')),
      );
      fc.assert(
        fc.property(title, (text) => {
          const name = named(text);
          expect(name).toMatch(/^[^. ].*\.csv$/su);
          expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\u202A-\u202E\u2066-\u2069\u200B\uFEFF\p{Cs}]/u);
          expect(name.slice(0, -4)).not.toMatch(/[. ]$/);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
          writeFileSync(join(folder, name), '');
          expect(readdirSync(folder)).toEqual([name]);
          rmSync(join(folder, name));
        }),
        { numRuns: 500 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDecoder } from '@backend/recipients/intake/text/encoding';
import { type Encoding, ENCODINGS } from '@domain/recipients/encodings';
import { encode } from '../../../../../fixtures/imports/encode';
import { NAMES } from '../../../../../fixtures/imports/names';
import { caseFile, importBytes } from '../imported';

/** A file of contacts with these names and cities. */
const contacts = (people: readonly string[]): string =>
  ['name,phone,city', ...people.map((fields, row) => fields.replace(',', `,+49309011${String(100 + row)},`)), ''].join(
    '\r\n',
  );
const namesOf = (people: readonly string[]) =>
  people.map((row) => ({ name: row.split(',')[0], city: row.split(',')[1] }));
const TITLED =
  'Список контактов,,\n,,\nphone,name,city\n+74951234567,Сергей Кузнецов,Санкт-Петербург\n+74951234569,Юлия Иванова,Москва\n';
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

async function read(bytes: Uint8Array, encoding?: Encoding) {
  const { description, recipients, rejected } = await importBytes(
    bytes,
    encoding === undefined ? null : { kind: 'text', encoding },
  );
  const { format, encodings } = description;
  return {
    encoding: format.kind === 'text' ? format.encoding : null,
    asked: encodings.map((candidate) => candidate.encoding),
    lines: encodings.map(({ lines }) => lines.join('\n')),
    metadata: recipients.map(({ metadata }) => metadata),
    rejected,
  };
}

describe('a byte that is not UTF-8 costs only its row', () => {
  test.each(['01-one-latin1-row-in-utf8.csv', '02-utf8-bom-one-latin1-row.csv'])('%s', async (name) => {
    const found = await read(caseFile(name));
    expect(found).toMatchObject({ encoding: 'utf-8', asked: [] });
    expect(found.rejected).toEqual([[32, 'bad-encoding']]);
    expect(found.metadata).toHaveLength(30);
    expect(JSON.stringify(found.metadata)).not.toContain('Ã');
  });

  test('a byte order mark decides, whatever follows', async () => {
    const bytes = Buffer.concat([
      Buffer.from('\ufeffname,phone\r\n'),
      latin1('Ren\xe9,+4930901100\r\nJos\xe9,+4930901101\r\nAda,+4930901102\r\n'),
    ]);
    const found = await read(bytes);
    expect(found).toMatchObject({ encoding: 'utf-8', asked: [], metadata: [{ name: 'Ada' }] });
    expect(found.rejected).toEqual([
      [2, 'bad-encoding'],
      [3, 'bad-encoding'],
    ]);
  });

  test('the whole file is considered, not only its beginning', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`name,phone\n${'Ada,+4930901100\n'.repeat(80_000)}`),
      encode('windows-1251', 'Сергей Кузнецов,+74951234567\nЮлия Иванова,+74951234569\n'),
    ]);
    expect(await read(bytes)).toMatchObject({ encoding: 'windows-1251', asked: [], rejected: [] });
  });

  test('rows that contradict the encoding are rejected, not garbled', async () => {
    for (const [encoding, byte] of [
      ['windows-1252', '\x81'],
      ['windows-1253', '\xaa'],
      ['shift_jis', '\xff'],
      ['euc-kr', '\xff'],
    ] as const) {
      const bytes = latin1(`name,phone\nA${byte}da,+4930901100\nBob,+4930901101\n`);
      expect(await read(bytes, encoding)).toMatchObject({
        metadata: [{ name: 'Bob' }],
        rejected: [[2, 'bad-encoding']],
      });
    }
  });
});

describe('contradictions far into the file', () => {
  const many = (count: number, row: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => row(at)).join('');
  const row = (name: string) => (at: number) => `${name},+4930${String(1_000_000 + at)}\n`;

  const peopleIn = (encoding: Encoding, at: number): string => {
    const people = NAMES.find(([name]) => name === encoding)?.[1] ?? [];
    return people[at % people.length]?.split(',')[0] ?? '';
  };

  test('lines of UTF-8 after thousands that are not are asked about', async () => {
    const bytes = Buffer.concat([
      Buffer.from('name,phone\n'),
      encode('windows-1252', many(60_000, row('Jörg Müller'))),
      Buffer.from(many(5, row('Zoë Größe'))),
    ]);
    const found = await read(bytes);
    expect(found.asked.slice(0, 2)).toEqual(['utf-8', 'windows-1252']);
    expect(found.lines[0]).toContain('Zoë Größe');
  });

  test('thousands of odd lines in UTF-8 are asked about, single ones cost their rows', async () => {
    const utf8 = Buffer.from(`name,phone\n${many(5_000, row('Zoë'))}`);
    const mixed = await read(Buffer.concat([utf8, encode('windows-1252', many(2_100, row('René')))]));
    expect(mixed.asked.slice(0, 2)).toEqual(['utf-8', 'windows-1252']);
    const slips = await read(Buffer.concat([utf8, encode('windows-1252', many(3, row('René')))]));
    expect(slips).toMatchObject({ encoding: 'utf-8', asked: [] });
    expect(slips.rejected).toHaveLength(3);
  });

  test('another legacy encoding after the first is asked about', async () => {
    const bytes = Buffer.concat([
      Buffer.from('name,phone\n'),
      encode(
        'windows-1251',
        many(120_000, (at) => row(peopleIn('windows-1251', at))(at)),
      ),
      encode(
        'shift_jis',
        many(60_000, (at) => row(peopleIn('shift_jis', at))(at)),
      ),
    ]);
    const found = await read(bytes);
    expect(found.asked.slice(0, 2)).toEqual(['windows-1251', 'shift_jis']);
    expect(found.lines[1]).toContain('鈴木花子');
  });
});

describe('an encoding without a mark is detected if the bytes are conclusive', () => {
  test('04-windows-1251.csv', async () => {
    expect(await read(caseFile('04-windows-1251.csv'))).toMatchObject({
      encoding: 'windows-1251',
      asked: [],
      metadata: [{ name: 'Анна Иванова' }, { name: 'Юлия' }],
    });
  });

  test('05-shift-jis.csv', async () => {
    expect(await read(caseFile('05-shift-jis.csv'))).toMatchObject({
      encoding: 'shift_jis',
      asked: [],
      metadata: [{ name: '山田太郎' }, { name: '佐藤花子' }],
    });
  });

  test('Cyrillic Windows text below titles', async () => {
    expect(await read(encode('windows-1251', TITLED))).toMatchObject({
      encoding: 'windows-1251',
      asked: [],
      metadata: [{ name: 'Сергей Кузнецов' }, { name: 'Юлия Иванова' }],
    });
  });

  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const)(
    '%s with a mark and without one',
    async (encoding) => {
      const people = ['Zoë,Liège', 'Анна,Москва', '山田太郎,東京'];
      for (const mark of ['', '\ufeff']) {
        const found = await read(encode(encoding, mark + contacts(people)));
        expect(found).toMatchObject({ encoding, asked: [], metadata: namesOf(people), rejected: [] });
      }
    },
  );
});

describe('an ambiguous encoding is asked about, with the names in each candidate', () => {
  test('for one foreign letter that differs in another encoding', async () => {
    for (const row of ['Pe\xf1a,+34612345678', '+34612345678,Pe\xf1a', '+34612345678,Gda\xf1sk']) {
      expect((await read(latin1(`a,b\n${row}\n`))).asked).toContain('windows-1250');
    }
    const found = await read(latin1('name,phone\nPe\xf1a,+34612345678\n'));
    expect(found.asked).toContain('windows-1252');
    expect(found.asked).toContain('windows-1250');
    expect(found.lines.join('\n')).toContain('Peña');
    expect(found.lines.join('\n')).toContain('Peńa');
  });

  test('for some lines of UTF-8 among more that are not', async () => {
    const bytes = Buffer.concat([
      Buffer.from('name,phone\nJosé,+34612345678\n'),
      latin1('Ren\xe9,+34612345679\nZo\xeb,+34612345670\n'),
    ]);
    const found = await read(bytes);
    expect(found.asked.slice(0, 2)).toEqual(['utf-8', 'windows-1252']);
    expect(found.lines[1]).toContain('JosÃ©');
  });
});

test('a file in any encoding is read exactly or asked about', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .constantFrom(...NAMES)
        .chain(([encoding, names]) =>
          fc.tuple(fc.constant(encoding), fc.shuffledSubarray([...names], { minLength: 1 })),
        ),
      async ([encoding, people]) => {
        const bytes = encode(encoding, contacts(people));
        const found = await read(bytes);
        if (found.asked.length === 0) expect(found.metadata).toEqual(namesOf(people));
        expect(await read(bytes, encoding)).toMatchObject({
          encoding,
          asked: [],
          metadata: namesOf(people),
          rejected: [],
        });
      },
    ),
    { numRuns: 150 },
  );
});

test('any bytes are read, asked about or rejected with a message', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.constantFrom(...ENCODINGS),
      async (bytes, encoding) => {
        for (const chosen of [undefined, encoding]) {
          await read(bytes, chosen).catch((error: unknown) => {
            expect(String(error)).toMatch(/^Error: [a-z-]+$/);
          });
        }
      },
    ),
    { numRuns: 200 },
  );
});

describe('every encoding can be chosen', () => {
  const single = ENCODINGS.filter((encoding) => /^(?:windows|iso-8859|koi8|mac|x-mac|ibm)/.test(encoding));

  test.each(single)('%s: all of its letters', async (encoding) => {
    const high = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
    const letters = createDecoder(encoding).decode(high).match(/\p{L}/gu) ?? [];
    const name = `x${letters.join('')}x`;
    expect(letters.length).toBeGreaterThan(25);
    expect(await read(encode(encoding, contacts([`${name},Rome`])), encoding)).toMatchObject({
      metadata: [{ name, city: 'Rome' }],
      rejected: [],
    });
  });

  test('in whatever pieces the bytes arrive', () => {
    const text = '山田太郎, 鈴木花子, Ada';
    for (const encoding of ['shift_jis', 'euc-jp', 'iso-2022-jp', 'gb18030', 'utf-16le', 'utf-32be'] as const) {
      const decoder = createDecoder(encoding);
      const pieces = Array.from(encode(encoding, text), (byte) =>
        decoder.decode(Uint8Array.of(byte), { stream: true }),
      );
      expect(pieces.join('') + decoder.decode()).toBe(text);
    }
  });
});

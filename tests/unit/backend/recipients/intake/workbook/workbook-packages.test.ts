import { describe, expect, test } from 'vitest';
import { type PackageOptions, PACKED, packedContacts } from '../../../../../fixtures/imports/packages';
import { zip, type ZipOptions } from '../../../../../fixtures/imports/zip';
import { readableWorkbook, readWorkbook } from './read-workbook';
import { temporaryFiles } from './temporary-file';

const write = temporaryFiles();

const upper = (path: string): string => path.toUpperCase();
const VARIANTS: readonly (readonly [string, PackageOptions, ZipOptions?])[] = [
  ['as Excel writes it', {}],
  ['with prefixes', { prefix: 'x' }],
  ['in the strict variant', { strict: true }],
  ['in the strict variant with prefixes', { strict: true, prefix: 'ns0' }],
  ['in UTF-8 with a byte order mark', { encoding: 'utf-8 with mark' }],
  ['in UTF-16, little endian', { encoding: 'utf-16le' }],
  ['in UTF-16, big endian', { encoding: 'utf-16be' }],
  ['in a declared encoding of one byte', { encoding: 'windows-1252' }],
  ['with absolute targets', { target: (path) => `/${path.startsWith('xl/') ? '' : 'xl/'}${path}` }],
  ['with targets that go up a folder', { target: (path) => (path.startsWith('xl/') ? path : `../xl/./${path}`) }],
  ['with backslashes in targets', { target: (path) => path.replaceAll('/', '\\') }],
  ['with backslashes in names', { name: (path) => path.replaceAll('/', '\\') }],
  ['with leading slashes in names', { name: (path) => `/${path}` }],
  ['with names in capitals', { name: upper }],
  ['with targets in capitals', { target: upper }],
  ['with percent-encoded targets', { target: (path) => path.replace('sheet1', 'sheet%31') }],
  ['with percent-encoded names', { name: (path) => path.replace('sheet1', 'sheet%31') }],
  ['in another folder under another name', { book: 'data/book2' }],
  ['without relationships of the package', { without: ['_rels/.rels'] }],
  ['with texts in the cells and no shared ones', { inline: true, without: ['sharedStrings.xml'] }],
  ['without places of cells and rows', { withoutPlaces: true }],
  ['with extensions that use the same names', { extensions: true }],
  ['with extensions and prefixes', { extensions: true, prefix: 'x' }],
  ['without compression', {}, { stored: true }],
  ['with sizes behind the data', {}, { descriptors: true }],
  ['with 64-bit sizes', {}, { zip64: true }],
];

describe('a workbook is read the same however it is packed', () => {
  test.each(VARIANTS.map(([name, options, packing = {}]) => [name, options, packing] as const))(
    '%s',
    async (_name, options, packing) => {
      const read = await readableWorkbook(write(zip(packedContacts(options), packing)));
      expect(read.recipients).toEqual(PACKED);
      expect(read.description.sheets).toEqual([{ name: 'Contacts', isHidden: false }]);
    },
  );

  test('without styles a date is the number that is stored', async () => {
    const read = await readableWorkbook(write(zip(packedContacts({ without: ['styles.xml'] }))));
    expect(read.recipients.map(({ metadata }) => metadata)).toEqual([
      { name: 'Ada', day: '40000' },
      { name: 'Zoë & Bob', day: '40001' },
    ]);
  });
});

describe('a missing part is named', () => {
  test.each([
    ['the sheet', 'sheet1.xml', 'damaged-workbook'],
    ['texts that cells refer to', 'sharedStrings.xml', 'damaged-workbook'],
    ['the workbook', 'workbook.xml', 'archive'],
  ])('%s', async (_name, part, reason) => {
    expect(await readWorkbook(write(zip(packedContacts({ without: [part] }))))).toBe(reason);
  });

  test('more entries than a workbook has', async () => {
    const many = Array.from({ length: 10_001 }, (_, index) => ({ name: `x/${index}`, content: '' }));
    expect(await readWorkbook(write(zip([...packedContacts(), ...many])))).toBe('too-large-inside');
  });
});

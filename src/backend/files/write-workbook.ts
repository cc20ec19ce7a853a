import { type FileHandle, open } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { crc32 } from 'node:zlib';

/** How much text is gathered before it goes to the disk, in UTF-16 code units. */
const PIECE = 256 * 1024;

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook with one sheet, but for the sheet (ECMA-376). */
const PARTS: readonly (readonly [name: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${MIME}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MIME}.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
];

/**
 * Writes rows of texts, at most 1,048,576, as a new Excel workbook with one sheet, for its owner
 * only, until it is on the disk. Every cell is text, so that Excel changes no number. Nothing is
 * compressed: a file that leaves the app is searched for secrets as it is. Throws what the disk
 * throws.
 */
export async function writeWorkbook(path: string, rows: Iterable<readonly string[]>): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    const zip = new StoredZip(file);
    for (const [name, xml] of PARTS) await zip.add(name, [XML + xml]);
    await zip.add('xl/worksheets/sheet1.xml', sheetXml(rows));
    await zip.finish();
    await file.sync();
  } finally {
    await file.close();
  }
}

function* sheetXml(rows: Iterable<readonly string[]>): Iterable<string> {
  yield `${XML}<worksheet xmlns="${SHEETS}"><sheetData>`;
  let number = 0;
  for (const row of rows) {
    number += 1;
    const cells = row.map((text, column) => cellXml(`${String.fromCharCode(65 + column)}${String(number)}`, text));
    yield `<row r="${String(number)}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

const cellXml = (place: string, text: string): string =>
  text === '' ? '' : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** 1 January 1980, the first day that a zip file can name. */
const DATE = 0x21;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Version 2.0, which has folders. */
const VERSION = 20;

/** A zip file whose entries are stored as they are (APPNOTE.TXT, 4.3); up to 4 GB. */
class StoredZip {
  readonly #file: FileHandle;
  readonly #central: Buffer[] = [];
  #at = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async add(name: string, pieces: Iterable<string>): Promise<void> {
    const header = this.#at;
    // Checksum and size are known at the end, and written then.
    await this.#append(localHeader(name, 0, 0));
    const start = this.#at;
    let [checksum, gathered] = [0, ''];
    const write = async (): Promise<void> => {
      const bytes = Buffer.from(gathered);
      checksum = crc32(bytes, checksum);
      gathered = '';
      await this.#append(bytes);
    };
    for (const piece of pieces) {
      gathered += piece;
      if (gathered.length < PIECE) continue;
      await write();
      await setImmediate();
    }
    await write();
    const size = this.#at - start;
    const local = localHeader(name, checksum, size);
    await this.#file.write(local, 0, local.length, header);
    this.#central.push(centralHeader(local, header));
  }

  async finish(): Promise<void> {
    const start = this.#at;
    const central = Buffer.concat(this.#central);
    await this.#append(central);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(END, 0);
    end.writeUInt16LE(this.#central.length, 8);
    end.writeUInt16LE(this.#central.length, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(start, 16);
    await this.#append(end);
  }

  async #append(bytes: Buffer): Promise<void> {
    await this.#file.write(bytes, 0, bytes.length, this.#at);
    this.#at += bytes.length;
  }
}

function localHeader(name: string, checksum: number, size: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(DATE, 12);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(size, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name, 'latin1')]);
}

/** The entry of the directory at the end: what the local header has, and where that is. */
function centralHeader(local: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(VERSION, 4);
  local.copy(header, 6, 4, 30);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, local.subarray(30)]);
}

import { isUtf8 } from 'node:buffer';
import { COUNTRY_SHIFT, HAS_PREFIX, judge, VALID } from '@shared/phone/verdict';
import { MAX_E164_DIGITS } from '@shared/phone/read-number';
import {
  MAX_CELL,
  MAX_COLUMNS,
  REJECTIONS,
  REPAIRS,
  type IntakeCounts,
  type Mapping,
  type Rejection,
} from '@shared/recipients/import';
import { BATCH_ROWS, type IntakeBatch, type RejectedRow } from './batch';
import { byteWriter, written, type ByteWriter } from './byte-writer';
import { writeNumber } from './numbers';
import { createObjectWriter } from './object-writer';
import { readPhoneCell } from './phone-cell';
import { cellText, cellTexts, type Row } from './row';

export interface RowMapper {
  /** One row below the header. */
  row(row: Row): void;
  broken(line: number, reason: Rejection, text: string): void;
  /** A batch, if it is full; it must be taken before the next row. `force`: also if it is not full, but not empty. */
  take(bytesRead: number, force: boolean): IntakeBatch | null;
  /** How many rows there were so far, blank ones aside. */
  rows(): number;
  counts(): IntakeCounts;
}

const PLUS = 0x2b;
const ZERO = 48;
const NINE = 57;
/** So many refused rows, or so many bytes of them, are handed over although no batch is full. */
const MAX_REJECTED = 2000;
const MAX_REJECTED_BYTES = 4 * 1024 * 1024;

const encoder = new TextEncoder();

/**
 * Makes recipients of rows: checks their shape, their number and their texts. A row with fewer cells than `needed`, or with more than `columns` that are not
 * empty, is refused, so that no value comes under a wrong name.
 * `header`: what the columns are called; a row that only repeats it is refused as that.
 */
export function createRowMapper(
  columns: number,
  needed: number,
  mapping: Mapping,
  header: readonly string[] | null = null,
): RowMapper {
  const phoneColumn = mapping.columns.findIndex(({ use }) => use === 'phone');
  const metadata = createObjectWriter(mapping.columns.map(metadataPath), mapping.columns.findIndex(isAllMetadata));
  const overrides = createObjectWriter(mapping.columns.map(overridePath), mapping.columns.findIndex(isOverrides));
  const repairCounts = REPAIRS.map(() => 0);
  const rejectionCounts = new Map<Rejection, number>();
  const total = { rows: 0, accepted: 0, repaired: 0, rejected: 0, blank: 0 };

  let batch = emptyBatch();
  let rejected: RejectedRow[] = [];
  let rejectedBytes = 0;
  let phoneBytes: Uint8Array = new Uint8Array(0);
  let phoneFrom = 0;
  let phoneTo = 0;
  let country = 0;
  let repairs = 0;

  /** Reads the number of a row into the variables above, or says why there is none. */
  function readPhone(row: Row): Rejection | null {
    phoneBytes = row.bytes;
    phoneFrom = (row.starts[phoneColumn] ?? 0) + 1;
    phoneTo = row.ends[phoneColumn] ?? 0;
    const isShort = phoneTo - phoneFrom <= MAX_E164_DIGITS;
    if (isShort && phoneBytes[phoneFrom - 1] === PLUS && allDigits(phoneBytes, phoneFrom, phoneTo)) {
      const verdict = judge(phoneBytes, phoneFrom, phoneTo);
      if ((verdict & (VALID | HAS_PREFIX)) === VALID) {
        country = verdict >> COUNTRY_SHIFT;
        return null;
      }
    }
    const read = readPhoneCell(cellText(row, phoneColumn), mapping.country);
    if (!read.ok) return read.reason;
    phoneBytes = encoder.encode(read.digits);
    phoneFrom = 0;
    phoneTo = phoneBytes.length;
    country = read.country;
    repairs |= read.repairs;
    return null;
  }

  /** Writes a row's texts behind those of the batch, or says why they cannot be. */
  function readTexts(row: Row): Rejection | null {
    const written = metadata.write(batch.metadata, row) ?? overrides.write(batch.overrides, row);
    if (written !== null) return written;
    repairs |= metadata.repairs() | overrides.repairs();
    const tooLong =
      isTooLong(batch.metadata, batch.metadataEnds[batch.count] ?? 0) ||
      isTooLong(batch.overrides, batch.overridesEnds[batch.count] ?? 0);
    return tooLong ? 'cell-too-long' : null;
  }

  function problemOf(row: Row): Rejection | null {
    if (!row.sound && !isUtf8(row.bytes.subarray(row.from, row.to))) return 'bad-encoding';
    if (row.count < needed) return 'too-few-cells';
    for (let index = columns; index < row.count; index += 1) {
      if (!isBlank(row, index)) return 'too-many-cells';
    }
    return phoneColumn < 0 || phoneColumn >= row.count ? 'no-number' : (readPhone(row) ?? readTexts(row));
  }

  function reject(row: RejectedRow, bytes: number): void {
    rejectedBytes += bytes;
    total.rejected += 1;
    rejectionCounts.set(row.reason, (rejectionCounts.get(row.reason) ?? 0) + 1);
    rejected.push(row);
  }

  function accept(row: Row): void {
    const { count } = batch;
    batch.lines[count] = row.line;
    writeNumber(batch.numbers, count, phoneBytes, phoneFrom, phoneTo);
    batch.countries[count] = country;
    batch.repairs[count] = repairs;
    batch.count = count + 1;
    batch.metadataEnds[batch.count] = batch.metadata.length;
    batch.overridesEnds[batch.count] = batch.overrides.length;
    metadata.count();
    total.accepted += 1;
    if (repairs === 0) return;
    total.repaired += 1;
    for (let bit = 0; bit < REPAIRS.length; bit += 1) {
      if ((repairs >> bit) & 1) repairCounts[bit] = (repairCounts[bit] ?? 0) + 1;
    }
  }

  return {
    row(row) {
      if (allBlank(row)) {
        total.blank += 1;
        return;
      }
      total.rows += 1;
      repairs = 0;
      const problem = problemOf(row);
      if (problem === null) {
        accept(row);
        return;
      }
      const reason = isHeaderAgain(row, header) ? 'repeated-header' : problem;
      batch.metadata.length = batch.metadataEnds[batch.count] ?? 0;
      batch.overrides.length = batch.overridesEnds[batch.count] ?? 0;
      reject({ line: row.line, reason, cells: cellTexts(row, MAX_COLUMNS + 1) }, row.to - row.from);
    },
    broken(line, reason, text) {
      total.rows += 1;
      reject({ line, reason, cells: [text] }, text.length);
    },
    take(bytesRead, force) {
      const isFull =
        batch.count === BATCH_ROWS || rejected.length >= MAX_REJECTED || rejectedBytes > MAX_REJECTED_BYTES;
      if (!force && !isFull) return null;
      if (batch.count === 0 && rejected.length === 0) return null;
      const taken = { ...finished(batch), keys: metadata.takeFilled(), rejected, bytesRead };
      batch = emptyBatch();
      rejected = [];
      rejectedBytes = 0;
      return taken;
    },
    rows: () => total.rows,
    counts: () => ({
      ...total,
      repairs: Object.fromEntries(REPAIRS.flatMap((name, bit) => counted(name, repairCounts[bit]))),
      rejections: Object.fromEntries(REJECTIONS.flatMap((name) => counted(name, rejectionCounts.get(name)))),
    }),
  };
}

const counted = <Name extends string>(name: Name, count: number | undefined): [Name, number][] =>
  count === undefined || count === 0 ? [] : [[name, count]];

type Use = Mapping['columns'][number];

const metadataPath = (use: Use): readonly string[] | null => (use.use === 'metadata' ? [use.name] : null);
const overridePath = (use: Use): readonly string[] | null => (use.use === 'override' ? use.path : null);
const isAllMetadata = ({ use }: Use): boolean => use === 'all-metadata';
const isOverrides = ({ use }: Use): boolean => use === 'overrides';

interface OpenBatch {
  count: number;
  readonly lines: Uint32Array;
  readonly numbers: Uint32Array;
  readonly countries: Uint16Array;
  readonly repairs: Uint16Array;
  readonly metadata: ByteWriter;
  readonly metadataEnds: Uint32Array;
  readonly overrides: ByteWriter;
  readonly overridesEnds: Uint32Array;
}

function emptyBatch(): OpenBatch {
  return {
    count: 0,
    lines: new Uint32Array(BATCH_ROWS),
    numbers: new Uint32Array(2 * BATCH_ROWS),
    countries: new Uint16Array(BATCH_ROWS),
    repairs: new Uint16Array(BATCH_ROWS),
    metadata: byteWriter(BATCH_ROWS * 100),
    metadataEnds: new Uint32Array(BATCH_ROWS + 1),
    overrides: byteWriter(64),
    overridesEnds: new Uint32Array(BATCH_ROWS + 1),
  };
}

function finished(batch: OpenBatch): Omit<IntakeBatch, 'keys' | 'rejected' | 'bytesRead'> {
  const { count } = batch;
  return {
    count,
    lines: batch.lines.slice(0, count),
    numbers: batch.numbers.slice(0, 2 * count),
    countries: batch.countries.slice(0, count),
    repairs: batch.repairs.slice(0, count),
    metadata: { bytes: written(batch.metadata), offsets: batch.metadataEnds.slice(0, count + 1) },
    overrides: { bytes: written(batch.overrides), offsets: batch.overridesEnds.slice(0, count + 1) },
  };
}

function allDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) return false;
  }
  return true;
}

/** Limits count characters, of which there are never more than bytes. */
function isTooLong(writer: ByteWriter, from: number): boolean {
  if (writer.length - from <= MAX_CELL) return false;
  return new TextDecoder().decode(writer.bytes.subarray(from, writer.length)).length > MAX_CELL;
}

function isBlank(row: Row, index: number): boolean {
  const end = row.ends[index] ?? 0;
  for (let at = row.starts[index] ?? 0; at < end; at += 1) if ((row.bytes[at] ?? 0) > 0x20) return false;
  return true;
}

/** Whether a row repeats the headings; only asked of rows that are refused anyway. */
const isHeaderAgain = (row: Row, header: readonly string[] | null): boolean =>
  header?.length === row.count && header.every((name, index) => name === cellText(row, index));

function allBlank(row: Row): boolean {
  for (let index = 0; index < row.count; index += 1) if (!isBlank(row, index)) return false;
  return true;
}

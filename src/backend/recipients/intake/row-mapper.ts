import { isOwnExport } from '@domain/recipients/columns';
import { type IntakeCounts, type Mapping, MAX_CELL } from '@domain/recipients/import';
import type { Note } from '@domain/recipients/import-notes';
import { type Rejection, REJECTIONS, REPAIRS } from '@domain/recipients/import-reasons';
import type { NumberStatistics } from './phones/number-statistics';
import { writeNumber } from './phones/numbers';
import { createPhoneReader, type RowNumber } from './phones/phone-reader';
import { MAX_NUMBERS_IN_CELL } from './phones/split-phones';
import { BATCH_ROWS, type IntakeBatch } from './rows/batch';
import { type ByteWriter, byteWriter, written } from './rows/byte-writer';
import { createOddityCleaner } from './rows/cell-oddities';
import { beginsAsComment, isCommentRow, isCommentText } from './rows/comment-line';
import { createObjectWriter } from './rows/object-writer';
import { createRejectedWriter } from './rows/rejected-rows';
import { allBlank, cellText, isBlank, type Row } from './rows/row';

export interface RowMapper {
  /** One row below the header. Returns whether it became a recipient. */
  row(row: Row): boolean;
  /** Rejects a row as a whole. */
  refuse(row: Row, reason: Rejection): void;
  broken(line: number, reason: Rejection, text: string): void;
  /**
   * A batch, if it is full; it must be taken before the next row. `force`: also if it is not full,
   * but not empty.
   */
  takeBatch(bytesRead: number, force: boolean): IntakeBatch | null;
  /** How many rows there were so far, blank ones aside. */
  rows(): number;
  counts(): IntakeCounts;
}

/** A batch of long texts is handed over before it has all of its rows. */
const MAX_BATCH_BYTES = 8 * 1024 * 1024;

/** Which rows fit a source: others are refused, so that no value comes under a wrong name. */
export interface RowShape {
  readonly columns: number;
  /** A row has at least this many cells. */
  readonly needed: number;
  /** Cells beyond the columns may be there if they are empty. */
  readonly emptyBeyond: boolean;
  /** What the columns are called; a row that only repeats it is refused as that. */
  readonly header: readonly string[] | null;
}

/**
 * Makes recipients of rows: checks their shape, their number and their texts. `note` is told what
 * is odd in an accepted row, and which lines are comments; `accepted` gets each accepted row.
 */
export function createRowMapper(
  shape: RowShape,
  mapping: Mapping,
  statistics: NumberStatistics,
  note: (note: Note, line: number) => void,
  accepted: (row: Row) => void = () => undefined,
): RowMapper {
  const { columns, needed, emptyBeyond, header } = shape;
  const phones = createPhoneReader(mapping, statistics);
  const isOwn = header !== null && isOwnExport(header);
  const writerOf = (pathOf: typeof metadataPath, isWhole: typeof isOverrides) =>
    createObjectWriter(mapping.columns.map(pathOf), mapping.columns.findIndex(isWhole), isOwn);
  const metadata = writerOf(metadataPath, isAllMetadata);
  const overrides = writerOf(overridePath, isOverrides);
  const oddities = createOddityCleaner(
    mapping.columns.flatMap(({ use }, index) => (use === 'metadata' || use === 'override' ? [index] : [])),
    mapping.clean ?? [],
  );
  const isPhoneFirst = mapping.columns[0]?.use === 'phone';
  // A row with several numbers must find space in its batch for all of them.
  const fullAt = mapping.several === 'each' ? BATCH_ROWS - MAX_NUMBERS_IN_CELL : BATCH_ROWS;
  const repairCounts = REPAIRS.map(() => 0);
  const rejectionCounts = new Map<Rejection, number>();
  const total = { rows: 0, accepted: 0, repaired: 0, rejected: 0, blank: 0 };

  const batch = emptyBatch();
  const rejected = createRejectedWriter();
  let repairs = 0;

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
    if (!row.isDecodable) return 'bad-encoding';
    if (row.count < needed) return 'too-few-cells';
    for (let index = columns; index < row.count; index += 1) {
      if (!emptyBeyond || !isBlank(row, index)) return 'too-many-cells';
    }
    const problem = phones.read(row);
    if (problem !== null) return problem;
    oddities.inspect(row);
    return readTexts(row);
  }

  function countRejection(reason: Rejection): void {
    total.rejected += 1;
    rejectionCounts.set(reason, (rejectionCounts.get(reason) ?? 0) + 1);
  }

  function reject(row: Row, reason: Rejection): void {
    countRejection(reason);
    rejected.row(row, reason);
  }

  /** A row for each of its numbers, the texts of the first of which are written already. */
  function accept(row: Row): void {
    repairs |= oddities.repairs();
    const textRepairs = repairs;
    for (const oddity of oddities.left()) note(oddity, row.line);
    if (metadata.hasErrors() || overrides.hasErrors()) note('spreadsheet-error', row.line);
    let isFirst = true;
    for (const number of phones.numbers()) {
      repairs = textRepairs;
      if (!isFirst) readTexts(row);
      isFirst = false;
      acceptNumber(row, number);
    }
    accepted(row);
  }

  function acceptNumber(row: Row, number: RowNumber): void {
    const { count } = batch;
    repairs |= number.repairs;
    batch.lines[count] = row.line;
    writeNumber(batch.numbers, count, number.bytes, number.from, number.to);
    batch.countries[count] = number.country;
    batch.types[count] = number.types;
    batch.repairs[count] = repairs;
    batch.filled[count] = metadata.bits();
    batch.count = count + 1;
    batch.metadataEnds[batch.count] = batch.metadata.length;
    batch.overridesEnds[batch.count] = batch.overrides.length;
    metadata.count();
    total.accepted += 1;
    if (repairs === 0) return;
    total.repaired += 1;
    for (let rest = repairs; rest !== 0; rest &= rest - 1) {
      const bit = 31 - Math.clz32(rest & -rest);
      repairCounts[bit] = (repairCounts[bit] ?? 0) + 1;
    }
  }

  return {
    row(row) {
      if (allBlank(row)) {
        total.blank += 1;
        return false;
      }
      // A contact whose number has a comment's mark before it was taken out by hand: nobody may be
      // called because of it.
      if (isPhoneFirst && beginsAsComment(row)) {
        note('comment', row.line);
        return false;
      }
      total.rows += 1;
      repairs = 0;
      const problem = problemOf(row);
      if (problem === null) {
        accept(row);
        if (beginsAsComment(row)) note('comment-mark', row.line);
        return true;
      }
      if (isCommentRow(row, mapping.columns)) {
        total.rows -= 1;
        batch.metadata.length = batch.metadataEnds[batch.count] ?? 0;
        batch.overrides.length = batch.overridesEnds[batch.count] ?? 0;
        note('comment', row.line);
        return false;
      }
      const reason = isHeaderAgain(row, header) ? 'repeated-header' : problem;
      batch.metadata.length = batch.metadataEnds[batch.count] ?? 0;
      batch.overrides.length = batch.overridesEnds[batch.count] ?? 0;
      reject(row, reason);
      return false;
    },
    refuse(row, reason) {
      total.rows += 1;
      reject(row, reason);
    },
    broken(line, reason, text) {
      if (isCommentText(text)) {
        note('comment', line);
        return;
      }
      total.rows += 1;
      countRejection(reason);
      rejected.line(line, reason, text);
    },
    takeBatch(bytesRead, force) {
      const isFull =
        batch.count >= fullAt || batch.metadata.length + batch.overrides.length > MAX_BATCH_BYTES || rejected.isFull();
      if (!force && !isFull) return null;
      if (batch.count === 0 && rejected.count() === 0) return null;
      const taken = {
        ...finished(batch),
        keys: metadata.drainFilled(),
        filled: metadata.hasBits ? batch.filled.slice(0, batch.count) : null,
        rejected: rejected.drain(),
        bytesRead,
      };
      beginBatch(batch);
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
  readonly types: Uint16Array;
  readonly repairs: Uint32Array;
  readonly filled: Uint32Array;
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
    types: new Uint16Array(BATCH_ROWS),
    repairs: new Uint32Array(BATCH_ROWS),
    filled: new Uint32Array(BATCH_ROWS),
    metadata: byteWriter(BATCH_ROWS * 100),
    metadataEnds: new Uint32Array(BATCH_ROWS + 1),
    overrides: byteWriter(64),
    overridesEnds: new Uint32Array(BATCH_ROWS + 1),
  };
}

/** Takes the rows out of a batch whose columns were copied. */
function beginBatch(batch: OpenBatch): void {
  batch.count = 0;
  for (const writer of [batch.metadata, batch.overrides]) {
    writer.length = 0;
    if (writer.bytes.length > 2 * MAX_BATCH_BYTES) writer.bytes = new Uint8Array(MAX_BATCH_BYTES);
  }
}

function finished(batch: OpenBatch): Omit<IntakeBatch, 'keys' | 'filled' | 'rejected' | 'bytesRead'> {
  const { count } = batch;
  return {
    count,
    lines: batch.lines.slice(0, count),
    numbers: batch.numbers.slice(0, 2 * count),
    countries: batch.countries.slice(0, count),
    types: batch.types.slice(0, count),
    repairs: batch.repairs.slice(0, count),
    metadata: { bytes: written(batch.metadata), offsets: batch.metadataEnds.slice(0, count + 1) },
    overrides: { bytes: written(batch.overrides), offsets: batch.overridesEnds.slice(0, count + 1) },
  };
}

/** Limits count characters, of which there are never more than bytes. */
function isTooLong(writer: ByteWriter, from: number): boolean {
  if (writer.length - from <= MAX_CELL) return false;
  return new TextDecoder().decode(writer.bytes.subarray(from, writer.length)).length > MAX_CELL;
}

/** Whether a row repeats the headings; only asked of rows that are refused anyway. */
const isHeaderAgain = (row: Row, header: readonly string[] | null): boolean =>
  header?.length === row.count && header.every((name, index) => name === cellText(row, index));

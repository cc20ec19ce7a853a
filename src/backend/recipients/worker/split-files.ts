import { NewFiles } from '../../files/new-files';
import { readChunk } from '../../store/audience/chunk-rows';
import { rowAt } from '../../store/audience/row';
import { inputOf } from '../../store/audience/row-input';
import type { Database } from '../../store/core/database';
import { audienceCsv } from '../export/audience-csv';
import type { Base } from './base-rows';
import type { Turn } from './turns';

/** A part of a split, and the new file that its rows go to. */
export interface PartFile {
  readonly part: number;
  readonly path: string;
}

/** Writes parts of a draft's rows as CSV, as the export does, and reads every row once at most. */
export async function writePartFiles(
  db: Database,
  { base, partOf }: { readonly base: Base; readonly partOf: Uint8Array },
  parts: readonly PartFile[],
  keys: readonly string[],
  turn: Turn,
): Promise<void> {
  const csv = audienceCsv(keys);
  const files = await NewFiles.create(parts.map(({ path }) => path));
  try {
    for (const index of parts.keys()) files.add(index, csv.header);
    const fileOf = new Map(parts.map(({ part }, index) => [part, index]));
    let before = 0;
    for (const ref of base.refs) {
      const partsOfRows = partOf.subarray(before, before + ref.rows);
      before += ref.rows;
      await turn(before / base.rows);
      if (!partsOfRows.some((part) => fileOf.has(part))) continue;
      const chunk = readChunk(db, ref.chunk);
      for (const [at, part] of partsOfRows.entries()) {
        const index = fileOf.get(part);
        if (index !== undefined) files.add(index, csv.lineOf(inputOf(rowAt(chunk, at))));
      }
      await files.writeGathered();
    }
    await files.finish();
  } finally {
    await files.close();
  }
}

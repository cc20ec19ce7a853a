import type { ImportChanges, ImportMode } from '@domain/recipients/audience';
import { phoneColumns } from '@domain/recipients/column-targets';
import {
  type FormatChoice,
  formatChoiceSchema,
  type ImportReport,
  type Mapping,
  type PreviewRow,
  type SourceDescription,
} from '@domain/recipients/import';
import type { ImportNotes } from '@domain/recipients/import-notes';
import type { ImportNumbers } from '@domain/recipients/number-readings';
import { writeJson } from '@kernel/json/json-codec';

/** The source, how it is read and what its columns are. */
export interface DescribedImport {
  readonly name: string;
  readonly description: SourceDescription;
  readonly mapping: Mapping;
  readonly rows: readonly PreviewRow[];
  /** What the phone columns hold in the first rows. */
  readonly numbers: ImportNumbers;
  /** What is odd in the first rows. */
  readonly notes: ImportNotes;
  /** Countries of the number that calls and of recipients that are there, as far as known. */
  readonly likely: readonly string[];
  /** `null` if there is none, and once the user has used or dismissed it. */
  readonly remembered: RememberedMapping | null;
}

/**
 * A mapping that is proposed because an earlier import with the same headings used it, with how
 * many of the first `of` rows it would accept.
 */
export interface RememberedMapping {
  readonly mapping: Mapping;
  readonly accepted: number;
  readonly of: number;
}

/** All rows were read: what a commit would do. */
export interface CheckedImport {
  readonly report: ImportReport;
  readonly changes: ImportChanges;
  readonly mode: ImportMode;
  /** How long reading took, in milliseconds. */
  readonly durationMs: number;
}

/** Adds a choice to earlier ones. A header belongs to its sheet only. */
export function withFormatChoice(earlier: FormatChoice | null, choice: FormatChoice): FormatChoice {
  const isOtherSheet = choice.kind === 'workbook' && choice.sheet !== undefined;
  if (earlier?.kind !== choice.kind || isOtherSheet) return choice;
  const kept = choice.header === undefined ? earlier : { ...earlier, firstRow: undefined };
  return formatChoiceSchema.parse({ ...kept, ...choice });
}

/**
 * Identifies what the statistics of phone columns depend on. How single numbers are read does not
 * change them.
 */
export const numbersKey = ({ description, mapping }: DescribedImport): string =>
  writeJson([description.format, mapping.country, phoneColumns(mapping.columns), mapping.several ?? 'first']);

export const sameMapping = (a: Mapping, b: Mapping): boolean => writeJson(a) === writeJson(b);

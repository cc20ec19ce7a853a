import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';
import type { FormatChoice, Unreadable } from '@domain/recipients/import';
import type { SourceDescription } from '@domain/recipients/import';
import type { ImportNotes } from '@domain/recipients/import-notes';
import { type Recipient, recipientsOf } from '../recipients-of';

export interface WorkbookRead {
  readonly description: SourceDescription;
  readonly recipients: readonly Recipient[];
  readonly rejected: readonly (readonly [line: number, reason: string])[];
  readonly notes: ImportNotes;
}

/**
 * Everything that reading a file comes to when its mapping is guessed, but for the country; or why
 * it cannot be read.
 */
export async function readWorkbook(
  path: string,
  choice: FormatChoice | null = null,
  country: string | null = null,
): Promise<WorkbookRead | Unreadable> {
  const source = { kind: 'file', path } as const;
  const described = await describeImport(source, choice, null);
  if (!described.ok) return described.reason;
  const { description } = described;
  const mapping = country === null ? description.guess : { ...description.guess, country };
  const given = description.columns.map((column) => column.given);
  const reading = readImport(source, description.format, mapping, given);
  const { recipients, rejected } = await recipientsOf(reading);
  const end = reading.end();
  if (!end.ok) return end.reason;
  return { description, recipients, rejected: rejected.map(({ line, reason }) => [line, reason]), notes: end.notes };
}

/** The same for a file that must be readable. */
export async function readableWorkbook(...parameters: Parameters<typeof readWorkbook>): Promise<WorkbookRead> {
  const read = await readWorkbook(...parameters);
  if (typeof read === 'string') throw new Error(`The workbook is refused: ${read}`);
  return read;
}

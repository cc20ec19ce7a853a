import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';

/**
 * Reads a file as the import does, as far as checked rows, and returns how many rows it has.
 * `country`: of numbers without a plus sign.
 */
export async function readContacts(path: string, country: string): Promise<number> {
  const source = { kind: 'file', path } as const;
  const described = await describeImport(source, null, country);
  if (!described.ok) throw new Error(described.reason);
  const { format, guess } = described.description;
  let rows = 0;
  for await (const { count, rejected } of readImport(source, format, { ...guess, country }).batches) {
    rows += count + rejected.lines.length;
  }
  return rows;
}

import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';

/** Reads a file as the import does, as far as checked rows, and returns how many there were. */
export async function readContacts(path: string): Promise<number> {
  const source = { kind: 'file', path } as const;
  const described = await describeImport(source, null, null);
  if (!described.ok) throw new Error(described.reason);
  const { format, guess } = described.description;
  let rows = 0;
  for await (const { count } of readImport(source, format, guess).batches) rows += count;
  return rows;
}

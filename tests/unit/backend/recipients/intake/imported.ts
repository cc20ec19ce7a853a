import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';
import type { FormatChoice, Mapping, SourceDescription } from '@domain/recipients/import';
import { type Recipient, recipientsOf } from './recipients-of';

export interface Imported {
  readonly description: SourceDescription;
  readonly recipients: readonly Recipient[];
  readonly rejected: readonly (readonly [line: number, reason: string])[];
}

/** A file of the cases that are tried with the real thing. */
export const caseFile = (name: string): Uint8Array => readFileSync(join('tests/fixtures/cases/csv', name));

/**
 * What importing a file gives with what is chosen and everything else detected. Throws if it cannot
 * be read.
 */
export async function importBytes(
  bytes: Uint8Array | string,
  chosen: FormatChoice | null = null,
  change: (guess: Mapping) => Mapping = (guess) => guess,
): Promise<Imported> {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-import-'));
  try {
    const path = join(folder, 'contacts.csv');
    writeFileSync(path, bytes);
    const source = { kind: 'file', path } as const;
    const described = await describeImport(source, chosen, null);
    if (!described.ok) throw new Error(described.reason);
    const { description } = described;
    const header = description.columns.map(({ given }) => given);
    const reading = readImport(source, description.format, change(description.guess), header);
    const { recipients, rejected } = await recipientsOf(reading);
    const end = reading.end();
    if (!end.ok) throw new Error(end.reason);
    return { description, recipients, rejected: rejected.map(({ line, reason }) => [line, reason] as const) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

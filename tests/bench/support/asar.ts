import { writeFile } from 'node:fs/promises';

/**
 * Writes an asar archive of files without folders, by their names: the lengths of a header, the
 * header, then the files (source: the README of `@electron/asar`).
 */
export async function writeAsar(path: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  let offset = 0;
  const entries = [...files].map(([name, { length }]) => {
    const entry = [name, { size: length, offset: String(offset) }] as const;
    offset += length;
    return entry;
  });
  const header = Buffer.from(JSON.stringify({ files: Object.fromEntries(entries) }));
  const padded = Math.ceil(header.length / 4) * 4;
  const lengths = Buffer.alloc(16);
  for (const [index, length] of [4, padded + 8, padded + 4, header.length].entries()) {
    lengths.writeUInt32LE(length, index * 4);
  }
  await writeFile(path, Buffer.concat([lengths, header, Buffer.alloc(padded - header.length), ...files.values()]));
}

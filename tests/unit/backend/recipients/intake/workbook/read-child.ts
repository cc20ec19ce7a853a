import { describeImport } from '@backend/recipients/intake/describe-import';
import { previewImport } from '@backend/recipients/intake/preview-import';
import { readImport } from '@backend/recipients/intake/read-import';

/**
 * Reads a file as the worker does, without keeping its rows: run in a process of its own with
 * little memory.
 */
async function outcomeOf(path: string): Promise<string> {
  const source = { kind: 'file', path } as const;
  const described = await describeImport(source, null, null);
  if (!described.ok) return described.reason;
  const { format, guess, columns } = described.description;
  const preview = await previewImport(source, format, guess, 20);
  if (!preview.ok) return preview.reason;
  const reading = readImport(
    source,
    format,
    guess,
    columns.map(({ given }) => given),
  );
  let rows = 0;
  for await (const batch of reading.batches) rows += batch.count + batch.rejected.lines.length;
  const end = reading.end();
  return end.ok ? `${rows} rows` : end.reason;
}

void outcomeOf(process.argv[2] ?? '').then((outcome) => {
  process.stdout.write(`${outcome}\n${Math.round(process.resourceUsage().maxRSS / 1024)}`);
});

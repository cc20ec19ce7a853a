import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measured, messageOf } from './measured';
import type { Row } from './row';
import { rows } from './rows';

const TIMES = 11;

/**
 * Measures the named rows, which share their preparation, and sends each result to the process that
 * started this one. It ends at once when it is done: whatever a failed row left running ends with
 * it.
 */
async function main(names: readonly string[]): Promise<void> {
  const electron = process.env['CAMPAIGN_DESK_ELECTRON'];
  if (electron === undefined) throw new Error('start it with npm run bench');
  const folder = await mkdtemp(join(tmpdir(), 'campaign-desk-bench-'));
  process.once('SIGTERM', () => process.exit(1));
  try {
    for (const row of rows.filter(({ name }) => names.includes(name))) {
      await send(await measured(row, { folder, electron }));
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

async function measured(row: Row, place: Parameters<Row['measure']>[0]): Promise<Measured> {
  try {
    return { name: row.name, samples: await row.measure(place, TIMES) };
  } catch (error) {
    return { name: row.name, failure: messageOf(error) };
  }
}

function send(message: Measured): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error === null ? resolve() : reject(error)));
  });
}

void main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exit(1);
  },
);

import type { MessagePort } from 'node:worker_threads';
import type { Mapping, SourceFormat } from '@domain/recipients/import';
import { type IntakeEnd, readImport } from '../intake/read-import';
import type { IntakeBatch } from '../intake/rows/batch';
import type { ImportSource } from '../intake/rows/source';

/** What `readImport` reads, and how. */
export interface ReadJob {
  readonly source: ImportSource;
  readonly format: SourceFormat;
  readonly mapping: Mapping;
  /** What the columns were called when they were mapped, see `readImport`. */
  readonly header: readonly string[];
  /** The country of this computer's settings, for proposals only. */
  readonly home: string | null;
}

/** What the reader sends. It gets any message for each batch that was used. */
export type FromReader =
  | { readonly kind: 'batch'; readonly batch: IntakeBatch }
  | { readonly kind: 'end'; readonly end: IntakeEnd };

/** How many batches the reader is ahead of their use, at most; each has 1 MB, seldom up to 8. */
const BATCHES_AHEAD = 6;

/** Reads a source and sends its batches, in a thread of its own beside the one that stores them. */
export async function sendBatches(job: ReadJob, port: MessagePort): Promise<void> {
  let ahead = 0;
  let wake: (() => void) | null = null;
  port.on('message', () => {
    ahead -= 1;
    wake?.();
  });
  const send = (message: FromReader, buffers: readonly ArrayBufferLike[]): void => {
    port.postMessage(
      message,
      buffers.filter((buffer) => buffer instanceof ArrayBuffer),
    );
  };
  const reading = readImport(job.source, job.format, job.mapping, job.header, job.home);
  for await (const batch of reading.batches) {
    while (ahead >= BATCHES_AHEAD) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    ahead += 1;
    send({ kind: 'batch', batch }, buffersOf(batch));
  }
  send({ kind: 'end', end: reading.end() }, []);
  port.close();
}

function buffersOf({ lines, numbers, countries, types, repairs, filled, metadata, overrides, rejected }: IntakeBatch) {
  const columns = [
    lines,
    numbers,
    countries,
    types,
    repairs,
    ...(filled === null ? [] : [filled]),
    metadata.bytes,
    metadata.offsets,
    overrides.bytes,
  ];
  const all = [...columns, overrides.offsets, rejected.lines, rejected.reasons, rejected.json];
  // Empty ones may share a buffer, which cannot be handed over twice.
  return all.filter(({ byteLength }) => byteLength > 0).map(({ buffer }) => buffer);
}

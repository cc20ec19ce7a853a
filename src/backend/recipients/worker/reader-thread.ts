import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { IntakeEnd, IntakeReading } from '../intake/read-import';
import type { IntakeBatch } from '../intake/rows/batch';
import type { FromReader, ReadJob } from './reader';

/**
 * The same as `readImport`, in a thread of its own, so that reading and storing take place at the
 * same time. `program`: the file of `read-program.ts`. Throws if the thread ends before the source
 * does.
 */
export function readInThread(program: string, job: ReadJob): IntakeReading {
  let end: IntakeEnd = { ok: false, reason: 'unreadable' };
  return {
    batches: batchesOf(program, job, (how) => {
      end = how;
    }),
    end: () => end,
  };
}

async function* batchesOf(program: string, job: ReadJob, ended: (end: IntakeEnd) => void): AsyncGenerator<IntakeBatch> {
  const { source, format, mapping, header, home } = job;
  const worker = new Worker(program, { workerData: { source, format, mapping, header, home }, name: 'reader' });
  try {
    // Ends with the thread, and throws what the thread failed with.
    for await (const [message] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[FromReader]>) {
      if (message.kind === 'end') {
        ended(message.end);
        return;
      }
      yield message.batch;
      worker.postMessage('used');
    }
    throw new Error('the thread that reads ended early');
  } finally {
    await worker.terminate();
  }
}
